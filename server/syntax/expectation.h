// What may be written at a place of a text: the question of whoever completes a word that is being typed.
//
// The parser itself is asked, with the words before the place; what is finished before it and cannot matter is left
// out, so that the answer takes as long in a long process as in a short one.
#pragma once

#include <optional>
#include <vector>

#include "syntax/kinds.h"
#include "syntax/source.h"
#include "syntax/token.h"

namespace dienstweg {

/// A keyword that may stand there and would be read as one.
struct ExpectedKeyword {
    TokenType type = {};
    ItemKind owner = ItemKind::file;  ///< whose fact or part it is
    std::uint32_t itemsOut = 0;       ///< 0: of the innermost item that is still open, 1: of the one around it, …
    bool inBraces = false;            ///< it would stand in the owner's braces (or in the file), not on its line
    bool opensItem = false;           ///< begins something of its own, no fact
    bool goesOn = false;              ///< goes on with the fact that has been begun
};

/// A name that may stand there.
struct ExpectedName {
    enum class Place : std::uint8_t {
        clause,   ///< behind the keyword of a fact
        objects,  ///< behind the keyword of the item: what is handed over, called, …
        own,      ///< a new name of the item, behind its keyword
        afterAs,  ///< behind `als`
        anchor,   ///< behind `ab` of a deadline
    };
    Place place = Place::clause;
    ItemKind item = ItemKind::file;        ///< that names it
    ClauseKind clause = ClauseKind::note;  ///< of `Place::clause`
};

struct Expectation {
    bool anything = false;    ///< not in a comment, a text in quotes or a number
    Span word = {};           ///< what has been begun before the place, dots included ("Amt.Sach"); empty: nothing
    bool beginsLine = false;  ///< nothing stands before the word on its line
    bool listGoesOn = false;  ///< a comma or `und` stands before the word
    std::vector<ExpectedKeyword> keywords;  ///< innermost first
    std::optional<ExpectedName> name;
};

/// `offset` may lie anywhere, also behind the end or inside a character.
Expectation expectedAt(const Source& source, std::uint32_t offset);

}  // namespace dienstweg
