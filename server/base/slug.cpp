#include "base/slug.h"

#include "base/unicode.h"

namespace dienstweg {

std::string slugOf(std::string_view label) {
    const std::string key = foldedKey(label);
    std::string slug;
    std::size_t letters = 0;
    for (std::size_t i = 0; i < key.size() && letters < 60;) {
        const CodePoint c = decodeAt(key, i);
        if (isLetter(c.value) || isDigit(c.value) || isMark(c.value)) {
            slug.append(key, i, c.length);
            ++letters;
        } else if ((isSpace(c.value) || c.value == U'-' || c.value == U'/') && !slug.empty() && slug.back() != '-') {
            slug += '-';
        }
        i += c.length;
    }
    while (slug.ends_with('-')) {
        slug.pop_back();
    }
    return slug;
}

namespace {

/// What a name of the language may consist of, narrower than Unicode's letters: DienstwegWords.g4, LETTER.
bool isNameLetter(char32_t c) {
    if (c < 0x80) {
        return isLetter(c);
    }
    const bool symbols = (c >= 0x2000 && c < 0x2100) || (c >= 0x2190 && c < 0x2C00) || (c >= 0x2FF0 && c <= 0x3000) ||
                         (c >= 0xD800 && c < 0xF900) || (c > 0xFFEF && c < 0x10000) || c >= 0xF0000;
    return c >= 0xC0 && !symbols && isLetter(c);
}

bool isNamePart(char32_t c) { return isNameLetter(c) || (c >= U'0' && c <= U'9') || (c >= 0x300 && c <= 0x36F); }

}  // namespace

std::string nameFrom(std::string_view label) {
    constexpr std::size_t kLongest = 60;
    const std::string text = normalized(label);
    std::string name;
    std::size_t letters = 0;
    std::size_t lastWord = 0;  // where it begins, with its hyphen
    bool between = false;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decodeAt(text, i);
        if (name.empty() ? isNameLetter(c.value) : isNamePart(c.value)) {
            if (between) {
                lastWord = name.size();
                name += '-';
                ++letters;
            }
            if (++letters > kLongest) {
                name.resize(lastWord > 0 ? lastWord : name.size());
                return name;
            }
            name.append(text, i, c.length);
            between = false;
        } else {
            between = !name.empty();
        }
        i += c.length;
    }
    return name;
}

std::string oneLine(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank) {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    while (line.ends_with(' ')) {
        line.pop_back();
    }
    return line;
}

}  // namespace dienstweg
