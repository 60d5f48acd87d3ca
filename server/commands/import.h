// `dienstweg import`: BPMN files as processes of a workspace.
#pragma once

#include "commands/call.h"

namespace dienstweg {

/// Writes a file for each BPMN file, and one for the organisation of all. Nothing is written if a file is there
/// already, unless
/// --force is said. Returns the exit status: 0 all carried over, 1 something is not said in the text and was listed, 2
/// a file could not be read or written.
int importFiles(const Call& call);

}  // namespace dienstweg
