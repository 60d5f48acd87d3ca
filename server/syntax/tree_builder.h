// From ANTLR's parse tree to ours, in one pass. What each rule of the grammar becomes stands in one table.
#pragma once

#include "syntax/source.h"

namespace antlr4::tree {
class ParseTree;
}

namespace dienstweg {

/// Fills `source.tree` (its items, clauses, values; not the comments). `source.text` must be the parsed text.
void buildTree(antlr4::tree::ParseTree* file, Source& source);

}  // namespace dienstweg
