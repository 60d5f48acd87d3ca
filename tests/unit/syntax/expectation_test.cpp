// What may be written at a place: asked at marked places of texts that are being written.
#include "syntax/expectation.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "support/marked.h"
#include "syntax/keywords.h"

using namespace dienstweg;

namespace {

struct Asked {
    std::string text;
    std::uint32_t offset = 0;
    Expectation expectation;

    [[nodiscard]] bool offers(TokenType type) const {
        return std::ranges::find(expectation.keywords, type, &ExpectedKeyword::type) != expectation.keywords.end();
    }
};

Asked ask(std::string_view marked) {
    const auto [text, marks] = testing::readMarked(marked);
    REQUIRE(marks.size() == 1);
    const Source source = parse(Text::make(text).value());
    return {text, marks.front().offset, expectedAt(source, marks.front().offset)};
}

/// In a process, with more of it behind.
Asked inProcess(std::string_view lines) {
    return ask("prozess P {\n  verantwortlich R\n  schritt \"Eins\" durch R\n" + std::string(lines) +
               "\n  schritt \"Drei\" durch R {\n    dauer 2 min\n  }\n}\n");
}

}  // namespace

TEST_CASE("a line of a process: statements, and facts of the statement above") {
    const Asked asked = inProcess("  ⟦1⟧");
    CHECK(asked.expectation.beginsLine);
    CHECK(asked.offers(TokenType::STEP));
    CHECK(asked.offers(TokenType::HANDOFF));
    CHECK(asked.offers(TokenType::DEADLINE));
    CHECK_FALSE(asked.offers(TokenType::OWNER));
    CHECK_FALSE(asked.offers(TokenType::WHEN));
    CHECK_FALSE(asked.offers(TokenType::PROCESS));
    CHECK_FALSE(asked.offers(TokenType::FROM));  // a step has no sender
}

TEST_CASE("behind the brace of a process: its facts too") {
    const Asked asked = ask("prozess P {\n  ⟦1⟧\n}\n");
    CHECK(asked.offers(TokenType::OWNER));
    CHECK(asked.offers(TokenType::TRIGGER));
    CHECK(asked.offers(TokenType::STEP));
    CHECK(asked.offers(TokenType::DEADLINE));
    CHECK_FALSE(asked.offers(TokenType::TAKES));
}

TEST_CASE("a fact that stands there already is not offered again, if there can be one only") {
    CHECK_FALSE(inProcess("  schritt \"Zwei\" dauer 2 min ⟦1⟧").offers(TokenType::TAKES));
    CHECK(inProcess("  schritt \"Zwei\" dauer 2 min ⟦1⟧").offers(TokenType::NEEDS));
    CHECK(inProcess("  schritt \"Zwei\" braucht A ⟦1⟧").offers(TokenType::NEEDS));
    CHECK_FALSE(inProcess("  übergabe A an R {\n    frist 2 Tage\n    per X\n    ⟦1⟧\n  }").offers(TokenType::PER));
    CHECK_FALSE(ask("prozess P {\n  status Entwurf\n  ⟦1⟧\n}\n").offers(TokenType::STATUS));
}

TEST_CASE("half a line: the name that belongs there") {
    const auto nameIn = [](std::string_view lines) { return inProcess(lines).expectation.name; };
    for (const std::string_view line : {"  schritt \"Zwei\" durch ⟦1⟧", "  schritt \"Zwei\" durch Steu⟦1⟧",
                                        "  schritt \"Zwei\" durch Amt.Steu⟦1⟧", "  schritt \"Zwei\" durch Amt.⟦1⟧",
                                        "  schritt \"Zwei\" durch Prüfung⟦1⟧", "  schritt \"Zwei\" durch A, ⟦1⟧"}) {
        CAPTURE(line);
        const auto name = nameIn(line);
        REQUIRE(name.has_value());
        CHECK(name->place == ExpectedName::Place::clause);
        CHECK(name->clause == ClauseKind::by);
        CHECK(name->item == ItemKind::step);
    }
    CHECK(nameIn("  prüfung \"Zwei\" braucht Antrag, ⟦1⟧").value().clause == ClauseKind::needs);
    CHECK(nameIn("  prüfung \"Zwei\" braucht Antrag, ⟦1⟧").value().item == ItemKind::check);
    CHECK(nameIn("  übergabe Antrag an ⟦1⟧").value().clause == ClauseKind::to);
    CHECK(nameIn("  übergabe ⟦1⟧").value().place == ExpectedName::Place::objects);
    CHECK(nameIn("  ende als ⟦1⟧").value().place == ExpectedName::Place::afterAs);
    CHECK(nameIn("  weiter mit ⟦1⟧").value().clause == ClauseKind::goesTo);
    CHECK(nameIn("  prüfung \"Zwei\" frist 2 Tage ab ⟦1⟧").value().place == ExpectedName::Place::anchor);
    CHECK_FALSE(nameIn("  prüfung \"Zwei\" ⟦1⟧").has_value());
}

TEST_CASE("the word that has been begun is replaced, with its unit") {
    const auto word = [](std::string_view line) {
        const Asked asked = inProcess(line);
        return asked.text.substr(asked.expectation.word.begin, asked.expectation.word.length());
    };
    CHECK(word("  schritt \"Zwei\" durch ⟦1⟧").empty());
    CHECK(word("  schritt \"Zwei\" durch Steu⟦1⟧amt") == "Steu");
    CHECK(word("  schritt \"Zwei\" durch Amt.Ste⟦1⟧") == "Amt.Ste");
    CHECK(word("  schritt \"Zwei\" durch Amt.⟦1⟧") == "Amt.");
    CHECK(word("  schri⟦1⟧") == "schri");
}

TEST_CASE("nothing in comments, texts and numbers") {
    for (const std::string_view line :
         {"  schritt \"Zw⟦1⟧ei\"", "  schritt \"Zw⟦1⟧", "  // Zwei⟦1⟧", "  frist 2⟦1⟧ Tage"}) {
        CAPTURE(line);
        CHECK_FALSE(inProcess(line).expectation.anything);
    }
}

TEST_CASE("in a decision's braces, a wait's, an organisation's, at the top") {
    const Asked decision = inProcess("  entscheidung \"Gut?\" {\n    wenn \"ja\" {\n      ende\n    }\n    ⟦1⟧\n  }");
    CHECK(decision.offers(TokenType::WHEN));
    CHECK(decision.offers(TokenType::OTHERWISE));
    CHECK_FALSE(decision.offers(TokenType::STEP));
    CHECK_FALSE(decision.offers(TokenType::BY));  // before the branches only
    CHECK(inProcess("  entscheidung \"Gut?\" {\n    ⟦1⟧\n  }").offers(TokenType::BY));
    const Asked branch = inProcess("  entscheidung \"Gut?\" {\n    wenn \"ja\" ⟦1⟧\n  }");
    CHECK(branch.offers(TokenType::CONTINUE));
    CHECK(branch.offers(TokenType::BACK));
    const Asked wait = inProcess("  warten {\n    ⟦1⟧\n  }");
    CHECK(wait.offers(TokenType::FOR));
    CHECK(wait.offers(TokenType::DEADLINE));
    const Asked organisation = ask("organisation O {\n  einheit A {\n    rolle R\n    ⟦1⟧\n  }\n}\n");
    CHECK(organisation.offers(TokenType::ROLE));
    CHECK(organisation.offers(TokenType::UNIT));
    CHECK(organisation.offers(TokenType::DEPUTY));
    CHECK_FALSE(organisation.offers(TokenType::STEP));
    const Asked top = ask("dokument A\n⟦1⟧\nprozess P {\n}\n");
    CHECK(top.offers(TokenType::PROCESS));
    CHECK(top.offers(TokenType::ROLE));
    CHECK_FALSE(top.offers(TokenType::STEP));
    CHECK(ask("⟦1⟧").offers(TokenType::PROCESS));
    CHECK(inProcess("  abgelehnt ⟦1⟧").offers(TokenType::TO));
    CHECK(inProcess("  prüfung \"Zwei\" frist 2 ⟦1⟧").offers(TokenType::WORKDAYS));
}

TEST_CASE("where a brace is missing, the indentation tells") {
    const std::string head = "prozess P {\n  zuständig R {\n    schritt \"Eins\"\n";
    CHECK(ask(head + "    ⟦1⟧\n").offers(TokenType::STEP));
    CHECK(ask(head + "    ⟦1⟧\n\nprozess Q {\n}\n").offers(TokenType::STEP));
    CHECK_FALSE(ask(head + "⟦1⟧\nprozess Q {\n}\n").offers(TokenType::STEP));
    CHECK(ask(head + "⟦1⟧\nprozess Q {\n}\n").offers(TokenType::DOCUMENT));
}

TEST_CASE("behind a line that means nothing all is as if it were not there") {
    CHECK(inProcess("  unsinn und mehr\n  ⟦1⟧").offers(TokenType::STEP));
    CHECK(inProcess("  unsinn\n  schritt \"A\" ⟦1⟧").offers(TokenType::BY));
    CHECK(inProcess("  schritt \"A\" unsinn mehr durch ⟦1⟧").expectation.name.has_value());
    CHECK(inProcess("  entscheidung {\n    unsinn\n    ⟦1⟧\n  }").offers(TokenType::WHEN));
}

TEST_CASE("a keyword that would be read as a name is not offered") {
    CHECK_FALSE(inProcess("  versand ⟦1⟧").offers(TokenType::NOTE));
    CHECK(inProcess("  versand ⟦1⟧").offers(TokenType::TO));
    CHECK_FALSE(ask("organisation O {\n  rolle ⟦1⟧\n}\n").offers(TokenType::DEPUTY));
}

TEST_CASE("every keyword that is expected is one that the parser reads there") {
    std::size_t tried = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(DIENSTWEG_SOURCE_DIR "/examples")) {
        if (entry.path().extension() != ".weg") {
            continue;
        }
        std::ifstream in(entry.path());
        std::string bytes{std::istreambuf_iterator<char>(in), {}};
        const Source source = parse(Text::make(std::move(bytes)).value());
        const std::string text(source.text.bytes());
        const std::vector<Token> tokens = scan(source.text);
        for (std::size_t i = tried % 7; i < tokens.size(); i += 31) {
            const std::uint32_t place = tokens[i].span.end;
            if (tokens[i].type == TokenType::COMMENT) {
                continue;
            }
            // The rest of the line is gone, as when somebody writes it; what follows is still there.
            const std::uint32_t lineEnd = source.text.lineSpan(source.text.lineOf(place)).end;
            const bool brace = text.substr(place, lineEnd - place).find_first_of("{}") != std::string::npos;
            if (brace) {
                continue;
            }
            const std::string before = text.substr(0, place) + " ";
            const std::string after = text.substr(lineEnd);
            const Source broken = parse(Text::make(before + after).value());
            for (const ExpectedKeyword& expected :
                 expectedAt(broken, static_cast<std::uint32_t>(before.size())).keywords) {
                const std::string_view word = keyword(expected.type).german;
                const Span at{static_cast<std::uint32_t>(before.size()),
                              static_cast<std::uint32_t>(before.size() + word.size())};
                const Source written = parse(Text::make(before + std::string(word) + after).value());
                for (const Problem& problem : written.tree.problems) {
                    const bool refused =
                        problem.span.begin == at.begin && problem.message.key != "S001.name-missing" &&
                        problem.message.key != "S001.block-missing" && problem.message.key != "S001.text-missing" &&
                        problem.message.key != "S001.number-missing" && problem.message.key != "S001.date-missing";
                    CHECK_MESSAGE(!refused, entry.path().filename().string(), ": ", word, " behind ",
                                  before.substr(before.rfind('\n', before.size()) + 1), ": ", problem.message.key);
                }
                ++tried;
            }
        }
    }
    CHECK(tried > 2000);
}
