// In which lane each node of a file stands.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "bpmn/definitions.h"

namespace dienstweg::bpmn {

/// A node, and a lane that names it.
using NodeInLane = std::pair<std::uint32_t, std::uint32_t>;

/// Fills `lane` of all nodes: the innermost lane that names the node; else the innermost one in whose box the middle of
/// the node's box lies; an event at an edge stands where its host does, what is in a sub-process where that does.
/// Returns the nodes that several lanes name of which none lies in the other.
std::vector<std::uint32_t> assignLanes(Definitions& definitions, std::span<const NodeInLane> named);

}  // namespace dienstweg::bpmn
