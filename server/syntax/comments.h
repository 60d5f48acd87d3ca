// Which comment and which blank line belongs to what.
//
//  * behind something on its line: to the outermost item that ends there, else to the clause;
//  * behind '{': to the item of the braces;
//  * on lines of its own: to the item or clause that follows; before '}' or the end of the file, to the item around it;
//  * in the middle of a clause: to the clause, as if it stood before it.
#pragma once

#include <span>

#include "syntax/source.h"
#include "syntax/token.h"

namespace dienstweg {

/// Fills `comments` of the tree, the comment ranges of its items and clauses, and `blankBefore`.
void attachComments(Source& source, std::span<const Token> tokens);

}  // namespace dienstweg
