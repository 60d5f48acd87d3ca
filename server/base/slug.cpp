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

std::string nameFrom(std::string_view label) {
    const std::string text = normalized(label);
    std::string name;
    bool between = false;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decodeAt(text, i);
        const bool letter = isLetter(c.value);
        if (letter || (!name.empty() && (isDigit(c.value) || isMark(c.value)))) {
            name += between ? "-" : "";
            name.append(text, i, c.length);
            between = false;
        } else {
            between = !name.empty();
        }
        i += c.length;
    }
    return name;
}

}  // namespace dienstweg
