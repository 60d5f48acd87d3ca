// Finds every use of a name in all files and what it means.
#pragma once

#include "model/model.h"

namespace dienstweg {

/// Fills `model.uses`, by file and place. Parties, declarations and processes must have been collected.
void collectUses(Model& model);

/// The statement of a process that has this name, or kNone.
ItemId findStatement(const Model& model, const Process& process, std::string_view name);

}  // namespace dienstweg
