// `dienstweg lsp`: the language server, for editors.
#pragma once

#include "commands/call.h"

namespace dienstweg {

/// Serves on standard input and output until the editor ends it. Returns the exit status.
int serve(const Call& call);

}  // namespace dienstweg
