// The words of a text: flat, lexed once a version, shared by parser, formatter, highlighting and completion.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "base/text.h"

namespace dienstweg {

/// As ANTLR numbers them (parser.cpp holds the two equal at compile time): signs and literals of DienstwegLexer.g4 in
/// its order, the keywords of keywords.tsv in its order, then WORD and UNKNOWN.
enum class TokenType : std::uint16_t {
    END_OF_FILE = 0,
    LBRACE,
    RBRACE,
    COMMA,
    DOT,
    PERCENT,
    EURO_SIGN,
    RANGE,
    DATE,
    NUMBER,
    STRING,
    UNCLOSED_STRING,
    COMMENT,
    HABIT,
    SPACE,
#define DIENSTWEG_KEYWORD(token, place, german, english) token,
#include "keywords.inc"
#undef DIENSTWEG_KEYWORD
    WORD,
    UNKNOWN,
};

struct Token {
    TokenType type = TokenType::UNKNOWN;
    bool firstOnLine = false;  ///< nothing but white space before it on its line
    Span span;
};

constexpr bool isKeyword(TokenType type) { return type > TokenType::SPACE && type < TokenType::WORD; }

/// A set of kinds of tokens.
using TokenSet = std::bitset<static_cast<std::size_t>(TokenType::UNKNOWN) + 1>;
inline bool has(const TokenSet& set, TokenType type) { return set.test(static_cast<std::size_t>(type)); }

/// All tokens of the text in order, comments and habits (`:` `;`) included, white space not. Total: every text has a
/// reading. Equal, token by token, to what the generated lexer reads.
std::vector<Token> scan(const Text& text);
/// Those of a stretch that begins and ends between two tokens. No token goes beyond its line, so every line can be read
/// by itself. `firstOnLine`: only white space stands before the stretch on its line.
std::vector<Token> scan(const Text& text, Span stretch, bool firstOnLine = true);

}  // namespace dienstweg
