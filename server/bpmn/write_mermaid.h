// A process as a Mermaid flowchart, for places that render these: README files, wikis, issues.
//
// A drawing with less in it than BPMN has: lanes are boxes around their nodes, handoffs are thick, messages are dotted.
#pragma once

#include <string>

#include "bpmn/definitions.h"

namespace dienstweg::bpmn {

/// Needs no places. Names are text whatever is in them; the ids of nodes are those of the file, written in letters,
/// digits and low lines.
std::string writeMermaid(const Definitions& definitions);

}  // namespace dienstweg::bpmn
