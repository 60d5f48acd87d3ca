// Facts as settings call them: `handoff.deadline`, `übergabe.frist`. The words are those of the language, in German or
// English; which fact belongs to what is said by the table that the parser goes by (syntax/clause_table.h).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "checks/house_rules.h"

namespace dienstweg {

/// The kinds that a word names: a statement, process or declaration; "work" and "arbeit" are all kinds of work. Empty
/// if it names none that has facts.
std::vector<ItemKind> kindsNamed(std::string_view word);
/// The fact of that kind that a word names, or nothing.
std::optional<Fact> factNamed(ItemKind kind, std::string_view word);

/// All words that `kindsNamed` or `factNamed` knows, in the one or the other language.
std::vector<std::string_view> kindWords(bool german);
std::vector<std::string_view> factWords(ItemKind kind, bool german);

/// The word with which a text states the fact; empty for what the fact is about and for a label.
std::string_view keywordOfFact(const Fact& fact, bool german);

}  // namespace dienstweg
