// What BPMN wants said by nodes of its own: gateways where ways meet and part, ends where they end.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "bpmn/definitions.h"
#include "bpmn/element_ids.h"

namespace dienstweg::bpmn {

/// Branches of one decision that lead to the same place become one flow: tools take a second one for a mistake.
void mergeDoubles(Definitions& out);
/// What leads nowhere (it only runs beside) leads to an end of that name.
void endWays(Definitions& out, ElementIds& ids, const std::string& done);
/// Several flows into a task would mean that it happens several times, several out of one that all are taken; what is
/// meant is a gateway.
void joinFlows(Definitions& out, ElementIds& ids);
/// Takes out nodes that BPMN does without: the ways of a gateway begin where the one way to it does, a way to an end
/// that is none stops before it.
void leaveOut(Definitions& out, std::span<const std::uint32_t> nodes);

}  // namespace dienstweg::bpmn
