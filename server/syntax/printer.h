// Writes a draft as text in canonical form: what the formatter makes of a file, and how the edit engine writes what is
// new.
//
// One fact a line in braces, their values aligned up to the next blank line; clauses of the line stay on it, and so
// does one thing alone in braces that stood there: `{ ende }`. Comments and blank lines are kept, of several blank
// lines one. Numbers, dates, units and keywords are written one way in each language. Lines are never wrapped for their
// length. Reading the text back gives the same draft (a property test holds that for every draft whose names can stand
// where they are, see docs/language.md).
#pragma once

#include <string>

#include "syntax/draft.h"

namespace dienstweg {

/// Which of the two spellings of a keyword is written. With it go the decimal mark (1,5 or 1.5) and the words between.
enum class Spelling : std::uint8_t { german, english };

struct PrintStyle {
    Spelling spelling = Spelling::german;
    std::string indent = "  ";  ///< one level
    std::string base = {};      ///< what every line begins with
    std::string lineEnd = "\n";
};

/// An item with its comments, every line ended; of a file all that is in it. A blank line before the item is not
/// printed.
std::string print(const Draft& draft, const PrintStyle& style = {});
/// One clause as it stands on a line, without its comments: "frist 2 Tage".
std::string print(const DraftClause& clause, ItemKind item, const PrintStyle& style = {});
/// One value: "10..20 min".
std::string print(const DraftValue& value, const PrintStyle& style = {});

/// In straight quotes, with escapes.
std::string quoted(std::string_view text);

}  // namespace dienstweg
