// The order of lanes in a picture: from the top, those that lie in the same one.
#pragma once

#include <vector>

#include "diagram/layout.h"
#include "diagram/layout_graph.h"
#include "diagram/same_parts.h"

namespace dienstweg {

/// By lane, its rank among its siblings (and others: only comparisons of siblings mean something). Chosen so that few
/// lines cross; the lane in which the text begins stays above its siblings. Pictures with more than 40 lanes or 3 000
/// lines keep the order of the graph. `column` is by node.
std::vector<int> laneRanks(const LayoutGraph& graph, const std::vector<int>& column);

/// The order of the picture that was shown; lanes that are new follow the sibling that they follow in `laneRanks`.
std::vector<int> laneRanks(const LayoutGraph& graph, const Picture& previous, const SameParts& same);

}  // namespace dienstweg
