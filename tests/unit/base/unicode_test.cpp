// Unicode: decoding, classes, the keys by which names compare, distances.
#include "base/unicode.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace dienstweg;

namespace {

/// The textbook definition, without limit and without rows: what `editDistance` must agree with.
unsigned naiveDistance(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) {
        return static_cast<unsigned>(a.size() + b.size());
    }
    const auto tail = [](std::string_view s, std::size_t n) { return s.substr(n); };
    unsigned best = std::min({naiveDistance(tail(a, 1), b) + 1, naiveDistance(a, tail(b, 1)) + 1,
                              naiveDistance(tail(a, 1), tail(b, 1)) + (a[0] == b[0] ? 0U : 1U)});
    if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0]) {
        best = std::min(best, naiveDistance(tail(a, 2), tail(b, 2)) + 1);
    }
    return best;
}

}  // namespace

TEST_CASE("UTF-8: every code point survives writing and reading") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) {
            continue;
        }
        std::string bytes;
        appendUtf8(bytes, c);
        const auto read = decodeAt(bytes, 0);
        if (read.value != c || read.length != bytes.size() || firstInvalidUtf8(bytes)) {
            FAIL("code point ", static_cast<std::uint32_t>(c));
        }
    }
}

TEST_CASE("UTF-8: what is not well-formed is found where it stands") {
    CHECK(firstInvalidUtf8("plain ASCII, longer than a block") == std::nullopt);
    CHECK(firstInvalidUtf8("12345678\xFF") == 8);
    CHECK(firstInvalidUtf8("ok\xC3") == 2);            // cut off
    CHECK(firstInvalidUtf8("\xC0\xAF") == 0);          // overlong
    CHECK(firstInvalidUtf8("\xE0\x80\xAF") == 0);      // overlong
    CHECK(firstInvalidUtf8("\xED\xA0\x80") == 0);      // surrogate
    CHECK(firstInvalidUtf8("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
    CHECK(firstInvalidUtf8("ä\x80") == 2);             // stray continuation
    CHECK(firstInvalidUtf8("\xEF\xBF\xBD") == std::nullopt);
}

TEST_CASE("names compare alike however they were typed") {
    CHECK(nameKey("Bu\xCC\x88rgerbüro") == nameKey("Buergerbuero"));
    CHECK(nameKey("Straße") == "Strasse");
    CHECK(nameKey("ÄMTER") == "AEMTER");
    CHECK(nameKey("STRAẞE") == "STRASSE");
    CHECK(nameKey("Ämter") == "Aemter");
    CHECK(nameKey("GRÜ") == "GRUE");
    CHECK(nameKey("Ö") == "Oe");
    CHECK(nameKey("Büro") != nameKey("büro"));
    CHECK(foldedKey("ÜBERGABE") == "uebergabe");
    CHECK(foldedKey("Éclair") == "éclair");
}

TEST_CASE("what word processors leave in a name is no part of it") {
    CHECK(normalized("Sach\xC2\xAD"
                     "bearbeitung") == "Sachbearbeitung");
    CHECK(normalized("E\xE2\x80\x91"
                     "Akte") == "E-Akte");
    CHECK(normalized("\xEF\xBB\xBF"
                     "A\xE2\x80\x8B") == "A");
    CHECK(normalized("u\xCC\x88") == "ü");
}

TEST_CASE("classes of characters") {
    CHECK(isLetter(U'ä'));
    CHECK(isLetter(U'_'));
    CHECK(isLetter(U'漢'));
    CHECK_FALSE(isLetter(U'§'));
    CHECK(isDigit(U'7'));
    CHECK(isDigit(U'²'));
    CHECK(isMark(0x308));
    CHECK_FALSE(isMark(U'a'));
    CHECK(isSpace(0xA0));
    CHECK(isSpace(U'\t'));
    CHECK_FALSE(isSpace(0x200B));
    CHECK(isIgnorable(0x200B));
    CHECK(isBidiControl(0x202E));
    CHECK_FALSE(isBidiControl(U' '));
}

TEST_CASE("widths on a terminal") {
    CHECK(displayWidth(U'a') == 1);
    CHECK(displayWidth(U'ü') == 1);
    CHECK(displayWidth(U'漢') == 2);
    CHECK(displayWidth(0x308) == 0);
    CHECK(displayWidth(0xAD) == 0);
    CHECK(displayWidth(0x1B) == 0);
}

TEST_CASE("letters that look Latin and are not") {
    CHECK(mixesScripts("Bürgerb\xD1\x83ro"));  // Cyrillic у
    CHECK(mixesScripts("Α\x62"));              // Greek Alpha
    CHECK_FALSE(mixesScripts("Bürgerbüro"));
    CHECK_FALSE(mixesScripts("Москва"));
    CHECK_FALSE(mixesScripts("µSekunde"));
    CHECK_FALSE(mixesScripts("Москва-2_а"));
}

TEST_CASE("edit distance counts umlauts as one letter and stops at the limit") {
    CHECK(editDistance("Büro", "Buro", 3) == 1);
    CHECK(editDistance("Prüfen", "Prfüen", 3) == 1);
    CHECK(editDistance("abc", "xyz", 1) == 2);
    CHECK(editDistance("a", "abcdef", 2) == 3);
    CHECK(editDistance("", "", 0) == 0);
}

TEST_CASE("edit distance is the textbook's" * doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        const auto word = [] {
            return *rc::gen::resize(6, rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c')));
        };
        const auto a = word();
        const auto b = word();
        const auto limit = *rc::gen::inRange(0U, 7U);
        RC_ASSERT(editDistance(a, b, limit) == std::min(naiveDistance(a, b), limit + 1));
    }));
}

TEST_CASE("a normal form is its own, and keys do not depend on it" * doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        std::string text;
        for (const auto c : *rc::gen::container<std::u32string>(
                 rc::gen::element<char32_t>(U'a', U'U', U'ü', 0x308, 0x301, 0xAD, 0x2011, U'ß', U'漢'))) {
            appendUtf8(text, c);
        }
        const auto once = normalized(text);
        RC_ASSERT(normalized(once) == once);
        RC_ASSERT(nameKey(once) == nameKey(text));
        RC_ASSERT(nameKey(nameKey(text)) == nameKey(text));
        RC_ASSERT(foldedKey(foldedKey(text)) == foldedKey(text));
    }));
}

TEST_CASE("the short way to the key of a German word gives what the long way gives" *
          doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        static const std::vector<std::string> letters{"a", "B", "_", "1", ".", " ", "-", "ä",
                                                      "ö", "ü", "ß", "Ä", "Ö", "Ü", "é"};
        std::string word;
        for (const std::string& letter : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(letters))) {
            word += letter;
        }
        RC_ASSERT(nameKey(word) ==
                  nameKey(word + "\u200B"));  // what is invisible counts for nothing and takes the long way
    }));
}
