// What a process names, out of all that is declared.
#pragma once

#include "model/model.h"
#include "syntax/draft.h"

namespace dienstweg::bpmn {

/// A file with the declarations of all that the process names, and of what these name in turn, in their order and
/// without comments; of other processes only name and label.
Draft declarationsFor(const Model& model, ProcessId process);

}  // namespace dienstweg::bpmn
