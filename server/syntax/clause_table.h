// Which clause belongs to which kind of item, and which may stand there only once. The grammar reads every clause
// everywhere, so that a misplaced one gets a sentence of its own; completion offers what this table allows.
#pragma once

#include "syntax/kinds.h"
#include "syntax/token.h"

namespace dienstweg {

/// The clause that begins with this keyword; `note` for keywords that begin none.
ClauseKind clauseOf(TokenType type);
/// The keyword that begins it; END_OF_FILE for `share`, which begins with its number.
TokenType keywordOfClause(ClauseKind kind);
/// The item that begins with this keyword; `file` for keywords that begin none.
ItemKind itemOf(TokenType type);
/// The keyword that begins it; END_OF_FILE for `file`.
TokenType keywordOfItem(ItemKind kind);

bool allows(ItemKind item, ClauseKind clause);
/// A second one contradicts or repeats the first. (A second `durch` is no fault of the syntax: rule R102 names it.)
bool onlyOnce(ClauseKind clause);

}  // namespace dienstweg
