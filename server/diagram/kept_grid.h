// The cells of a picture that follows one that was shown: what was there stays there.
#pragma once

#include <optional>
#include <vector>

#include "diagram/grid.h"
#include "diagram/layout.h"
#include "diagram/room.h"
#include "diagram/same_parts.h"

namespace dienstweg {

struct KeptGrid {
    Grid grid;
    LeastRoom least;         ///< what rows, columns and what is between them took before
    std::vector<int> wider;  ///< by channel, as before
};

/// Nothing where less than half of the nodes are known again, or where more than half of the columns or rows would
/// stand empty: then the picture had better be made anew.
std::optional<KeptGrid> keptGrid(const LayoutGraph& graph, const Picture& previous, const SameParts& same);

}  // namespace dienstweg
