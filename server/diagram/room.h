// How much room rows, gaps, columns and channels take, and where they lie: all lengths of a picture, from sizes and
// routes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "diagram/cells.h"
#include "diagram/grid.h"
#include "diagram/layout_graph.h"
#include "diagram/routes.h"

namespace dienstweg {

/// Between two lines side by side.
inline constexpr int kTrack = 10;
inline constexpr int kBandGap = 40;
/// Around the whole picture.
inline constexpr int kMargin = 10;
/// Of a label below its box.
inline constexpr int kLabelAway = 4;

/// What is known of a picture before it has sizes.
struct Plan {
    Grid grid;
    Routes routes;
    std::vector<int> eventAt;  ///< by node: which of the events at its host's edge it is
    std::vector<int> labelAt;  ///< by node: how far below the first of their labels its label begins
};

/// What rows, columns and the spaces between them take at least, because a picture that was shown had it so. Empty
/// where nothing was shown.
struct LeastRoom {
    std::vector<Extent> columns;
    std::vector<int> channels;
    std::vector<Extent> rows;
    std::vector<int> gaps;
};

struct Room {
    std::vector<int> gapTrack;                 ///< by edge
    std::vector<int> firstTrack, secondTrack;  ///< by edge
    std::vector<int> labelRoom;                ///< by channel: for labels of lines that leave into it
    std::vector<int> wider;                    ///< by channel: room between its tracks for labels that found none
    std::vector<Extent> columns, rows;
    std::vector<int> channels, gaps;  ///< their widths and heights
    std::vector<int> gapTop, rowMiddle;
    std::vector<int> channelLeft, columnMiddle;
    int left = 0;
    int right = 0;
    int bottom = 0;

    /// Middle of a track of a channel.
    [[nodiscard]] int trackX(int channel, int track) const;
};

/// How many lanes are around the lane.
int depthOf(const LayoutGraph& graph, std::uint32_t lane);

/// Middle of an event at the edge of a box, from the middle of that box.
int eventX(const LayoutGraph& graph, const Plan& plan, std::uint32_t event);

/// Of a line that goes along a gap: the height at which it does.
int gapY(const Plan& plan, const Room& room, std::uint32_t edge);

/// Upper edge of a pool outside.
int bandY(const LayoutGraph& graph, const Plan& plan, const Room& room, std::uint32_t band);

/// `wider` is by channel; what is missing in it is 0.
Room roomOf(const LayoutGraph& graph, const Plan& plan, const LeastRoom& least, std::vector<int> wider);

}  // namespace dienstweg
