// Where things may stand: which clause on the line of an item and which in its braces, which item in which. It says of
// drafts what DienstwegParser.g4 says of text (a test prints and reads back whatever is allowed here).
#pragma once

#include "syntax/draft.h"
#include "syntax/kinds.h"

namespace dienstweg {

bool mayHaveBraces(ItemKind item);
/// Not a sentence without braces: `jederzeit auf … { }`; `abgelehnt` too, unless it says on the line what happens.
bool needsBraces(const Draft& item);

bool mayStandOnLine(ItemKind item, ClauseKind clause);
bool mayStandInBraces(ItemKind item, ClauseKind clause);
/// Clauses stand in this order: what comes directly behind the keyword (0), most (1), what ends the line (2).
int rankOf(ItemKind item, ClauseKind clause);

/// May `child` stand in the braces of `parent` (for a file: in it)?
bool mayHold(ItemKind parent, ItemKind child);
/// On its line: outcomes, and what a wait waits for.
bool mayHoldOnLine(ItemKind parent, ItemKind child);

/// Does what is in it go together? Facts of a process before its statements, clauses before branches, no braces behind
/// `weiter mit` where one of the two says how a branch goes on.
bool goesTogether(const Draft& item);

/// Where a label stands, seen from the keyword.
enum class LabelPlace : std::uint8_t {
    none,
    afterKeyword,      ///< `schritt "…"`
    insteadOfObjects,  ///< `auslöser "…"`, `jederzeit auf "…"`, `auf "…"`
    afterObjects,      ///< `jede Position "…"`, `aufruf Mahnung "…"`, `funktionstrennung A, B "…"`
    afterName,         ///< `prozess Hundesteuer "…"`
    afterDate,         ///< `feiertag 2026-05-01 "…"`
};
LabelPlace labelPlace(ItemKind item);

enum class NamePlace : std::uint8_t {
    none,
    afterKeyword,  ///< `prozess Hundesteuer`
    afterAs,       ///< `als Prüfen`
};
NamePlace namePlace(ItemKind item);

/// What follows the keyword without a word of its own: documents of a handoff, roles of a section, the called process.
bool hasObjects(ItemKind item);
bool hasManyObjects(ItemKind item);

/// Does the clause hold a list, with commas between its values?
bool isList(ClauseKind clause);

}  // namespace dienstweg
