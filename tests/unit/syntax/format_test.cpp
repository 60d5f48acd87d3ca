// The formatter: whatever a text looks like, what it says stays, comments too; what is formatted stays as it is; and
// what cannot be read in full is refused.
#include "syntax/format.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "support/generate.h"
#include "support/show.h"
#include "syntax/draft.h"
#include "syntax/token.h"

using namespace dienstweg;

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Source sourceOf(std::string text) { return parse(Text::make(std::move(text)).value()); }

testing::Choices choices() {
    return testing::Choices(
        *rc::gen::scale(8.0, rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 1000))));
}

std::string formattedText(std::string text, std::optional<Spelling> spelling = {}) {
    return formatted(sourceOf(std::move(text)), spelling).value_or("(refused)");
}

std::vector<std::string> commentsOf(const Source& source) {
    std::vector<std::string> comments;
    for (const Token& token : scan(source.text)) {
        if (token.type == TokenType::COMMENT) {
            std::string written(source.text.slice(token.span));
            written.erase(written.find_last_not_of(" \t") + 1);
            comments.push_back(std::move(written));
        }
    }
    std::ranges::sort(comments);
    return comments;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
    return text;
}

/// Other white space between the words, and comments anywhere.
std::string mutilated(testing::Choices& c, const std::string& text) {
    const Source source = sourceOf(text);
    static constexpr auto kSpaces = std::to_array<std::string_view>(
        {" ", "  ", "\t", "\n", "\n\n\n", " \n\t ", "\n  \n", " // hier\n", "\n// da\n\n"});
    std::string out;
    std::uint32_t end = 0;
    for (const Token& token : scan(source.text)) {
        const auto between = source.text.slice({end, token.span.begin});
        const bool change = c.chance(30) && !between.empty() && between.find("//") == std::string_view::npos;
        const bool lineMustEnd = between.find('\n') != std::string_view::npos;
        out += change && !lineMustEnd ? c.oneOf(kSpaces) : between;
        out += change && lineMustEnd ? c.oneOf(kSpaces) : std::string_view{};
        out += source.text.slice(token.span);
        end = token.span.end;
    }
    out += c.chance(80) ? "\n" : "";
    if (c.chance(20)) {
        out = replaced(std::move(out), "\n", "\r\n");
    }
    return (c.chance(20) ? std::string(kByteOrderMark) : std::string{}) + out;
}

void saysTheSame(const Source& before, const std::string& text) {
    const Source after = sourceOf(text);
    RC_LOG() << testing::difference(meaningOf(draft(before)), meaningOf(draft(after))) << std::endl;
    RC_ASSERT(meaningOf(draft(after)) == meaningOf(draft(before)));
    RC_ASSERT(commentsOf(after) == commentsOf(before));
    RC_ASSERT(after.tree.problems.size() == before.tree.problems.size());
    RC_ASSERT(text.starts_with(kByteOrderMark) == before.text.bytes().starts_with(kByteOrderMark));
    const bool crlf = before.text.lineEnding() == "\r\n";
    RC_ASSERT(std::ranges::count(text, '\r') == (crlf ? std::ranges::count(text, '\n') : 0));
}

/// All that is promised about one text. Returns whether it could be formatted.
bool holds(const std::string& text) {
    const Source source = sourceOf(text);
    RC_LOG() << text << "\n-----\n";
    const auto done = formatted(source);
    if (!done) {
        // What is refused has something in it that was guessed at.
        RC_LOG() << "refused: " << done.error().message.key << std::endl;
        RC_ASSERT(done.error().message.key != "format.not-the-same");
        RC_ASSERT(!source.tree.problems.empty());
        return false;
    }
    RC_LOG() << *done << "\n-----\n";
    saysTheSame(source, *done);
    RC_ASSERT(formattedText(*done) == *done);
    const auto german = formatted(source, Spelling::german);
    const auto english = formatted(source, Spelling::english);
    RC_ASSERT(german.has_value());
    RC_ASSERT(english.has_value());
    saysTheSame(source, *english);
    RC_LOG() << *english << "\n-----\n";
    RC_ASSERT(formattedText(*english, Spelling::german) == *german);
    RC_ASSERT(formattedText(*german, Spelling::english) == *english);
    return true;
}

std::string refusal(std::string text) {
    const auto done = formatted(sourceOf(std::move(text)));
    return done ? "(formatted)" : std::string(done.error().message.key);
}

}  // namespace

TEST_CASE("what is printed is formatted, and goes to the other language and back" * doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        auto c = choices();
        const Draft file = testing::anyFile(c);
        for (const Spelling spelling : {Spelling::german, Spelling::english}) {
            const auto text = print(file, {.spelling = spelling});
            RC_LOG() << text << std::endl;
            RC_ASSERT(formattedText(text, spelling) == text);
            RC_ASSERT(holds(text));
        }
    }));
}

TEST_CASE("however a file is laid out, it keeps its meaning and its comments, and formatting again changes nothing" *
          doctest::test_suite("properties")) {
    int done = 0;
    int refused = 0;
    CHECK(rc::check([&] {
        auto c = choices();
        const Draft file = testing::anyFile(c, {.depth = 3, .breadth = 3, .comments = c.chance(60)});
        const auto text = mutilated(c, print(file, {.spelling = c.chance(50) ? Spelling::german : Spelling::english}));
        (holds(text) ? done : refused) += 1;
    }));
    CHECK(done > refused);
}

TEST_CASE("a whole file on one line" * doctest::test_suite("properties")) {
    int done = 0;
    int refused = 0;
    CHECK(rc::check([&] {
        auto c = choices();
        const Draft file = testing::anyFile(c, {.depth = 3, .breadth = 3, .comments = false});
        (holds(replaced(print(file), "\n", " ")) ? done : refused) += 1;
    }));
    CHECK(done > refused);
}

TEST_CASE("the examples are formatted, and are the same after a journey to the other language") {
    int files = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(DIENSTWEG_SOURCE_DIR) / "examples")) {
        if (entry.path().extension() != ".weg") {
            continue;
        }
        CAPTURE(entry.path().string());
        ++files;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(in), {});
        const Source source = sourceOf(text);
        CHECK_MESSAGE(formattedText(text) == text, "Run: dienstweg fmt examples");
        const bool german = source.german;
        const auto there = formatted(source, german ? Spelling::english : Spelling::german);
        REQUIRE(there.has_value());
        CHECK(*there != text);
        CHECK(formattedText(*there, german ? Spelling::german : Spelling::english) == text);
    }
    CHECK(files > 0);
}

TEST_CASE("facts beside each other are aligned, up to a blank line or to something that is no fact") {
    CHECK(formattedText(R"(prozess A {
 verantwortlich B
   auslöser C von D


 version "1"
 schritt "x" {
 dauer 1 min
// warum
    braucht E // was
 automatisch
 notiz "n" }
})") == R"(prozess A {
  verantwortlich  B
  auslöser        C von D

  version "1"
  schritt "x" {
    dauer    1 min
    // warum
    braucht  E  // was
    automatisch
    notiz    "n"
  }
})"
        "\n");
}

TEST_CASE("one thing alone in braces may stay on its line; several never do") {
    CHECK(formattedText("rolle B   anzahl 2 {   system E-Akte,F }") == "rolle B anzahl 2 { system E-Akte, F }\n");
    CHECK(formattedText("rolle B {\nsystem E-Akte}") == "rolle B {\n  system E-Akte\n}\n");
    CHECK(formattedText("prozess A { schritt \"x\" ende }") == "prozess A {\n  schritt \"x\"\n  ende\n}\n");
    CHECK(formattedText("prozess A { schritt \"x\" { dauer 1 min } }") ==
          "prozess A { schritt \"x\" { dauer 1 min } }\n");
    CHECK(formattedText("rolle B { system C // warum\n}") == "rolle B {\n  system C  // warum\n}\n");
}

TEST_CASE("money has its cents") {
    CHECK(formattedText("prozess A {\n  schritt \"x\" kosten 1,20 EUR\n}\n") ==
          "prozess A {\n  schritt \"x\" kosten 1,20 EUR\n}\n");
    CHECK(formattedText("prozess A {\n  schritt \"x\" kosten 12,5..200 EUR dauer 1,5 h\n}\n") ==
          "prozess A {\n  schritt \"x\" kosten 12,50..200 EUR dauer 1,5 Stunden\n}\n");
}

TEST_CASE("line endings, a byte order mark and a text without content stay; the last line ends") {
    CHECK(formattedText("") == "");
    CHECK(formattedText("\xEF\xBB\xBF") == "\xEF\xBB\xBF");
    CHECK(formattedText("// nur das") == "// nur das\n");
    CHECK(formattedText("\n\n\n") == "");
    CHECK(formattedText("\xEF\xBB\xBFkanal  A\r\nkanal B") == "\xEF\xBB\xBFkanal A\r\nkanal B\r\n");
    CHECK(formattedText("kanal  A\rkanal B") == "kanal A\rkanal B\r");
}

TEST_CASE("a file takes the language that prevails in it; names, labels and comments stay") {
    const std::string mixed =
        "process A \"process\" {\n  schritt \"step\" durch Step.End // by\n  schritt \"x\"\n  ende\n}\n";
    CHECK(formattedText(mixed) ==
          "prozess A \"process\" {\n  schritt \"step\" durch Step.End  // by\n  schritt \"x\"\n  ende\n}\n");
    CHECK(formattedText(mixed, Spelling::english) ==
          "process A \"process\" {\n  step \"step\" by Step.End  // by\n  step \"x\"\n  end\n}\n");
}

TEST_CASE("what is not read with certainty is refused") {
    CHECK(refusal("prozess A {\n  shcritt \"x\"\n}\n") == "S001.unknown-word-near");
    CHECK(refusal("prozess A {\n  schritt \"x\n}\n") == "S001.quote-unclosed");
    CHECK(refusal("prozess A {\n  schritt \"x\"\n") != "(formatted)");
    CHECK(refusal("prozess A {\n  schritt \"x\" }\n}\n") != "(formatted)");
    CHECK(refusal("prozess A {\n  schritt \"x\" dauer\n}\n") != "(formatted)");
    CHECK(refusal("prozess A {\n  schritt \"x\" kosten 1.200 EUR\n}\n") == "S001.number-ambiguous");
    CHECK(refusal("prozess A {\n  geprüft 2026-02-30\n}\n") != "(formatted)");
}
