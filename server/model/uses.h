// Finds every use of a name in all files and what it means.
#pragma once

#include <optional>

#include "model/model.h"

namespace dienstweg {

/// What the names in a clause of this kind refer to; none: free words.
std::optional<Target> targetOf(ClauseKind clause, ItemKind item);
/// What the names directly behind the keyword refer to.
std::optional<Target> targetOfObjects(ItemKind item);

/// Fills `model.uses` and `Process::uses`. Parties, declarations and processes must have been collected.
void collectUses(Model& model);
/// Those of one file.
void collectUses(Model& model, FileId file);

}  // namespace dienstweg
