// Words that name nobody: "Team", "alle", "man", "jemand", "n.n.", "tbd".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/span.h"

namespace dienstweg {

/// A name that is declared nowhere is doubted sooner ("offen", "unbekannt") than one that somebody declared.
enum class Vagueness : std::uint8_t { named, declared };

/// Is the last part of the path such a word, and nothing but it? ("Team", not "Teamleitung".)
bool isVagueName(std::string_view path, Vagueness vagueness = Vagueness::named);
/// The word with which a label says that nobody in particular does it: "Team prüft den Antrag", "Jemand ruft an". Not
/// where it is what the work is about ("Team informieren", "Alle Unterlagen sammeln", "Team list: print"). `german`
/// says what a label is taken for that shows it by no word.
std::optional<Span> vagueSubject(std::string_view label, bool german);

}  // namespace dienstweg
