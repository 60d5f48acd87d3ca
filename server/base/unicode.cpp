#include "base/unicode.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <vector>

#include <utf8proc.h>

namespace dienstweg {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool isAscii(std::string_view bytes) {
    return std::ranges::all_of(bytes, [](char c) { return (c & '\x80') == 0; });
}

constexpr bool within(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

utf8proc_category_t categoryOf(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

char32_t lowered(char32_t c) {
    if (c < 0x80) {
        return within(c, 'A', 'Z') ? c + ('a' - 'A') : c;
    }
    return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

bool isUpper(char32_t c) { return c < 0x80 ? within(c, 'A', 'Z') : lowered(c) != c; }

std::u32string decoded(std::string_view utf8) {
    std::u32string result;
    result.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const auto [value, length] = decodeAt(utf8, i);
        result.push_back(value);
        i += length;
    }
    return result;
}

/// How ä ö ü ß are written where a keyboard has none; empty for everything else.
std::string_view writtenOut(char32_t c) {
    switch (c) {
        case U'ä': return "ae";
        case U'ö': return "oe";
        case U'ü': return "ue";
        case U'ß': return "ss";
        case U'Ä': return "Ae";
        case U'Ö': return "Oe";
        case U'Ü': return "Ue";
        case U'ẞ': return "SS";
        default: return {};
    }
}

/// "Ämter" is "Aemter", "ÄMTER" is "AEMTER": the second letter follows its neighbours.
bool amongCapitals(const std::u32string& text, std::size_t at) {
    if (at + 1 < text.size() && isLetter(text[at + 1])) {
        return isUpper(text[at + 1]);
    }
    return at > 0 && isUpper(text[at - 1]);
}

/// `nameKey` of a text that has no letters but those of a German keyboard, each written as one character: nearly all.
/// Nothing needs to be normalised there, and no umlaut is a capital unless its bytes say so.
std::optional<std::string> germanKey(std::string_view utf8) {
    const auto isCapital = [&](std::size_t at) {  // of the character that begins there
        const char c = utf8[at];
        return c == '\xC3' ? utf8[at + 1] == '\x84' || utf8[at + 1] == '\x96' || utf8[at + 1] == '\x9C'
                           : within(static_cast<unsigned char>(c), 'A', 'Z');
    };
    const auto isLetterAt = [&](std::size_t at) {
        return utf8[at] == '\xC3' || isLetter(static_cast<unsigned char>(utf8[at]));
    };
    std::string key;
    key.reserve(utf8.size() + 4);
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        if ((utf8[i] & '\x80') == 0) {
            key.push_back(utf8[i]);
            continue;
        }
        if (utf8[i] != '\xC3' || i + 1 == utf8.size()) {
            return std::nullopt;
        }
        std::string_view pair;
        switch (utf8[++i]) {
            case '\xA4': pair = "ae"; break;
            case '\xB6': pair = "oe"; break;
            case '\xBC': pair = "ue"; break;
            case '\x9F': pair = "ss"; break;
            case '\x84': pair = "Ae"; break;
            case '\x96': pair = "Oe"; break;
            case '\x9C': pair = "Ue"; break;
            default: return std::nullopt;
        }
        key += pair;
        const bool beforeLetter = i + 1 < utf8.size() && isLetterAt(i + 1);
        const std::size_t before = i >= 3 && utf8[i - 3] == '\xC3' ? i - 3 : i - 2;  // the character before, if any
        if (isCapital(i - 1) && (beforeLetter ? isCapital(i + 1) : i >= 2 && isCapital(before))) {
            key.back() = static_cast<char>(key.back() - ('a' - 'A'));
        }
    }
    return key;
}

enum class Script { other, latin, greek, cyrillic };

Script scriptOf(char32_t c) {
    if (!isLetter(c)) {
        return Script::other;
    }
    if (c < 0x250 || within(c, 0x1E00, 0x1EFF) || within(c, 0x2C60, 0x2C7F) || within(c, 0xA720, 0xA7FF)) {
        // U+00B5 is the micro sign: a letter by category, but of no script.
        return c == U'_' || c == 0xB5 ? Script::other : Script::latin;
    }
    if (within(c, 0x370, 0x3FF) || within(c, 0x1F00, 0x1FFF)) {
        return Script::greek;
    }
    if (within(c, 0x400, 0x52F) || within(c, 0x1C80, 0x1C8F) || within(c, 0x2DE0, 0x2DFF) ||
        within(c, 0xA640, 0xA69F)) {
        return Script::cyrillic;
    }
    return Script::other;
}

}  // namespace

CodePoint decodeAt(std::string_view utf8, std::size_t offset) {
    if (offset >= utf8.size()) {
        return {kReplacement, 1};
    }
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    const unsigned char lead = byteAt(offset);
    if (lead < 0x80) {
        return {lead, 1};
    }
    const unsigned length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || utf8.size() - offset < length) {
        return {kReplacement, 1};
    }
    char32_t value = lead & (0x7FU >> length);
    for (unsigned i = 1; i < length; ++i) {
        const unsigned char next = byteAt(offset + i);
        if ((next & 0xC0U) != 0x80) {
            return {kReplacement, 1};
        }
        value = (value << 6U) | (next & 0x3FU);
    }
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    if (value < smallest[length] || within(value, 0xD800, 0xDFFF) || value > 0x10FFFF) {
        return {kReplacement, 1};
    }
    return {value, length};
}

void appendUtf8(std::string& out, char32_t codePoint) {
    const auto append = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    const auto trail = [&](unsigned shift) { append(0x80U | ((codePoint >> shift) & 0x3FU)); };
    if (codePoint > 0x10FFFF || within(codePoint, 0xD800, 0xDFFF)) {
        codePoint = kReplacement;
    }
    if (codePoint < 0x80) {
        append(codePoint);
    } else if (codePoint < 0x800) {
        append(0xC0U | (codePoint >> 6U));
        trail(0);
    } else if (codePoint < 0x10000) {
        append(0xE0U | (codePoint >> 12U));
        trail(6);
        trail(0);
    } else {
        append(0xF0U | (codePoint >> 18U));
        trail(12);
        trail(6);
        trail(0);
    }
}

std::optional<std::size_t> firstInvalidUtf8(std::string_view bytes) {
    constexpr std::uint64_t highBits = 0x8080808080808080U;
    for (std::size_t i = 0; i < bytes.size();) {
        std::uint64_t block = 0;
        if (bytes.size() - i >= sizeof block) {
            std::memcpy(&block, bytes.data() + i, sizeof block);
            if ((block & highBits) == 0) {
                i += sizeof block;
                continue;
            }
        }
        const auto [value, length] = decodeAt(bytes, i);
        // U+FFFD itself is well-formed and takes three bytes.
        if (value == kReplacement && length == 1) {
            return i;
        }
        i += length;
    }
    return std::nullopt;
}

bool isLetter(char32_t c) {
    if (c < 0x80) {
        return within(c, 'a', 'z') || within(c, 'A', 'Z') || c == U'_';
    }
    return within(categoryOf(c), UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LO);
}

bool isDigit(char32_t c) {
    if (c < 0x80) {
        return within(c, '0', '9');
    }
    return within(categoryOf(c), UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NO);
}

bool isMark(char32_t c) { return c >= 0x300 && within(categoryOf(c), UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME); }

bool isIgnorable(char32_t c) { return c == 0xAD || within(c, 0x200B, 0x200D) || c == 0x2060 || c == 0xFEFF; }

bool isSpace(char32_t c) {
    return within(c, '\t', '\r') || c == ' ' || c == 0x85 || c == 0xA0 || c == 0x1680 || within(c, 0x2000, 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool isBidiControl(char32_t c) {
    return c == 0x61C || within(c, 0x200E, 0x200F) || within(c, 0x202A, 0x202E) || within(c, 0x2066, 0x2069);
}

unsigned displayWidth(char32_t c) {
    if (c < 0x80) {
        return c < 0x20 || c == 0x7F ? 0 : 1;
    }
    if (isIgnorable(c) || isBidiControl(c) || isMark(c)) {
        return 0;
    }
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
    return width > 0 ? static_cast<unsigned>(width) : 0;
}

std::string normalized(std::string_view utf8) {
    if (isAscii(utf8)) {
        return std::string(utf8);
    }
    std::string cleaned;
    cleaned.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const auto [value, length] = decodeAt(utf8, i);
        if (value == 0x2010 || value == 0x2011) {
            cleaned.push_back('-');
        } else if (!isIgnorable(value)) {
            appendUtf8(cleaned, value);
        }
        i += length;
    }
    utf8proc_uint8_t* composed = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(cleaned.data()),
                                     static_cast<utf8proc_ssize_t>(cleaned.size()), &composed,
                                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
    if (length < 0) {
        return cleaned;  // Only out of memory or a text beyond 2^31 code points comes here.
    }
    return {reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length)};
}

std::string nameKey(std::string_view utf8) {
    if (isAscii(utf8)) {
        return std::string(utf8);
    }
    if (auto key = germanKey(utf8)) {
        return std::move(*key);
    }
    const auto text = decoded(normalized(utf8));
    std::string key;
    key.reserve(utf8.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto pair = writtenOut(text[i]);
        if (pair.empty()) {
            appendUtf8(key, text[i]);
        } else {
            key.push_back(pair[0]);
            const bool capital = isUpper(text[i]) && amongCapitals(text, i);
            key.push_back(capital ? static_cast<char>(lowered(static_cast<char32_t>(pair[1])) - ('a' - 'A')) : pair[1]);
        }
    }
    return normalized(key);  // A mark that stood on ß now stands on s.
}

std::string foldedKey(std::string_view utf8) {
    std::string key = nameKey(utf8);
    if (isAscii(key)) {
        std::ranges::transform(key, key.begin(),
                               [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
        return key;
    }
    std::string folded;
    folded.reserve(key.size());
    for (const char32_t c : decoded(key)) {
        appendUtf8(folded, lowered(c));
    }
    return folded;
}

bool mixesScripts(std::string_view word) {
    if (isAscii(word)) {
        return false;
    }
    Script seen = Script::other;
    for (const char32_t c : decoded(word)) {
        const Script script = scriptOf(c);
        if (script == Script::other) {
            continue;
        }
        if (seen != Script::other && script != seen) {
            return true;
        }
        seen = script;
    }
    return false;
}

unsigned editDistance(std::string_view a, std::string_view b, unsigned limit) {
    const auto source = decoded(a);
    const auto target = decoded(b);
    const auto difference =
        source.size() > target.size() ? source.size() - target.size() : target.size() - source.size();
    if (difference > limit) {
        return limit + 1;
    }
    // Three rows of the classic table: the one before the last is needed for swapped neighbours.
    const std::size_t width = target.size() + 1;
    std::vector<unsigned> beforeLast(width);
    std::vector<unsigned> last(width);
    std::vector<unsigned> row(width);
    for (std::size_t j = 0; j < width; ++j) {
        last[j] = static_cast<unsigned>(j);
    }
    for (std::size_t i = 1; i <= source.size(); ++i) {
        row[0] = static_cast<unsigned>(i);
        unsigned best = row[0];
        for (std::size_t j = 1; j < width; ++j) {
            const unsigned replace = last[j - 1] + (source[i - 1] == target[j - 1] ? 0U : 1U);
            row[j] = std::min({replace, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && source[i - 1] == target[j - 2] && source[i - 2] == target[j - 1]) {
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
            }
            best = std::min(best, row[j]);
        }
        // A swap reaches back two rows, so both must be beyond the limit before one may stop.
        if (best > limit && std::ranges::min(last) > limit) {
            return limit + 1;
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return std::min(last[target.size()], limit + 1);
}

}  // namespace dienstweg
