// What holds of every parsed text, however broken it is.
#pragma once

#include "syntax/source.h"

namespace dienstweg::fuzz {

/// Tokens cover the text but for white space, in order; items, clauses and values lie where their spans say, each once
/// in the tree; every comment belongs to one of them; problems and their corrections lie in the text.
void holdsTogether(const Source& source);

}  // namespace dienstweg::fuzz
