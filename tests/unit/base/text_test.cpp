// Text: what is let in, lines, positions, edits.
#include "base/text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace dienstweg;

namespace {

Text textOf(std::string bytes) { return Text::make(std::move(bytes)).value(); }

TextFault faultOf(std::string bytes) { return Text::make(std::move(bytes)).error(); }

}  // namespace

TEST_CASE("bytes that are no text are refused with their place") {
    const auto latin1 = faultOf("prozess A\nB\xFCro");
    CHECK(latin1.kind == TextFault::Kind::notUtf8);
    CHECK(latin1.offset == 11);
    CHECK(latin1.line == 2);

    using namespace std::string_literals;
    const auto nul = faultOf("a\r\nb\rc\0"s);
    CHECK(nul.kind == TextFault::Kind::nulByte);
    CHECK(nul.offset == 6);
    CHECK(nul.line == 3);

    CHECK(faultOf("a\0\xFF"s).kind == TextFault::Kind::nulByte);
    CHECK(faultOf("a\xFF\0"s).kind == TextFault::Kind::notUtf8);

    const auto large = faultOf(std::string(kLargestText + 1, 'x'));
    CHECK(large.kind == TextFault::Kind::tooLarge);
    CHECK(large.offset == kLargestText + 1);
    CHECK(Text::make(std::string(kLargestText, 'x')).has_value());
}

TEST_CASE("lines end at LF, CRLF and CR") {
    const auto text = textOf("a\nbb\r\nccc\rd\n");
    REQUIRE(text.lineCount() == 5);
    CHECK(text.slice(text.lineSpan(0)) == "a");
    CHECK(text.slice(text.lineSpan(1)) == "bb");
    CHECK(text.slice(text.lineSpan(2)) == "ccc");
    CHECK(text.slice(text.lineSpan(3)) == "d");
    CHECK(text.slice(text.lineSpan(4)).empty());
    CHECK(text.lineOf(1) == 0);
    CHECK(text.lineOf(2) == 1);
    CHECK(text.lineOf(99) == 4);
    CHECK(text.lineStart(99) == text.size());
    CHECK(textOf("").lineCount() == 1);
}

TEST_CASE("the first line ending is the file's") {
    CHECK(textOf("a\r\nb\n").lineEnding() == "\r\n");
    CHECK(textOf("a\rb\n").lineEnding() == "\r");
    CHECK(textOf("a").lineEnding() == "\n");
}

TEST_CASE("columns count code points, a byte order mark is none") {
    const auto text = textOf("\xEF\xBB\xBFübergabe\näö€𝄞x");
    CHECK(text.position(3) == Position{1, 1});
    CHECK(text.position(5) == Position{1, 2});
    const auto second = text.lineStart(1);
    CHECK(text.position(second + 2 + 2 + 3 + 4) == Position{2, 5});
    CHECK(text.position(9999) == Position{2, 6});
}

TEST_CASE("columns in a very long line are those that counting finds") {
    std::string line;
    for (int i = 0; i < 5000; ++i) {
        line += i % 3 == 0 ? "ä" : i % 7 == 0 ? "𝄞" : "x";
    }
    const auto text = textOf("\xEF\xBB\xBF" + line + "\n" + line);
    std::uint32_t column = 0;
    for (std::uint32_t offset = 3; offset < text.size(); ++offset) {
        const bool starts = (text.bytes()[offset] & '\xC0') != '\x80';
        column = offset == text.lineStart(1) ? 1 : column + (starts ? 1 : 0);
        if (starts && text.position(offset).column != column) {
            FAIL("offset ", offset);
        }
    }
    CHECK(column == 5000);
}

TEST_CASE("an offset of a position is clipped to its line") {
    const auto text = textOf("\xEF\xBB\xBFü\r\nab");
    CHECK(text.offset({1, 1}) == 3);
    CHECK(text.offset({1, 2}) == 5);
    CHECK(text.offset({1, 99}) == 5);
    CHECK(text.offset({2, 2}) == 8);
    CHECK(text.offset({99, 1}) == text.size());
    for (const std::uint32_t offset : {3U, 5U, 7U, 8U, 9U}) {
        CHECK(text.offset(text.position(offset)) == offset);
    }
}

TEST_CASE("a slice is clipped") {
    const auto text = textOf("abc");
    CHECK(text.slice({1, 99}) == "bc");
    CHECK(text.slice({7, 9}).empty());
    CHECK(text.slice({2, 1}).empty());
}

TEST_CASE("edits apply in any order, insertions at one place in theirs") {
    CHECK(applyEdits("abcdef", {{{4, 6}, "X"}, {{0, 1}, ""}, {{2, 2}, "1"}, {{2, 2}, "2"}}) == "b12cdX");
    CHECK(applyEdits("abc", {{{1, 2}, "B"}, {{1, 1}, "+"}, {{2, 2}, "-"}}) == "a+B-c");
    CHECK(applyEdits("abc", {}) == "abc");
    CHECK(applyEdits("", {{{0, 0}, "new"}}) == "new");
}

TEST_CASE("lines cover the text, and every offset lies on its line" * doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::element('a', '\n', '\r'));
        const auto text = textOf(bytes);
        std::string joined;
        for (std::uint32_t line = 0; line < text.lineCount(); ++line) {
            joined += text.slice({text.lineStart(line), text.lineStart(line + 1)});
            RC_ASSERT(text.slice(text.lineSpan(line)).find_first_of("\r\n") == std::string_view::npos);
        }
        RC_ASSERT(joined == bytes);
        for (std::uint32_t offset = 0; offset <= text.size(); ++offset) {
            const auto line = text.lineOf(offset);
            RC_ASSERT(text.lineStart(line) <= offset);
            RC_ASSERT(offset < text.lineStart(line + 1) || line + 1 == text.lineCount());
        }
    }));
}
