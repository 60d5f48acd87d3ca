// Words that name nobody: "Team", "alle", "man", "jemand", "n.n.", "tbd".
#pragma once

#include <optional>
#include <string_view>

#include "base/span.h"

namespace dienstweg {

/// Is the last part of the path such a word, and nothing but it? ("Team", not "Teamleitung".)
bool isVagueName(std::string_view path);
/// The word with which a label says that nobody in particular does it: "Team prüft den Antrag", "Jemand ruft an". Not where it is
/// what the work is about ("Team informieren", "Alle Unterlagen sammeln").
std::optional<Span> vagueSubject(std::string_view label);

}  // namespace dienstweg
