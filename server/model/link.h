// What of declarations and processes refers to others, once it is known what names mean.
#pragma once

#include "model/model.h"

namespace dienstweg {

/// Fills `Model::partiesByUnit`.
void indexByUnit(Model& model);
/// Of what the file declares: deputies, systems, duties declared separate. Anew, where it was done before.
void linkDeclarations(Model& model, FileId file);
/// Owner and flow of a process, likewise.
void linkProcess(Model& model, ProcessId id);

}  // namespace dienstweg
