// In whose lane a statement stands.
#pragma once

#include <vector>

#include "model/model.h"

namespace dienstweg::bpmn {

/// By node of the flow graph, a party of the organisation: who acts there; else who has the case; else, where nobody
/// has it, who was named last on the way there, or the section around it; dienstweg::kNone if nobody is known.
std::vector<PartyId> holdersOf(const Model& model, const dienstweg::Process& process);

}  // namespace dienstweg::bpmn
