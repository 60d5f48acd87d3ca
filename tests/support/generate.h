// Drafts made up from choices: every item kind, every clause at every place where it may stand, comments, blank lines,
// labels and names that are hard to read. What is made is settled (syntax/draft_edit.h) and its text reads back as
// itself.
//
// Nothing here has a meaning: names refer to nothing. Processes that make sense are made in files of their own from the
// same choices; `Extent` and the functions for values serve both.
#pragma once

#include <string>

#include "support/choices.h"
#include "syntax/draft.h"

namespace dienstweg::testing {

struct Extent {
    std::uint32_t depth = 4;    ///< levels of braces
    std::uint32_t breadth = 4;  ///< most things in a block
    bool comments = true;       ///< comments and blank lines too
};

Draft anyFile(Choices& choices, const Extent& extent = {});
/// An item as it may stand in the braces of `parent` (or in a file).
Draft anyChildOf(Choices& choices, ItemKind parent, const Extent& extent = {});
/// `item` says what kind of item it is for and what the clause must go together with.
DraftClause anyClause(Choices& choices, const Draft& item, bool inBraces, const Extent& extent = {});

std::string anyWord(Choices& choices);  ///< no keyword
std::string anyName(Choices& choices);  ///< may be a keyword
std::string anyPath(Choices& choices);  ///< "A.B"
std::string anyText(Choices& choices);  ///< for quotes
std::string anyComment(Choices& choices);
DraftValue anyValue(Choices& choices, ValueKind kind);
/// The values that a clause of that kind takes.
std::vector<DraftValue> anyValues(Choices& choices, ClauseKind kind);
/// The objects of that item, which has its label and name already.
std::vector<DraftValue> anyObjects(Choices& choices, const Draft& item);

}  // namespace dienstweg::testing
