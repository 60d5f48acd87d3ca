// Do two files say the same, whatever the places and the order of what is in them?
#pragma once

#include "bpmn/definitions.h"

namespace dienstweg::bpmn {

/// Pools, lanes, nodes, flows and messages by their ids, with all they say; artifacts and associations too. Places,
/// lines and the process's carried text do not count.
bool haveSameElements(const Definitions& a, const Definitions& b);

}  // namespace dienstweg::bpmn
