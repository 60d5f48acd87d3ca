// A comment that silences rules: `// ausnahme H206, no-channel: Die Frist regelt die Dienstanweisung.`
//
// It is one only if its first word says so and a code or the name of a rule follows; every other comment is prose
// ("Ausnahme vom Regelfall: …").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/catalogue.h"

namespace dienstweg {

struct SilencedCode {
    std::string written = {};  ///< "H206", "no-channel"
    Span span = {};
    const Rule* rule = nullptr;  ///< nullptr: there is none of that code or name
};

struct SilencingComment {
    std::vector<SilencedCode> codes = {};  ///< at least one
    Span list = {};                        ///< from the first code to the last
    bool hasReason = false;                ///< a colon, and something behind it
};

/// `comment` is the span of a comment with its slashes.
std::optional<SilencingComment> readSilencingComment(const Text& text, Span comment);

}  // namespace dienstweg
