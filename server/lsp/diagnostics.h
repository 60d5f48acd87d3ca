// Findings as the protocol wants them.
#pragma once

#include "lsp/state.h"

namespace dienstweg::lsp {

Json diagnosticOf(const State& state, const LiveWorkspace& workspace, const Finding& finding);

}  // namespace dienstweg::lsp
