// Which parts of a graph are which parts of one that was shown before.
#pragma once

#include <cstdint>
#include <vector>

#include "diagram/layout_graph.h"

namespace dienstweg {

/// By index of the new graph: the index in the old one; kNoPart for what is new. No two are the same old part.
struct SameParts {
    std::vector<std::uint32_t> node;
    std::vector<std::uint32_t> lane;
    std::vector<std::uint32_t> band;
    std::size_t nodes = 0;  ///< how many are known again
};

/// Parts are known by their ids. A node with a new id is still the same one where it stands on the same way, between
/// the same neighbours, as one that is gone: who renames a step still sees the same step.
SameParts sameParts(const LayoutGraph& now, const LayoutGraph& before);

}  // namespace dienstweg
