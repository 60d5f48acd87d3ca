// `dienstweg completions`: what makes a shell complete commands, options and their values, made from the same table as
// the help.
#pragma once

#include "commands/call.h"

namespace dienstweg {

/// Prints the script for the shell that the call names. Returns the exit status.
int completions(const Call& call);

}  // namespace dienstweg
