// Who does a piece of work: `durch R` answers for it and does it, unless `ausführend` names who does it.
#pragma once

#include "model/model.h"

namespace dienstweg {

/// The performer, else who answers for it; kNone if that is not known.
PartyId doerOf(const Model& model, const Process& process, const Node& node);
/// Are the two, or the units around them, named in one separation of duties, each by another of its names?
bool declaredSeparate(const Model& model, PartyId one, PartyId other);

}  // namespace dienstweg
