// Places there and back in both encodings, with umlauts, emoji, CRLF and a byte order mark.
#include "lsp/convert.h"

#include <doctest/doctest.h>

using namespace dienstweg;
using namespace dienstweg::lsp;

namespace {

Text textOf(const std::string& bytes) { return Text::make(bytes).value(); }

Json at(int line, int character) { return {{"line", line}, {"character", character}}; }

}  // namespace

TEST_CASE("an emoji is two units of UTF-16 and four of UTF-8, an umlaut one and two") {
    const Text text = textOf("a😀ä\r\nb");
    CHECK(positionOf(text, 5, Encoding::utf16) == at(0, 3));
    CHECK(positionOf(text, 7, Encoding::utf16) == at(0, 4));
    CHECK(positionOf(text, 5, Encoding::utf8) == at(0, 5));
    CHECK(positionOf(text, 9, Encoding::utf16) == at(1, 0));
    CHECK(offsetOf(text, at(0, 3), Encoding::utf16) == 5);
    CHECK(offsetOf(text, at(1, 1), Encoding::utf16) == 10);
}

TEST_CASE("between the halves of a surrogate pair is before it, inside of a character likewise") {
    const Text text = textOf("a😀ä");
    CHECK(offsetOf(text, at(0, 2), Encoding::utf16) == 1);
    CHECK(positionOf(text, 3, Encoding::utf16) == at(0, 1));
    CHECK(offsetOf(text, at(0, 3), Encoding::utf8) == 1);
}

TEST_CASE("what lies outside is clipped") {
    const Text text = textOf("ab\ncd\n");
    CHECK(offsetOf(text, at(0, 99), Encoding::utf16) == 2);
    CHECK(offsetOf(text, at(99, 0), Encoding::utf16) == 6);
    CHECK(positionOf(text, 1000, Encoding::utf16) == at(2, 0));
    CHECK(spanOf(text, {{"start", at(1, 1)}, {"end", at(0, 1)}}, Encoding::utf16) == Span{1, 4});
    CHECK_THROWS_AS(offsetOf(text, at(-1, 0), Encoding::utf16), Json::exception);
    CHECK_THROWS_AS(offsetOf(text, {{"line", 0.5}, {"character", 0}}, Encoding::utf16), Json::exception);
}

TEST_CASE("a byte order mark is no character") {
    const Text text = textOf(
        "\xEF\xBB\xBF"
        "ab");
    CHECK(positionOf(text, 4, Encoding::utf16) == at(0, 1));
    CHECK(offsetOf(text, at(0, 1), Encoding::utf16) == 4);
    CHECK(positionOf(text, 0, Encoding::utf16) == at(0, 0));
}

TEST_CASE("every character's place comes back") {
    const Text text = textOf("prozess Ä \"😀 é\u0301\"\r\n  schritt\r„x“\n\n");
    for (const Encoding encoding : {Encoding::utf16, Encoding::utf8}) {
        for (std::uint32_t offset = 0; offset <= text.size(); ++offset) {
            const bool begins =
                offset == text.size() || (static_cast<unsigned char>(text.bytes()[offset]) & 0xC0U) != 0x80;
            const bool inLineEnd =
                offset > 0 && offset < text.size() && text.bytes()[offset] == '\n' && text.bytes()[offset - 1] == '\r';
            if (begins && !inLineEnd) {
                CAPTURE(offset);
                CHECK(offsetOf(text, positionOf(text, offset, encoding), encoding) == offset);
            }
        }
    }
}

TEST_CASE("paths as addresses and back") {
    for (const std::string path : {"/a/b.weg", "/mit leer/ümlaut#?.weg", "/100%/x.weg"}) {
        CHECK(pathOfUri(uriOf(path)) == std::filesystem::path(path));
    }
    CHECK(pathOfUri("file:///c%C3%A4/../d.weg") == std::filesystem::path("/d.weg"));
    CHECK(pathOfUri("untitled:1") == std::nullopt);
    CHECK(pathOfUri("file://server/x") == std::nullopt);
    CHECK(pathOfUri("file:///a%00b") == std::nullopt);
}
