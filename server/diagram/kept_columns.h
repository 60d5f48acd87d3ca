// The columns of a picture that follows one that was shown: a new one is made where something new finds no free one on
// its way.
#pragma once

#include <vector>

#include "diagram/layout.h"
#include "diagram/same_parts.h"

namespace dienstweg {

/// A column, channel or row that was not there before.
inline constexpr int kNowhere = -1;

struct KeptColumns {
    std::vector<int> column;         ///< by node
    std::vector<bool> isMoved;       ///< by node: it was pushed to the right and has to look for a new row
    std::vector<int> columnBefore;   ///< by column: which one it was, or kNowhere
    std::vector<int> channelBefore;  ///< by channel
};

KeptColumns keptColumns(const LayoutGraph& graph, const Picture& previous, const SameParts& same);

}  // namespace dienstweg
