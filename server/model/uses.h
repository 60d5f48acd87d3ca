// Finds every use of a name in all files and what it means.
#pragma once

#include "model/model.h"

namespace dienstweg {

/// Fills `model.uses` and `Process::uses`. Parties, declarations and processes must have been collected.
void collectUses(Model& model);
/// Those of one file.
void collectUses(Model& model, FileId file);

}  // namespace dienstweg
