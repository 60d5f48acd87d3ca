// Which of the protocol's kinds of symbols stand for ours: they decide the pictures beside the names.
#pragma once

#include "syntax/kinds.h"

namespace dienstweg::lsp {

/// SymbolKind of LSP 3.17.
int symbolKindOf(ItemKind kind);

}  // namespace dienstweg::lsp
