// `dienstweg export`: processes as files for other tools.
#pragma once

#include "commands/call.h"

namespace dienstweg {

/// Writes each process of the named files. Never over a file that is there already, unless --force is said. Returns the
/// exit status: 0 all written, 2 something was not.
int exportProcesses(const Call& call);

}  // namespace dienstweg
