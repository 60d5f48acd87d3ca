// The hand-written token source against the lexer that ANTLR generates from the grammar: the same tokens, one by one.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/unicode.h"
#include "support/lexer_tokens.h"
#include "syntax/token.h"

using namespace dienstweg;

namespace {

void same(const std::string& bytes) {
    const Text text = Text::make(bytes).value();
    const std::vector<Token> ours = scan(text);
    const std::vector<Token> theirs = testing::lexerTokens(bytes);
    INFO(bytes);
    for (std::size_t i = 0; i < std::min(ours.size(), theirs.size()); ++i) {
        INFO("token ", i, ": ", std::string(text.slice(theirs[i].span)));
        REQUIRE(ours[i].span == theirs[i].span);
        REQUIRE(ours[i].type == theirs[i].type);
    }
    REQUIRE(ours.size() == theirs.size());
}

std::string valid(const std::vector<char32_t>& codePoints) {
    std::string text;
    for (const char32_t c : codePoints) {
        const bool possible = c != 0 && c < 0x110000 && !(c >= 0xD800 && c < 0xE000);
        appendUtf8(text, possible ? c : U'x');
    }
    return text;
}

/// What real texts are made of, and what could be mistaken for it.
const std::vector<std::string> kPieces = {
    "prozess",
    "Übergabe",
    "uebergabe",
    "U\xCC\x88"
    "bergabe",
    "gemäß",
    "gemaess",
    "GEMÄSS",
    "gema\xCC\x88ß",
    "über\xC2\xADgabe",
    "review-due",
    "as-is",
    "as",
    "is",
    "to-be",
    "to",
    "daür",
    "dauer",
    "wert",
    "Straße",
    "E-Akte",
    "a-",
    "-",
    "--",
    "..",
    "...",
    "…",
    ".",
    "..5",
    "1.",
    "1.2",
    "1,2",
    "1.2.2026",
    "1.22.2026",
    "31.12.2026",
    "2026-01-02",
    "2026-01-0",
    "123.4.2026",
    "12345-01-02",
    "1.2.20265",
    "10-20",
    "10min",
    "\"a\"",
    "\"a",
    "\"a\\\"b\"",
    "\"\\",
    "„a“",
    "„a”",
    "„a\"",
    "“a”",
    "»a«",
    "«a»",
    "„a",
    "»a",
    "\"a\n",
    "\\",
    "/",
    "//",
    "// c\n",
    "///\r",
    "{",
    "}",
    ",",
    ":",
    ";",
    "%",
    "€",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\xC2\xA0",
    "\xE2\x80\x8B",
    "\xC2\xAD",
    "\xE2\x80\xAE",
    "\xEF\xBB\xBF",
    "日本",
    "😀",
    "é",
    "\xCC\x88",
    "ẞ",
    "\xE2\x80\x90",
    "\xE2\x80\x91",
    "von",
    "per",
    "h",
    "H",
    "std",
    "min",
    "x1",
    "_a",
    "1a",
    "§",
    "'",
    "`",
    "@",
    "#",
    "!",
    "(",
    ")",
    "€5",
    "K",
    "\xE2\x84\xAA",
};

std::string fileText(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("the scanner reads the examples as the generated lexer does") {
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(DIENSTWEG_SOURCE_DIR "/examples")) {
        if (entry.path().extension() == ".weg") {
            same(fileText(entry.path()));
            ++files;
        }
    }
    CHECK(files > 5);
}

TEST_CASE("the scanner reads every pair of awkward pieces as the generated lexer does") {
    std::string all;
    for (const std::string& first : kPieces) {
        for (const std::string& second : kPieces) {
            all += first + second + "\n";
        }
    }
    same(all);
}

TEST_CASE("the scanner reads any sequence of pieces as the generated lexer does" * doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces));
        std::string text;
        for (const std::string& piece : pieces) {
            text += piece;
        }
        same(text);
    }));
}

TEST_CASE("the scanner reads any text at all as the generated lexer does" * doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        const auto points = *rc::gen::container<std::vector<char32_t>>(
            rc::gen::oneOf(rc::gen::inRange<char32_t>(1, 0x80), rc::gen::inRange<char32_t>(0x80, 0x2100),
                           rc::gen::inRange<char32_t>(0x2000, 0x20000)));
        same(valid(points));
    }));
}

TEST_CASE("a token knows whether it begins its line") {
    const std::vector<Token> tokens = scan(Text::make("a b\r\n  // c\r d").value());
    REQUIRE(tokens.size() == 4);
    CHECK(tokens[0].firstOnLine);
    CHECK_FALSE(tokens[1].firstOnLine);
    CHECK(tokens[2].firstOnLine);
    CHECK(tokens[3].firstOnLine);
}
