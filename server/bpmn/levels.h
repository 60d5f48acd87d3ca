// What of a BPMN file is laid out together, as a graph without places: the process, and each frame by itself.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "bpmn/definitions.h"
#include "diagram/layout_graph.h"

namespace dienstweg::bpmn {

/// What is laid out together: all that lies directly in the process or in one sub-process. Lanes and pools belong to
/// the process. A message from inside a frame leaves it at the bottom, as if a pool lay there, and goes on from that
/// place.
struct Level {
    std::vector<std::uint32_t> nodes;  ///< by node of the graph
    std::vector<std::uint32_t> flows;
    std::vector<std::uint32_t> messages;
    std::vector<std::uint32_t> artifacts;  ///< behind the nodes of the graph
    std::vector<std::uint32_t> associations;
    LayoutGraph graph;
};

/// By message and frame: its way from what is in the frame to the frame's lower edge, from the frame's upper left
/// corner.
using WaysOut = std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Waypoint>>;

/// Participants without a process, in their order.
std::vector<std::uint32_t> bandsOf(const Definitions& definitions);

/// The message's only end that is a node.
std::uint32_t nodeOf(const MessageFlow& message);

/// All that lies directly in `parent`; kNone: in the process. `frames` is by node: the size of what is a frame, and 0 ×
/// 0 for all else; `waysOut` has the ways of messages out of these.
Level levelOf(const Definitions& definitions, std::uint32_t parent, const std::vector<std::uint32_t>& bands,
              const std::vector<Size>& frames, const WaysOut& waysOut);

}  // namespace dienstweg::bpmn
