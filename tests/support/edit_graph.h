// Small edits of a graph, as someone who writes makes them: one of each kind at a place.
#pragma once

#include <cstdint>
#include <optional>
#include <random>

#include "diagram/layout_graph.h"

namespace dienstweg::testing {

enum class EditKind : std::uint8_t { rename, insert, remove, changeLane };

struct GraphEdit {
    LayoutGraph graph;
    std::uint32_t node = kNoPart;  ///< in the old graph: what was renamed, deleted, moved, or what follows what is new
};

/// Nothing where the graph has no place for such an edit at `node`: nodes at an edge or beside another are not edited,
/// and only with two lanes can one be changed. A renamed node gets a label (a box: a height) of another size, and its
/// id changes, as ids do that are made of names.
std::optional<GraphEdit> edited(const LayoutGraph& graph, EditKind kind, std::uint32_t node, std::mt19937& chance);

}  // namespace dienstweg::testing
