// Puts nodes and flows into a file, each with an id of its own.
#pragma once

#include <string>

#include "bpmn/definitions.h"
#include "bpmn/element_ids.h"

namespace dienstweg::bpmn {

/// Of the first process. Returns its index.
std::uint32_t addNode(Definitions& to, ElementIds& ids, NodeKind kind, EventKind event, const std::string& id,
                      std::string name, std::uint32_t lane);
/// Its id is "flow_" and `id`. Returns its index.
std::uint32_t addFlow(Definitions& to, ElementIds& ids, std::uint32_t from, std::uint32_t target, const std::string& id,
                      std::string name = {});

}  // namespace dienstweg::bpmn
