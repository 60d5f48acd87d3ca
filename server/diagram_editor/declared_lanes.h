// Lanes in the order in which the organisation declares their roles: an order that the text holds, so that somebody can
// change it, and that stays while the process is edited.
#pragma once

#include "bpmn/definitions.h"
#include "model/model.h"

namespace dienstweg {

/// Of lanes in the same one; a unit that acts itself stands before its roles, nobody's lane behind all. Everything that
/// names a lane by its index is brought along.
void orderAsDeclared(const Model& model, bpmn::Definitions& definitions);

}  // namespace dienstweg
