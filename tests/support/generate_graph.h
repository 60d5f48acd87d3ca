// Random graphs for pictures: any at all, and such as processes have.
#pragma once

#include <random>

#include "diagram/layout_graph.h"

namespace dienstweg::testing {

/// A flow with decisions, ways back, lanes in lanes, events at edges, companions, bands; about `nodes` nodes.
LayoutGraph processGraph(std::mt19937& chance, int nodes);
/// Lines between any nodes whatever.
LayoutGraph anyGraph(std::mt19937& chance, int nodes);

}  // namespace dienstweg::testing
