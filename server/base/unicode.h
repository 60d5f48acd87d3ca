// What the language needs to know of Unicode: decoding, normal forms, the keys by which names compare, and characters
// that deceive a reader.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dienstweg {

/// One code point of valid UTF-8 at `offset` and how many bytes it takes. On a stray byte: U+FFFD, one byte.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t length = 1;
};
CodePoint decodeAt(std::string_view utf8, std::size_t offset);
void appendUtf8(std::string& out, char32_t codePoint);

/// Offset of the first byte that is not well-formed UTF-8 (no surrogates, no overlong forms), if any.
std::optional<std::size_t> firstInvalidUtf8(std::string_view bytes);

/// Letters, digits, marks as Unicode's general categories L, Nd/Nl/No, M say; `_` counts as a letter.
bool isLetter(char32_t c);
bool isDigit(char32_t c);
bool isMark(char32_t c);

/// Invisible inside a word: soft hyphen, zero-width space, joiners, word joiner, BOM. Word processors leave them
/// behind.
bool isIgnorable(char32_t c);
/// White space incl. no-break and typographic spaces, line and paragraph separators; not the ignorable ones.
bool isSpace(char32_t c);
/// Bidirectional controls (embeddings, overrides, isolates, marks): they can make text read other than it is.
bool isBidiControl(char32_t c);

/// Columns that a terminal gives the character: 0 for marks, controls and what is invisible, 2 for wide East Asian
/// ones.
unsigned displayWidth(char32_t c);

/// NFC without ignorable characters; U+2010 and U+2011 become '-'. What a name or label is, without how it was typed.
std::string normalized(std::string_view utf8);
/// The key under which names compare: `normalized`, and ä ö ü ß written as ae oe ue ss ("ÄMTER" as "AEMTER"). Case
/// counts.
std::string nameKey(std::string_view utf8);
/// For suggestions and keywords: `nameKey` in lower case.
std::string foldedKey(std::string_view utf8);

/// Is a word written with letters of more than one script that look alike (Latin mixed with Cyrillic or Greek)?
/// Source of the idea: UTS #39, mixed-script detection, restricted to the scripts with Latin look-alikes.
bool mixesScripts(std::string_view word);

/// Damerau-Levenshtein distance (restricted) in code points, stopping at `limit` (then returns limit + 1).
unsigned editDistance(std::string_view a, std::string_view b, unsigned limit);

}  // namespace dienstweg
