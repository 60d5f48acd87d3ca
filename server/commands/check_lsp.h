// `dienstweg check --lsp FILE…`: asks the language server everything at every place of the files. For bug reports: what
// it prints tells no contents.
#pragma once

#include "commands/call.h"

namespace dienstweg {

/// Exit status 0: every request was answered; 1: one was not; 2: a file cannot be read.
int checkWithServer(const Call& call);

}  // namespace dienstweg
