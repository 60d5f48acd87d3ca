// The folders that are open in the editor, and the workspaces in them.
#pragma once

#include "lsp/state.h"

namespace dienstweg::lsp {

/// Finds and reads the workspaces of `state.folders`; what is open in the editor counts. With signs of life, if the
/// client shows them.
void readFolders(State& state);

}  // namespace dienstweg::lsp
