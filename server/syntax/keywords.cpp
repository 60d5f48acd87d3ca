#include "syntax/keywords.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace dienstweg {
namespace {

namespace place {
constexpr auto reserved = KeywordPlace::reserved;
constexpr auto names = KeywordPlace::names;
constexpr auto word = KeywordPlace::word;
}  // namespace place

constexpr auto kKeywords = std::to_array<Keyword>({
#define DIENSTWEG_KEYWORD(token, kind, german, english) {TokenType::token, place::kind, german, english},
#include "keywords.inc"
#undef DIENSTWEG_KEYWORD
});

struct Spelling {
    std::string_view text;
    TokenType type;
};

constexpr auto kSpellings = std::to_array<Spelling>({
#define DIENSTWEG_SPELLING(token, text) {text, TokenType::token},
#include "keywords.inc"
#undef DIENSTWEG_SPELLING
});
constexpr std::size_t kLongest =
    std::ranges::max(kSpellings, {}, [](const Spelling& s) { return s.text.size(); }).text.size();

/// FNV-1a.
constexpr std::uint32_t hashOf(std::string_view text) {
    std::uint32_t hash = 2166136261U;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return hash;
}

/// Where each spelling stands in `kSpellings`, plus one, by its hash; the next free slot where that is taken.
constexpr std::size_t kSlots = 1024;
static_assert(kSlots >= 2 * kSpellings.size());
constexpr auto slots() {
    std::array<std::uint16_t, kSlots> slots{};
    for (std::size_t i = 0; i < kSpellings.size(); ++i) {
        std::size_t slot = hashOf(kSpellings[i].text) % kSlots;
        while (slots[slot] != 0) {
            slot = (slot + 1) % kSlots;
        }
        slots[slot] = static_cast<std::uint16_t>(i + 1);
    }
    return slots;
}
constexpr auto kSlotOf = slots();

TokenType find(std::string_view folded) {
    for (std::size_t slot = hashOf(folded) % kSlots; kSlotOf[slot] != 0; slot = (slot + 1) % kSlots) {
        const Spelling& spelling = kSpellings[kSlotOf[slot] - 1U];
        if (spelling.text == folded) {
            return spelling.type;
        }
    }
    return TokenType::WORD;
}

/// Lower case of the letters that keywords use, without invisible characters, umlauts composed, hyphens plain.
std::string fold(std::string_view word) {
    std::string out;
    for (std::size_t i = 0; i < word.size();) {
        const CodePoint c = decodeAt(word, i);
        i += c.length;
        if (isIgnorable(c.value) || isBidiControl(c.value)) {
            continue;
        }
        if (c.value == 0x308 && !out.empty()) {  // combining diaeresis
            const char base = out.back();
            const char32_t composed = base == 'a' ? U'ä' : base == 'o' ? U'ö' : base == 'u' ? U'ü' : 0;
            if (composed != 0) {
                out.pop_back();
                appendUtf8(out, composed);
                continue;
            }
        }
        switch (c.value) {
            case U'Ä': appendUtf8(out, U'ä'); break;
            case U'Ö': appendUtf8(out, U'ö'); break;
            case U'Ü': appendUtf8(out, U'ü'); break;
            case U'ẞ': appendUtf8(out, U'ß'); break;
            case 0x2010:
            case 0x2011: out += '-'; break;
            default: appendUtf8(out, c.value >= 'A' && c.value <= 'Z' ? c.value + ('a' - 'A') : c.value);
        }
    }
    return out;
}

}  // namespace

std::span<const Keyword> allKeywords() { return kKeywords; }

const Keyword& keyword(TokenType type) {
    return kKeywords[static_cast<std::size_t>(type) - static_cast<std::size_t>(TokenType::SPACE) - 1];
}

TokenType keywordOf(std::string_view word) {
    std::array<char, kLongest> lower;
    if (word.size() <= kLongest) {
        std::size_t n = 0;
        bool umlaut = false;  // the byte before began one of the letters U+00C0 to U+00FF
        for (const char c : word) {
            const auto byte = static_cast<unsigned char>(c);
            if (umlaut) {
                const bool capital = byte == 0x84 || byte == 0x96 || byte == 0x9C;  // Ä Ö Ü
                lower[n++] = static_cast<char>(capital ? byte + 0x20 : byte);
                umlaut = false;
                continue;
            }
            umlaut = byte == 0xC3;
            if (byte >= 0x80 && !umlaut) {
                return find(fold(word));
            }
            lower[n++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        }
        return find({lower.data(), n});
    }
    // Longer than any keyword in bytes: only invisible characters can make it one.
    const bool ascii = std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii ? TokenType::WORD : find(fold(word));
}

}  // namespace dienstweg
