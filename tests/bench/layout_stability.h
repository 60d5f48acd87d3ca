// How far a small edit moves what it did not touch.
#pragma once

#include <vector>

#include "diagram/layout_graph.h"

namespace dienstweg::bench {

/// Makes each kind of edit at up to 40 nodes of each graph, and prints one row a kind: how far all nodes moved that
/// were not edited and do not stand in the column of the edit, in pixels and in cells of the grid; beside it the same
/// where the picture is made anew. `name` stands in the first column.
void measureStability(const char* name, const std::vector<LayoutGraph>& graphs);

/// The head of that table.
void printStabilityHead();

}  // namespace dienstweg::bench
