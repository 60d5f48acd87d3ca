// One broken line costs one diagnostic, and the rest is understood: every line of every example is broken in turn.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "syntax/draft.h"
#include "syntax/keywords.h"
#include "syntax/source.h"

using namespace dienstweg;

namespace {

struct Example {
    std::string path;
    std::string text;
};

std::vector<Example> examples() {
    std::vector<Example> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(DIENSTWEG_SOURCE_DIR "/examples")) {
        if (entry.path().extension() == ".weg") {
            std::ifstream in(entry.path(), std::ios::binary);
            all.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(in), {}}});
        }
    }
    return all;
}

Source read(std::string text) { return parse(Text::make(std::move(text)).value()); }
Draft meaning(const Source& source) { return meaningOf(draft(source)); }

std::string shown(const Source& source) {
    std::string all;
    for (const Problem& problem : source.tree.problems) {
        all += std::string(problem.message.key) + " in line " +
               std::to_string(source.text.position(problem.span.begin).line) + "; ";
    }
    return all;
}

std::string spliced(const std::string& text, Span span, std::string_view with) {
    return text.substr(0, span.begin) + std::string(with) + text.substr(span.end);
}

}  // namespace

TEST_CASE("a keyword that lost a letter is one finding and is read as before") {
    int broken = 0;
    for (const auto& [path, text] : examples()) {
        const Source whole = read(text);
        const Draft before = meaning(whole);
        for (const Token& token : scan(whole.text)) {
            if (!token.firstOnLine || !isKeyword(token.type) || token.span.length() < 6) {
                continue;
            }
            const std::string word = text.substr(token.span.begin, token.span.length());
            const std::size_t middle = 3;  // an ASCII letter in all keywords of the examples but for umlauts
            if (static_cast<unsigned char>(word[middle]) >= 0x80 ||
                static_cast<unsigned char>(word[middle - 1]) >= 0xC0) {
                continue;
            }
            const std::string misspelled = word.substr(0, middle) + word.substr(middle + 1);
            const Source source = read(spliced(text, token.span, misspelled));
            INFO(path, ", line ", whole.text.position(token.span.begin).line, ": ", misspelled, ": ", shown(source));
            CHECK(source.tree.problems.size() == 1);
            CHECK(meaning(source) == before);
            ++broken;
        }
    }
    CHECK(broken > 300);
}

TEST_CASE("a line of nonsense is one finding and costs nothing else") {
    for (const auto& [path, text] : examples()) {
        const Source whole = read(text);
        const Draft before = meaning(whole);
        std::uint32_t previous = 0;
        for (const Token& token : scan(whole.text)) {
            const bool between = token.firstOnLine && token.type != TokenType::COMMENT && token.type != TokenType::WORD;
            if (between && token.span.begin > previous) {
                const std::uint32_t start = whole.text.lineStart(whole.text.lineOf(token.span.begin));
                const Source source = read(spliced(text, {start, start}, "xyzzy 12, „plugh“ durch\n"));
                INFO(path, ", before line ", whole.text.position(token.span.begin).line, ": ", shown(source));
                CHECK(source.tree.problems.size() == 1);
                CHECK(meaning(source) == before);
            }
            previous = token.span.begin;
        }
    }
}

TEST_CASE("a closing brace that is missing is reported where the block was opened, and costs nothing else") {
    int broken = 0;
    for (const auto& [path, text] : examples()) {
        const Source whole = read(text);
        const Draft before = meaning(whole);
        for (const Item& item : whole.tree.items) {
            const std::uint32_t line = whole.text.lineOf(item.close.begin);
            const bool alone = !item.close.empty() &&
                               text.substr(whole.text.lineStart(line), item.close.begin - whole.text.lineStart(line))
                                       .find_first_not_of(' ') == std::string::npos;
            if (!alone ||
                whole.text.slice(whole.text.lineSpan(line)).find_first_not_of(" }") != std::string_view::npos) {
                continue;
            }
            const Source source = read(spliced(text, item.close, ""));
            INFO(path, ", line ", line + 1, ": ", shown(source));
            REQUIRE(source.tree.problems.size() == 1);
            CHECK(source.tree.problems.front().span == item.open);
            CHECK(meaning(source) == before);
            ++broken;
        }
    }
    CHECK(broken > 100);
}

TEST_CASE("a brace too many behind a line is one finding and costs nothing else") {
    int broken = 0;
    for (const auto& [path, text] : examples()) {
        const Source whole = read(text);
        const Draft before = meaning(whole);
        const std::vector<Token> tokens = scan(whole.text);
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
            // Behind '{' it would be an empty block.
            const bool last = tokens[i + 1].firstOnLine && tokens[i].type != TokenType::COMMENT;
            if (!last || tokens[i].type == TokenType::LBRACE) {
                continue;
            }
            const std::uint32_t end = tokens[i].span.end;
            for (const char* const brace : {" }", " {"}) {
                const bool opens = brace[1] == '{';
                const std::uint32_t start = whole.text.lineStart(whole.text.lineOf(end));
                if (opens && (tokens[i].type == TokenType::RBRACE || text[start] != ' ')) {
                    continue;  // a block without a word before it; at the margin nothing tells what is inside
                }
                const Source source = read(spliced(text, {end, end}, brace));
                INFO(path, ", line ", whole.text.position(end).line, std::string(brace), ": ", shown(source));
                CHECK(source.tree.problems.size() == 1);
                CHECK(meaning(source) == before);
                ++broken;
            }
        }
    }
    CHECK(broken > 1000);
}
