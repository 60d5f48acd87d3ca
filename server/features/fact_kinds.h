// Which facts an item may be given, and the words that they begin with: for a panel beside a diagram, in which facts
// are written one by one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "syntax/source.h"

namespace dienstweg {

/// "andere person als", "weiter mit", "frist"; of a share its sign.
std::string wordsOfFact(ClauseKind kind, bool german);
/// The keyword alone, in English: "deadline"; of a share "share".
std::string_view englishWordOfFact(ClauseKind kind);
/// The keyword that an item of that kind begins with.
std::string_view wordOfItem(ItemKind kind, bool german);

/// Is there a place for it at items of that kind?
bool hasPlaceFor(ItemKind item, ClauseKind clause);

enum class MayAdd : std::uint8_t {
    yes,
    thereAlready,  ///< and once is enough
    goesOn,        ///< how it goes on is said already, by another fact or in braces
    never,         ///< no place for it, or it is what the item begins with
};
MayAdd mayAdd(const Source& source, ItemId item, ClauseKind clause);

/// What may be added to the item as it is, in the order in which the language lists its facts.
std::vector<ClauseKind> possibleFacts(const Source& source, ItemId item);

}  // namespace dienstweg
