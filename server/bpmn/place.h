// Gives everything in a BPMN file its place, by the layout of server/diagram.
#pragma once

#include <vector>

#include "bpmn/definitions.h"
#include "diagram/layout_graph.h"

namespace dienstweg::bpmn {

/// The picture's parts: those of the process (lanes, nodes and pools in the order of the file, flows and then messages;
/// `bands` are the participants without a process), and then those of each frame, the innermost first.
std::vector<LayoutGraph> graphsOf(Definitions definitions, LaneOrder order = LaneOrder::chosen);

/// Of one process with its pools outside, as export makes it. What had places gets new ones.
void place(Definitions& definitions, LaneOrder order = LaneOrder::chosen);

}  // namespace dienstweg::bpmn
