// The words of the language, from grammar/keywords.tsv.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "syntax/token.h"

namespace dienstweg {

/// Where a keyword may be a name: `reserved` never; after a word of kind `names`, on the same line, any other is one.
enum class KeywordPlace : std::uint8_t { reserved, names, word };

struct Keyword {
    TokenType type;
    KeywordPlace place;
    std::string_view german;  ///< the spelling that is written
    std::string_view english;
};

/// In the order of the list, which is the order of `TokenType`.
std::span<const Keyword> allKeywords();
/// `type` must be a keyword.
const Keyword& keyword(TokenType type);

/// The keyword that this word is, or WORD. As the lexer's rules say: case does not matter, umlauts may be written out
/// or decomposed, invisible characters inside are passed over.
TokenType keywordOf(std::string_view word);

}  // namespace dienstweg
