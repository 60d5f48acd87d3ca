// What happens to a line while somebody writes: its white space at most, and only once.
#include "syntax/indentation.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "features/workspaces.h"
#include "support/generate.h"
#include "syntax/printer.h"

using namespace dienstweg;

namespace {

Source read(std::string text) { return parse(Text::make(std::move(text)).value()); }

std::string applied(const Source& source, const std::optional<TextEdit>& edit) {
    return edit ? applyEdits(source.text.bytes(), {*edit}) : std::string(source.text.bytes());
}

/// `|` is the cursor; "\n" or "}" has just been typed before it.
std::string typed(std::string_view marked) {
    std::string text(marked);
    const auto cursor = static_cast<std::uint32_t>(text.find('|'));
    text.erase(cursor, 1);
    const Source source = read(text);
    const bool brace = cursor > 0 && text[cursor - 1] == '}';
    return applied(source,
                   brace ? indentClosingBrace(source, cursor) : indentNewLine(source, source.text.lineOf(cursor)));
}

std::string joinedWithoutIndent(std::string_view text) {
    std::string all;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        const std::string_view line = text.substr(0, end);
        all += line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
        text.remove_prefix(end);
    }
    return all;
}

/// Both at every line: only white space at its beginning changes, and a second time nothing.
std::string wrongIn(const Source& source) {
    const Text& text = source.text;
    for (std::uint32_t line = 0; line < text.lineCount(); ++line) {
        const std::string_view content = text.slice(text.lineSpan(line));
        const std::size_t first = content.find_first_not_of(" \t");
        const bool brace = first != std::string_view::npos && content[first] == '}';
        for (const bool closing : {false, true}) {
            if (closing && !brace) {
                continue;
            }
            const auto at = [&](const Source& now) {
                const Span span = now.text.lineSpan(line);
                const auto white = now.text.slice(span).find_first_not_of(" \t");
                return closing ? indentClosingBrace(now, span.begin + static_cast<std::uint32_t>(white) + 1)
                               : indentNewLine(now, line);
            };
            const std::string after = applied(source, at(source));
            if (joinedWithoutIndent(after) != joinedWithoutIndent(text.bytes())) {
                return "more than white space: " + std::string(content);
            }
            const Source again = read(after);
            if (at(again)) {
                return "not at once: " + std::string(content);
            }
        }
    }
    return "";
}

}  // namespace

TEST_CASE("a new line begins where its block has its lines") {
    CHECK(typed("prozess P {\n|") == "prozess P {\n  ");
    CHECK(typed("prozess P {\n|\n}\n") == "prozess P {\n  \n}\n");
    CHECK(typed("prozess P {\n  |}\n") == "prozess P {\n}\n");
    CHECK(typed("prozess P {\n  schritt \"😀\" {\n  |\n  }\n}\n") == "prozess P {\n  schritt \"😀\" {\n    \n  }\n}\n");
    CHECK(typed("prozess P {\n  schritt \"x\"\n|\n}\n") == "prozess P {\n  schritt \"x\"\n  \n}\n");
    CHECK(typed("prozess P {\n}\n  |") == "prozess P {\n}\n");
    CHECK(typed("prozess P {\r\n\tschritt \"Ä\"\r\n|\r\n}\r\n") == "prozess P {\r\n\tschritt \"Ä\"\r\n\t\r\n}\r\n");
    CHECK(typed("prozess P {\n  schritt \"a\"\n|schritt \"b\"\n}\n") ==
          "prozess P {\n  schritt \"a\"\n  schritt \"b\"\n}\n");
}

TEST_CASE("what goes on with the line above stays where its writer puts it") {
    const std::string text = "prozess P {\n  schritt \"a\"\n        durch Amt.Leitung\n}\n";
    CHECK(typed("prozess P {\n  schritt \"a\"\n        |durch Amt.Leitung\n}\n") == text);
}

TEST_CASE("where a line would move again, it stays") {
    const std::string text =
        "prozess P {\nprozess Q {\n    schritt \"b\"\n";  // of which is the step, and where does Q stand?
    CHECK(typed("prozess P {\n|prozess Q {\n    schritt \"b\"\n") == text);
}

TEST_CASE("a closing brace goes below what it closes") {
    CHECK(typed("prozess P {\n  schritt \"x\" {\n    dauer 2 Tage\n    }|\n}\n") ==
          "prozess P {\n  schritt \"x\" {\n    dauer 2 Tage\n  }\n}\n");
    CHECK(typed("prozess P {\n  schritt \"x\" {\n    dauer 2 Tage\n    }|\n") ==
          "prozess P {\n  schritt \"x\" {\n    dauer 2 Tage\n  }\n");
    CHECK(typed("prozess P {\n  schritt \"x\" { dauer 2 Tage }|\n}\n") ==
          "prozess P {\n  schritt \"x\" { dauer 2 Tage }\n}\n");
    CHECK(typed("  }|\n") == "  }\n");  // closes nothing
}

TEST_CASE("formatted texts stay as they are; in all texts only white space changes, once" *
          doctest::test_suite("properties")) {
    for (const auto& texts : testing::exampleTexts()) {
        for (const std::string& text : texts) {
            const Source source = read(text);
            CHECK(wrongIn(source) == "");
            for (std::uint32_t line = 0; line < source.text.lineCount(); ++line) {
                const bool empty = source.text.lineSpan(line).empty();
                CHECK((empty || !indentNewLine(source, line)));
            }
        }
    }
    const auto property = [] {
        testing::Choices choices(*rc::gen::scale(
            6.0, rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 1000))));
        std::string text = print(testing::anyFile(choices, {.depth = 3, .breadth = 3}));
        for (std::uint32_t n = choices.below(4); n > 0 && !text.empty(); --n) {  // as it is while it is written
            const std::size_t at = choices.below(static_cast<std::uint32_t>(text.size()));
            text.erase(at, choices.below(3));
        }
        RC_PRE(Text::make(text).has_value());
        RC_LOG() << text << std::endl;
        RC_ASSERT(wrongIn(read(text)) == "");
    };
    CHECK(rc::check(property));
}
