#include "diagram/room.h"

#include <cstdlib>
#include <utility>

#include "diagram/layout.h"
#include "diagram/tracks.h"

namespace dienstweg {
namespace {

constexpr int kPadding = 16;  ///< of gaps and channels at both sides
constexpr int kHalfRow = 40;  ///< at least so much above and below the middle of a row
constexpr int kHalfColumn = 25;
constexpr int kAboveLane = 2 * kPadding;  ///< in a lane above its first row, also where no line goes along
constexpr int kBelowLane = 12;            ///< below its last row, where none does
constexpr int kEventStep = 44;            ///< between events at one edge

std::size_t at(int index) { return static_cast<std::size_t>(index); }

class Measuring {
public:
    Measuring(const LayoutGraph& graph, const Plan& plan, const LeastRoom& least, std::vector<int> wider)
        : graph_(graph), plan_(plan), grid_(plan.grid), routes_(plan.routes), least_(least) {
        room_.wider = std::move(wider);
        room_.wider.resize(at(grid_.columns + 1), 0);
    }

    Room run() {
        findGapTracks();
        placeRows();
        findChannelTracks();
        placeColumns();
        return std::move(room_);
    }

private:
    // ------------------------------------------------------------------------------------------------ up and down

    /// Where a line that goes along a gap begins and ends, in half columns: channel c is 2c, column c is 2c + 1.
    [[nodiscard]] Stretch alongGap(std::uint32_t edge) const {
        const Route& route = routes_.of[edge];
        const GraphEdge& line = graph_.edges[edge];
        if (route.kind == RouteKind::band) {
            const std::uint32_t node = line.from.band ? line.to.index : line.from.index;
            return {2 * grid_.column[node] + 1, 2 * route.first};
        }
        return {route.first >= 0 ? 2 * route.first : 2 * grid_.column[line.from.index] + 1,
                route.second >= 0 ? 2 * route.second : 2 * grid_.column[line.to.index] + 1};
    }

    void findGapTracks() {
        room_.gapTrack.assign(graph_.edges.size(), 0);
        room_.gaps.assign(at(grid_.gaps.count), 0);
        for (int row = 0; row < grid_.rows(); ++row) {
            const bool begins = row == 0 || grid_.rowLane[at(row)] != grid_.rowLane[at(row - 1)];
            const bool ends = row + 1 == grid_.rows() || grid_.rowLane[at(row)] != grid_.rowLane[at(row + 1)];
            room_.gaps[at(grid_.gaps.above[at(row)])] = begins ? kAboveLane : 2 * kPadding;
            room_.gaps[at(grid_.gaps.below[at(row)])] = ends ? kBelowLane : 2 * kPadding;
        }
        std::vector<std::vector<std::uint32_t>> inGap(at(grid_.gaps.count));
        for (std::uint32_t edge = 0; edge < graph_.edges.size(); ++edge) {
            if (routes_.of[edge].gap >= 0) {
                inGap[at(routes_.of[edge].gap)].push_back(edge);
            }
        }
        for (std::size_t gap = 0; gap < inGap.size(); ++gap) {
            std::vector<Stretch> stretches;
            for (const std::uint32_t edge : inGap[gap]) {
                stretches.push_back(alongGap(edge));
            }
            const Tracks tracks = tracksFor(stretches, 0);
            for (std::size_t i = 0; i < inGap[gap].size(); ++i) {
                room_.gapTrack[inGap[gap][i]] = tracks.of[i];
            }
            if (tracks.count > 0) {
                room_.gaps[gap] = 2 * kPadding + (tracks.count - 1) * kTrack;
            }
            if (gap < least_.gaps.size()) {
                room_.gaps[gap] = std::max(room_.gaps[gap], least_.gaps[gap]);
            }
        }
    }

    /// What a node takes above and below the middle of its row.
    [[nodiscard]] Extent heightOf(std::uint32_t node) const {
        const GraphNode& it = graph_.nodes[node];
        if (it.host != kNoPart) {
            const int labels = plan_.labelAt[node] + it.label.height + 2;
            const int host = graph_.nodes[it.host].size.height;
            return {0, host / 2 + std::max(it.size.height / 2, it.label.height > 0 ? kLabelAway + labels : 0)};
        }
        const int label = it.label.height > 0 ? kLabelAway + it.label.height : 0;
        return {it.size.height / 2, it.size.height - it.size.height / 2 + label};
    }

    /// Makes the last row of a lane larger where the lane would be too low for its name.
    void stretchLane(int last) {
        const std::uint32_t lane = grid_.rowLane[at(last)];
        if (lane == kNoPart) {
            return;
        }
        int height = room_.gaps[at(grid_.gaps.below[at(last)])];
        for (int row = last; row >= 0 && grid_.rowLane[at(row)] == lane; --row) {
            height += room_.gaps[at(grid_.gaps.above[at(row)])] + room_.rows[at(row)].all();
        }
        room_.rows[at(last)].after += std::max(0, graph_.lanes[lane].height - height);
    }

    void placeRows() {
        room_.rows.assign(at(grid_.rows()), Extent{kHalfRow, kHalfRow});
        for (std::size_t row = 0; row < least_.rows.size(); ++row) {
            room_.rows[row].widen(least_.rows[row]);
        }
        for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
            room_.rows[at(grid_.row[node])].widen(heightOf(node));
        }
        for (std::uint32_t edge = 0; edge < graph_.edges.size(); ++edge) {
            const GraphEdge& line = graph_.edges[edge];
            const RouteKind kind = routes_.of[edge].kind;
            if (kind == RouteKind::straight ||
                kind == RouteKind::channel) {  // its text stands above it, within the lane
                const int needed = line.label.height + 2 * kLabelAway - kPadding;
                room_.rows[at(grid_.row[line.from.index])].widen({needed, 0});
            }
        }
        for (int row = 0; row < grid_.rows(); ++row) {
            if (row + 1 == grid_.rows() || grid_.rowLane[at(row)] != grid_.rowLane[at(row + 1)]) {
                stretchLane(row);
            }
        }
        int y = kMargin;
        for (std::uint32_t band = 0; band < graph_.bands.size(); ++band) {
            y += routes_.bandsAbove[band] ? graph_.bands[band].height + kMargin : 0;
        }
        y += y > kMargin ? kBandGap - kMargin : 0;
        const auto placeGap = [&](int gap) {
            room_.gapTop.push_back(y);
            y += room_.gaps[at(gap)];
        };
        for (int row = 0; row < grid_.rows(); ++row) {
            if (grid_.gaps.above[at(row)] == static_cast<int>(room_.gapTop.size())) {  // not that below the row before
                placeGap(grid_.gaps.above[at(row)]);
            }
            room_.rowMiddle.push_back(y + room_.rows[at(row)].before);
            y += room_.rows[at(row)].all();
            placeGap(grid_.gaps.below[at(row)]);
        }
        room_.bottom = y;
    }

    [[nodiscard]] int portY(std::uint32_t node, const Port& port) const {
        return room_.rowMiddle[at(grid_.row[node])] + port.offset;
    }

    // ------------------------------------------------------------------------------------------------ left and right

    struct Upright {
        std::uint32_t edge = 0;
        bool second = false;
        Stretch stretch;
        [[nodiscard]] int length() const { return std::abs(stretch.end - stretch.begin); }
    };

    void addUprights(std::uint32_t edge, std::vector<std::vector<Upright>>& inChannel) const {
        const Route& route = routes_.of[edge];
        const GraphEdge& line = graph_.edges[edge];
        const auto add = [&](int channel, bool second, int from, int to) {
            inChannel[at(channel)].push_back({edge, second, {from, to}});
        };
        switch (route.kind) {
            case RouteKind::straight:
            case RouteKind::below: break;
            case RouteKind::channel:
                add(route.first, false, portY(line.from.index, route.from), portY(line.to.index, route.to));
                break;
            case RouteKind::gap: {
                const int y = gapY(plan_, room_, edge);
                if (route.first >= 0) {
                    add(route.first, false, portY(line.from.index, route.from), y);
                }
                if (route.second >= 0) {
                    add(route.second, true, y, portY(line.to.index, route.to));
                }
                break;
            }
            case RouteKind::band: {
                const std::uint32_t node = line.from.band ? line.to.index : line.from.index;
                const std::uint32_t band = line.from.band ? line.from.index : line.to.index;
                add(route.first, false, route.gap >= 0 ? gapY(plan_, room_, edge) : portY(node, route.from),
                    bandY(graph_, plan_, room_, band) + (routes_.bandsAbove[band] ? graph_.bands[band].height : 0));
                break;
            }
        }
    }

    /// Long lines stand left, so that short ones beside them need not cross them; those that come in stand right.
    void findChannelTracks() {
        room_.firstTrack.assign(graph_.edges.size(), 0);
        room_.secondTrack.assign(graph_.edges.size(), 0);
        channelTracks_.assign(at(grid_.columns + 1), 0);
        std::vector<std::vector<Upright>> inChannel(at(grid_.columns + 1));
        for (std::uint32_t edge = 0; edge < graph_.edges.size(); ++edge) {
            addUprights(edge, inChannel);
        }
        for (std::size_t channel = 0; channel < inChannel.size(); ++channel) {
            auto& uprights = inChannel[channel];
            std::ranges::stable_sort(uprights, [](const Upright& a, const Upright& b) {
                return a.second != b.second ? b.second : a.length() > b.length();
            });
            std::vector<Stretch> stretches;
            for (const Upright& upright : uprights) {
                stretches.push_back(upright.stretch);
            }
            const Tracks tracks = tracksFor(stretches, 2);
            for (std::size_t i = 0; i < uprights.size(); ++i) {
                (uprights[i].second ? room_.secondTrack : room_.firstTrack)[uprights[i].edge] = tracks.of[i];
            }
            channelTracks_[channel] = tracks.count;
        }
    }

    [[nodiscard]] Extent widthOf(std::uint32_t node) const {
        const GraphNode& it = graph_.nodes[node];
        if (it.host != kNoPart) {
            const int middle = eventX(graph_, plan_, node);
            const int label = graph_.nodes[it.host].size.width / 2 + kLabelAway + it.label.width;
            return {it.size.width / 2 - middle, std::max(middle + it.size.width / 2, it.label.width > 0 ? label : 0)};
        }
        const int half = std::max(it.size.width, it.label.width) / 2 + 1;
        return {half, half};
    }

    void placeColumns() {
        room_.columns.assign(at(grid_.columns), Extent{kHalfColumn, kHalfColumn});
        for (std::size_t column = 0; column < least_.columns.size(); ++column) {
            room_.columns[column].widen(least_.columns[column]);
        }
        for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
            room_.columns[at(grid_.column[node])].widen(widthOf(node));
        }
        room_.labelRoom.assign(at(grid_.columns + 1), 0);
        for (const GraphEdge& line : graph_.edges) {
            if (line.label.width > 0 && !line.from.band) {
                int& needed = room_.labelRoom[at(grid_.column[line.from.index] + 1)];
                needed = std::max(needed, line.label.width + kTrack);
            }
        }
        int deepest = 0;
        for (std::uint32_t lane = 0; lane < graph_.lanes.size(); ++lane) {
            deepest = std::max(deepest, depthOf(graph_, lane) + 1);
        }
        room_.left = kMargin;
        int x = room_.left + (graph_.lanes.empty() ? 0 : kNameStrip * (deepest + 1));
        for (int channel = 0; channel <= grid_.columns; ++channel) {
            const int tracks = std::max(0, channelTracks_[at(channel)] - 1) * (kTrack + room_.wider[at(channel)]);
            int width = 2 * kPadding + room_.labelRoom[at(channel)] + room_.wider[at(channel)] + tracks;
            if (at(channel) < least_.channels.size()) {
                width = std::max(width, least_.channels[at(channel)]);
            }
            room_.channels.push_back(width);
            room_.channelLeft.push_back(x);
            x += width;
            if (channel < grid_.columns) {
                room_.columnMiddle.push_back(x + room_.columns[at(channel)].before);
                x += room_.columns[at(channel)].all();
            }
        }
        room_.right = x;
    }

    const LayoutGraph& graph_;
    const Plan& plan_;
    const Grid& grid_;
    const Routes& routes_;
    const LeastRoom& least_;
    std::vector<int> channelTracks_;  ///< by channel
    Room room_;
};

}  // namespace

int Room::trackX(int channel, int track) const {
    return channelLeft[at(channel)] + kPadding + labelRoom[at(channel)] + track * (kTrack + wider[at(channel)]);
}

int depthOf(const LayoutGraph& graph, std::uint32_t lane) {
    int depth = 0;
    for (std::uint32_t around = graph.lanes[lane].parent; around != kNoPart; around = graph.lanes[around].parent) {
        ++depth;
    }
    return depth;
}

int eventX(const LayoutGraph& graph, const Plan& plan, std::uint32_t event) {
    const GraphNode& host = graph.nodes[graph.nodes[event].host];
    return host.size.width / 2 - 22 - plan.eventAt[event] * kEventStep;
}

int gapY(const Plan& plan, const Room& room, std::uint32_t edge) {
    return room.gapTop[at(plan.routes.of[edge].gap)] + kPadding + room.gapTrack[edge] * kTrack;
}

int bandY(const LayoutGraph& graph, const Plan& plan, const Room& room, std::uint32_t band) {
    const bool above = plan.routes.bandsAbove[band];
    int y = above ? kMargin : room.bottom + kBandGap;
    for (std::uint32_t other = 0; other < band; ++other) {
        y += plan.routes.bandsAbove[other] == above ? graph.bands[other].height + kMargin : 0;
    }
    return y;
}

Room roomOf(const LayoutGraph& graph, const Plan& plan, const LeastRoom& least, std::vector<int> wider) {
    return Measuring(graph, plan, least, std::move(wider)).run();
}

}  // namespace dienstweg
