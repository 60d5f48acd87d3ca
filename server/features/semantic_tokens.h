// What every word of a file is, for its colours.
#pragma once

#include <cstdint>
#include <vector>

#include "model/model.h"

namespace dienstweg {

enum class WordKind : std::uint8_t {
    keyword,
    organisation,
    unit,
    role,  ///< and committees
    external,
    document,
    system,
    channel,
    law,
    calendar,
    process,
    statement,  ///< the name of a statement, result or trigger
    word,       ///< a free word: `status Entwurf`, `art signal`
    label,      ///< in quotes
    number,     ///< and days
    comment,
    sign,  ///< commas, braces, dots
};
inline constexpr int kWordKinds = static_cast<int>(WordKind::sign) + 1;

struct SemanticToken {
    Span span;  ///< on one line
    WordKind kind = WordKind::keyword;
    bool declaration = false;  ///< the place where the name is declared or given
    bool unknown = false;      ///< a name that means nothing, or several things
};

/// In the order of the text, none over another. Words that could not be understood are left out.
std::vector<SemanticToken> semanticTokens(const Model& model, FileId file);

}  // namespace dienstweg
