// Completion at every place of every example, and what is promised of each candidate.
#include "features/completion.h"

#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "features/example_model.h"
#include "features/statement_snippets.h"
#include "support/marked.h"
#include "support/sample.h"
#include "syntax/keywords.h"

using namespace dienstweg;
using dienstweg::testing::exampleModel;
using dienstweg::testing::kExamples;
using dienstweg::testing::modelOf;

namespace {

constexpr std::uint32_t kStep = dienstweg::testing::kSampled ? 11 : 1;

std::vector<std::string> labelsIn(const Completion& found, CandidateKind kind) {
    std::vector<std::string> labels;
    for (const Candidate& candidate : found.candidates) {
        if (candidate.subject.kind == kind) {
            labels.push_back(candidate.label);
        }
    }
    return labels;
}

/// The text with the candidate in the place of the word that was begun.
std::string taken(const Model& model, const Completion& found, const std::string& insert) {
    return applyEdits(model.source(0).text.bytes(), {{found.replaces, insert}});
}

}  // namespace

TEST_CASE("completion answers at every place of every example") {
    for (const std::string_view example : kExamples) {
        const Model model = exampleModel(example);
        for (FileId file = 0; file < model.files.size(); ++file) {
            const Text& text = model.source(file).text;
            std::size_t asked = 0;
            std::size_t offered = 0;
            bool ordered = true;
            bool placed = true;
            for (std::uint32_t offset = 0; offset <= text.size() + 1; offset += kStep) {
                ++asked;
                const Completion found = completion(model, file, offset, Language::german);
                placed = placed && found.replaces.begin <= found.replaces.end && found.replaces.end <= text.size() &&
                         found.replaces.end <= offset &&
                         text.lineOf(found.replaces.begin) == text.lineOf(found.replaces.end);
                ordered = ordered && std::ranges::is_sorted(found.candidates, {}, &Candidate::rank);
                offered += found.candidates.empty() ? 0U : 1U;
            }
            CAPTURE(model.files[file].path);
            CHECK(placed);
            CHECK(ordered);
            CHECK(offered > asked / 5);
        }
    }
}

TEST_CASE("every keyword that is in an example is offered where it stands") {
    for (const std::string_view example : kExamples) {
        const Model model = exampleModel(example);
        for (FileId file = 0; file < model.files.size(); ++file) {
            const Source& source = model.source(file);
            std::set<std::uint32_t> names;
            for (const Value& value : source.tree.values) {
                names.insert(value.span.begin);
                names.insert(value.detail.begin);
            }
            TokenType before = TokenType::END_OF_FILE;
            for (const Token& token : scan(source.text)) {
                const bool name = before == TokenType::DOT || names.contains(token.span.begin);
                before = token.type;
                if (!isKeyword(token.type) || name) {
                    continue;
                }
                const Completion found = completion(model, file, token.span.begin, Language::german);
                const bool there = std::ranges::any_of(found.candidates, [&](const Candidate& c) {
                    return c.subject.kind == CandidateKind::keyword &&
                           c.subject.id == static_cast<std::uint32_t>(token.type);
                });
                CHECK_MESSAGE(there, model.files[file].path, ":", source.text.position(token.span.begin).line, ": ",
                              source.text.slice(token.span));
            }
        }
    }
}

TEST_CASE("every name in an example is offered where it is used, as a text that means the same") {
    std::size_t tried = 0;
    for (const std::string_view example : kExamples) {
        const Model model = exampleModel(example);
        for (FileId file = 0; file < model.files.size(); ++file) {
            for (const Use& use : model.uses[file].uses) {
                if (!use.known()) {
                    continue;
                }
                const Completion found = completion(model, file, use.place.span.begin, Language::german);
                const std::uint32_t wanted = use.foundProcess != kNone ? use.foundProcess : use.found;
                const bool there = std::ranges::any_of(found.candidates, [&](const Candidate& c) {
                    return c.subject.kind > CandidateKind::statement && c.subject.id == wanted;
                });
                CHECK_MESSAGE(there, model.files[file].path, ": ", nameAt(model, use));
                for (const Candidate& c : found.candidates) {
                    const bool party = c.subject.kind >= CandidateKind::organisation &&
                                       c.subject.kind <= CandidateKind::external && use.process != kNone;
                    if (party) {
                        CHECK(findParty(model, c.insert).party == c.subject.id);
                    }
                }
                ++tried;
            }
        }
    }
    CHECK(tried > 500);
}

TEST_CASE("a name that several have comes with the units around it, in its own unit without") {
    const auto [text, marks] = dienstweg::testing::readMarked(
        "organisation O {\n  einheit A {\n    einheit X { rolle R }\n  }\n  einheit B {\n    einheit X {\n      rolle "
        "R\n"
        "      rolle S vertretung ⟦1⟧\n    }\n  }\n}\nprozess P {\n  verantwortlich ⟦2⟧\n}\n");
    const Model model = modelOf(text);
    const auto inUnit = labelsIn(completion(model, 0, marks[0].offset, Language::german), CandidateKind::role);
    CHECK(inUnit == std::vector<std::string>{"R", "A.X.R"});
    const auto inProcess = labelsIn(completion(model, 0, marks[1].offset, Language::german), CandidateKind::role);
    CHECK(inProcess == std::vector<std::string>{"A.X.R", "B.X.R", "X.S"});
}

TEST_CASE("what was begun narrows, and an umlaut may be written out") {
    const auto [text, marks] = dienstweg::testing::readMarked("prozess P {\n  pruef⟦1⟧\n  Ü⟦2⟧\n}\n");
    const Model model = modelOf(text);
    const Completion first = completion(model, 0, marks[0].offset, Language::german);
    CHECK(labelsIn(first, CandidateKind::keyword).front() == "prüfung");
    CHECK(taken(model, first, first.candidates.front().insert).starts_with("prozess P {\n  prüfung\n"));
    CHECK(labelsIn(completion(model, 0, marks[1].offset, Language::german), CandidateKind::keyword).front() ==
          "übergabe");
    CHECK(completion(model, 0, marks[1].offset - 1, Language::german).candidates.empty());  // inside of the letter
}

TEST_CASE("an empty file is in the reader's language, an English one in English") {
    const auto first = [](std::string text, Language language) {
        const Model model = modelOf(std::move(text));
        return labelsIn(completion(model, 0, model.source(0).text.size(), language), CandidateKind::keyword).front();
    };
    CHECK(first("", Language::german) == "prozess");
    CHECK(first("", Language::english) == "process");
    CHECK(first("document Letter\n", Language::german) == "process");
    CHECK(first("dokument Brief\n", Language::english) == "prozess");
}

TEST_CASE("of little words that mean the same only that of the language") {
    const auto words = [](std::string_view marked) {
        const auto [text, marks] = dienstweg::testing::readMarked(marked);
        const Model model = modelOf(text);
        auto found = labelsIn(completion(model, 0, marks.front().offset, Language::german), CandidateKind::keyword);
        std::ranges::sort(found);
        return found;
    };
    using Expected = std::vector<std::string>;
    CHECK(words("prozess P {\n  zurück ⟦1⟧\n}\n") == Expected{"zu"});
    CHECK(words("process P {\n  step \"A\"\n  back ⟦1⟧\n}\n") == Expected{"to"});
    CHECK(words("prozess P {\n  schritt \"A\" andere person ⟦1⟧\n}\n") == Expected{"als"});
    CHECK(words("process P {\n  step \"A\" other person ⟦1⟧\n}\n") == Expected{"than"});
    CHECK(words("prozess P {\n  jederzeit ⟦1⟧\n}\n") == Expected{"auf"});
    const auto units = words("prozess P {\n  schritt \"A\" dauer 2 ⟦1⟧\n}\n");
    CHECK(std::ranges::find(units, "bis") != units.end());
    CHECK(std::ranges::find(units, "an") == units.end());
}

TEST_CASE("never more than a few hundred, and then it says so") {
    std::string text = "prozess P {\n  schritt \"A\" durch \n}\norganisation O {\n";
    for (int i = 0; i < 1000; ++i) {
        text += "  rolle R" + std::to_string(i) + "\n";
    }
    const Model model = modelOf(text + "}\n");
    const auto offset = static_cast<std::uint32_t>(text.find("durch ") + 6);
    const Completion all = completion(model, 0, offset, Language::german);
    CHECK(all.candidates.size() == kMostCandidates);
    CHECK_FALSE(all.complete);
}

TEST_CASE("whole statements are read without a fault, in both languages") {
    std::size_t tried = 0;
    for (const bool german : {true, false}) {
        for (const Keyword& word : allKeywords()) {
            const auto snippet =
                statementSnippet(word.type, german, german ? Language::german : Language::english, "\n");
            if (!snippet) {
                continue;
            }
            ++tried;
            CAPTURE(snippet->plain);
            std::string text = snippet->plain + "\n";
            const std::string_view around = german ? "prozess P {\n" : "process P {\n";
            switch (word.type) {
                case TokenType::PROCESS:
                case TokenType::ORGANISATION:
                case TokenType::UNIT:
                case TokenType::ROLE:
                case TokenType::DOCUMENT:
                case TokenType::LAW: break;
                case TokenType::WHEN: text = std::string(around) + "entscheidung \"?\" {\n" + text + "}\n}\n"; break;
                case TokenType::BRANCH: text = std::string(around) + "parallel {\n" + text + "}\n}\n"; break;
                default: text = std::string(around) + text + "}\n";
            }
            const Source source = parse(Text::make(text).value());
            for (const Problem& problem : source.tree.problems) {
                FAIL_CHECK(problem.message.key, " at ", source.text.slice(problem.span));
            }
            CHECK_FALSE(snippet->plain.contains("snippet."));
            CHECK(snippet->snippet.ends_with("$0"));
            CHECK(std::ranges::count(snippet->snippet, '\n') == std::ranges::count(snippet->plain, '\n'));
            if (word.type == TokenType::CALL || word.type == TokenType::STEP) {
                CHECK(snippet->snippet.contains("${1:"));
            }
        }
    }
    CHECK(tried > 40);
}

TEST_CASE("documentation is there for what is offered, and nothing where the model has changed") {
    const Model model = exampleModel("musterstadt");
    std::size_t tried = 0;
    for (std::uint32_t offset = 0; offset < model.source(1).text.size(); offset += 97) {
        for (const Candidate& candidate : completion(model, 1, offset, Language::english).candidates) {
            ++tried;
            CHECK((candidate.subject.kind == CandidateKind::result ||
                   !documentationOf(model, candidate.subject, Language::english).empty()));
        }
    }
    CHECK(tried > 500);
    const Model empty = modelOf("");
    for (std::uint32_t kind = 2; kind <= static_cast<std::uint32_t>(CandidateKind::result); ++kind) {
        CHECK(documentationOf(empty, {static_cast<CandidateKind>(kind), 7, 7}, Language::german).empty());
    }
    CHECK(documentationOf(empty, {CandidateKind::keyword, 70'000, 0}, Language::german).empty());
    CHECK(completion(empty, 5, 0, Language::german).candidates.empty());
}
