// Which keywords of a text are names, settled by the words around them before the parser runs.
//
// A keyword is a name where a name is called for:
//   1. next to a dot (`Prüfung.Leitung`), units of time after a number excepted (`1,5 Std.`), and after a dot without a
//   blank;
//   2. after a comma or `und`; at the beginning of a line only if what follows lets it be one more of the list;
//   3. after a little word (`an Kasse`, `als Ende`) or a keyword that takes names (`rolle Leitung`, `versand
//   Bescheid`), on the same
//      line. On the next line it begins the next fact: an unfinished line costs only itself;
//   4. behind the label or name of a handoff, where what is handed over stands (`versand "Zustellen" Bescheid`).
// Little words are never names. Where what follows can only belong to the keyword, it stays one: `übergabe frist 2
// Tage`, `jederzeit auf frist 14 Tage`, `1200 per year`, `fassung ist, Version "1.2"`.
#pragma once

#include <vector>

#include "syntax/token.h"

namespace dienstweg {

/// What the parser reads: no comments and no habits, keywords that are names turned into WORD, and no comma before a
/// fact of the edition, no dot behind an abbreviated unit. Unclosed strings read as strings (reported by the caller),
/// unknown characters are left out.
std::vector<Token> contextualTokens(const std::vector<Token>& scanned);

/// Is this keyword a name when it stands behind `before` on the same line (rule 3)? The printer breaks the line where
/// it is not meant to be one.
bool readAsName(TokenType word, TokenType before, bool literalFollows);

}  // namespace dienstweg
