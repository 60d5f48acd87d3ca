// Source lines with marks: the marks stand under what is meant, whatever the line holds.
#include "commands/snippet.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/unicode.h"

using namespace dienstweg;

namespace {

/// The snippet as it is printed: the line, and below it the marks.
std::string drawn(std::string bytes, Span span) {
    const auto snippet = snippetOf(Text::make(std::move(bytes)).value(), span);
    return snippet.source + "\n" + std::string(snippet.indent, ' ') + std::string(snippet.width, '^');
}

unsigned widthOf(std::string_view text) {
    unsigned width = 0;
    for (std::size_t i = 0; i < text.size(); i += decodeAt(text, i).length) {
        width += displayWidth(decodeAt(text, i).value);
    }
    return width;
}

}  // namespace

TEST_CASE("marks under plain text, umlauts, wide letters, tabs and marks upon letters") {
    CHECK(drawn("abc def ghi", {4, 7}) == "abc def ghi\n    ^^^");
    CHECK(drawn("\nüü öö x", {6, 10}) == "üü öö x\n   ^^");
    CHECK(drawn("漢字 ab", {3, 6}) == "漢字 ab\n  ^^");
    CHECK(drawn("a\tb\tc", {2, 3}) == "a   b   c\n    ^");
    CHECK(drawn("u\xCC\x88x y", {3, 4}) == "u\xCC\x88x y\n ^");
    CHECK(drawn("So\xC2\xAD"
                "da x",
                {7, 8}) == "Soda x\n     ^");
    CHECK(drawn("\xEF\xBB\xBF"
                "ab",
                {3, 5}) == "ab\n^^");
}

TEST_CASE("an empty place and one at the end of a line have a mark of their own") {
    CHECK(drawn("ab", {1, 1}) == "ab\n ^");
    CHECK(drawn("ab\ncd", {2, 2}) == "ab\n  ^");
    CHECK(drawn("", {0, 0}) == "\n^");
    CHECK(drawn("ab", {2, 99}) == "ab\n  ^");
}

TEST_CASE("a place of several lines is marked to the end of its first") {
    CHECK(drawn("ab cd\r\nef", {3, 9}) == "ab cd\n   ^^");
}

TEST_CASE("control characters are made visible and take their column") {
    CHECK(drawn("a\x1b[31mb", {6, 7}) == "a␛[31mb\n      ^");
    CHECK(drawn("\x7F\xC2\x9B\xE2\x80\xAEz", {6, 7}) == "␡��z\n   ^");
}

TEST_CASE("a long line is cut around the place") {
    std::string line(1'000'000, 'x');
    line.replace(500'000, 3, "ABC");
    const auto snippet = snippetOf(Text::make(line).value(), {500'000, 500'003});
    CHECK(widthOf(snippet.source) < 200);
    CHECK(snippet.source.starts_with("…"));
    CHECK(snippet.source.ends_with("…"));
    CHECK(snippet.width == 3);
    CHECK(snippet.indent == 61);
    // A place that is itself long is marked as far as it is shown.
    const auto all = snippetOf(Text::make(line).value(), {0, 1'000'000});
    CHECK(all.indent == 0);
    CHECK(all.width < 200);
    CHECK(all.width > 100);
}

TEST_CASE("marks never stick out of what is shown by more than the mark at the line's end" *
          doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        std::string bytes;
        const auto piece = rc::gen::element<std::string>("a", "ü", "\t", "漢", "\xCC\x88", "\xC2\xAD", "\x1b", " ",
                                                         "\n", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        for (const auto& part : *rc::gen::container<std::vector<std::string>>(piece)) {
            bytes += part;
        }
        const auto text = Text::make(bytes).value();
        const auto begin = *rc::gen::inRange<std::uint32_t>(0, text.size() + 1);
        const auto end = *rc::gen::inRange<std::uint32_t>(begin, text.size() + 1);
        const auto snippet = snippetOf(text, {begin, end});
        RC_ASSERT(snippet.width >= 1U);
        RC_ASSERT(snippet.indent + snippet.width <= widthOf(snippet.source) + 1);
        RC_ASSERT(snippet.line == text.lineOf(begin) + 1);
        RC_ASSERT(snippet.source.find_first_of("\t\n\x1b") == std::string::npos);
    }));
}
