// Places for the texts on lines, after everything else has its place.
#pragma once

#include <cstdint>
#include <vector>

#include "diagram/layout.h"

namespace dienstweg {

/// Gives each label of an edge the first place along its line that is free: near its beginning, above it as a rule.
/// Where none is free, it gets the nearest free place beside the line; returned are the edges that this happened to.
std::vector<std::uint32_t> placeEdgeLabels(const LayoutGraph& graph, Layout& layout);

}  // namespace dienstweg
