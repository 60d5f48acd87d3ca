// Gives everything in a BPMN file its place, by the layout of server/diagram.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "bpmn/definitions.h"
#include "diagram/layout.h"

namespace dienstweg::bpmn {

/// The picture's parts: those of the process (lanes, nodes and pools in the order of the file, flows and then messages;
/// `bands` are the participants without a process), and then those of each frame, the innermost first.
std::vector<LayoutGraph> graphsOf(Definitions definitions, LaneOrder order = LaneOrder::chosen);

/// What was shown, by the id of the frame; "" is the process.
using Pictures = std::map<std::string, Picture>;

/// Of one process with its pools outside, as export makes it. What had places gets new ones.
void place(Definitions& definitions, LaneOrder order = LaneOrder::chosen);
/// Likewise, but like the pictures that were shown before, as far as the process is the same (diagram/layout.h).
/// Returns those that are to be given the next time.
Pictures placeLike(Definitions& definitions, const Pictures& before, LaneOrder order = LaneOrder::chosen);

}  // namespace dienstweg::bpmn
