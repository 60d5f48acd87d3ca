// From what the parser read to our tree, in one pass. What each rule of the grammar becomes stands in one table.
#pragma once

#include "syntax/source.h"

namespace dienstweg {

struct ParseNode;

/// Fills `source.tree` (its items, clauses, values; not the comments). `source.text` must be the parsed text.
void buildTree(const ParseNode& file, Source& source);

}  // namespace dienstweg
