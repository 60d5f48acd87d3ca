// The kinds of words under the protocol's names, so that every colour theme has a colour for them.
#pragma once

#include "lsp/convert.h"

namespace dienstweg::lsp {

/// What the numbers in the answers mean.
Json semanticTokensLegend();

}  // namespace dienstweg::lsp
