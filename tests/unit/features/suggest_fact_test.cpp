// What is suggested while a fact is written in a panel: as completion in the text would, for the item it is written
// for.
#include "features/suggest_fact.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "features/edit_fact.h"
#include "features/example_model.h"
#include "features/fact_shell.h"
#include "features/facts_of.h"
#include "syntax/keywords.h"
#include "syntax/token.h"

using namespace dienstweg;
using dienstweg::testing::exampleModel;
using dienstweg::testing::kExamples;
using dienstweg::testing::modelOf;

namespace {

const std::string kTown = R"(prozess P "Antrag" {
  verantwortlich Amt.Leitung
  auslöser Antrag von Bürger an Amt.Sachbearbeitung
  schritt "Prüfen" als Prüfen durch Amt.Sachbearbeitung
  übergabe Antrag an Kasse.Buchhaltung
  schritt "Buchen"
  entscheidung "Fertig?" {
    wenn "ja"
    wenn "nein" weiter mit Prüfen
  }
  warten {
    auf Antwort von Bürger
    frist 2 Tage
  }
  ende
}
organisation Stadt {
  einheit Amt {
    rolle Leitung
    rolle Sachbearbeitung
  }
  einheit Kasse {
    rolle Buchhaltung
  }
  extern Bürger
}
dokument Antrag
dokument Antwort
kanal Post
system Akte
gesetz VwVfG
)";

ItemId nth(const Model& model, ItemKind kind, int n = 0) {
    const auto& items = model.tree(0).items;
    for (ItemId id = 0; id < items.size(); ++id) {
        if (items[id].kind == kind && n-- == 0) {
            return id;
        }
    }
    FAIL("no such item");
    return 0;
}

using Labels = std::vector<std::string>;

std::string shown(const Labels& labels) {
    std::string all;
    for (const std::string& label : labels) {
        all += (all.empty() ? "" : ", ") + label;
    }
    return all;
}

/// At the end of what was written.
Labels labels(const Model& model, ItemId item, std::string_view text) {
    Labels found;
    const auto end = static_cast<std::uint32_t>(text.size());
    for (const Candidate& candidate : suggestFact(model, 0, item, text, end, Language::german).candidates) {
        found.push_back(candidate.label);
    }
    return found;
}
bool isName(const Candidate& candidate) { return candidate.subject.kind > CandidateKind::statement; }

/// Checks that each word of the fact is suggested where it stands. Returns how many were tried.
std::size_t missingIn(const Model& model, FileId file, const Clause& clause) {
    const Source& source = model.source(file);
    const std::string fact = writtenFact(source, clause);
    std::size_t tried = 0;
    for (const Token& token : scan(Text::make(fact).value())) {
        const std::string word = fact.substr(token.span.begin, token.span.length());
        const FactSuggestions found = suggestFact(model, file, clause.owner, fact, token.span.begin, Language::german);
        CHECK(found.replaces.end <= token.span.begin);
        const bool there = std::ranges::any_of(found.candidates, [&](const Candidate& c) {
            return c.subject.kind == CandidateKind::keyword ? c.subject.id == static_cast<std::uint32_t>(token.type)
                                                            : c.insert == word || c.insert.starts_with(word + ".");
        });
        // Keywords may be names; free words (anchors, powers) are suggested nowhere, nor what begins with its unit.
        const bool names = found.candidates.empty() || isName(found.candidates.front());
        if (isKeyword(token.type) && !names) {
            CHECK_MESSAGE(there, fact, ": ", word);
            ++tried;
        }
    }
    return tried;
}
bool has(const Labels& labels, std::string_view label) { return std::ranges::find(labels, label) != labels.end(); }

}  // namespace

TEST_CASE("behind durch stand the roles, first who has the case at the item") {
    const Model model = modelOf(kTown);
    const Labels first = labels(model, nth(model, ItemKind::step), "durch ");
    // Through the jump the case may come from the second, too.
    CHECK(shown(first) == "Amt.Sachbearbeitung, Kasse.Buchhaltung, Amt.Leitung, Bürger, Amt, Kasse, Stadt");
    const Labels second = labels(model, nth(model, ItemKind::step, 1), "durch ");
    CHECK(second.front() == "Kasse.Buchhaltung");
    CHECK(labels(model, nth(model, ItemKind::handoff), "an ").front() != "Amt.Sachbearbeitung");
}

TEST_CASE("behind a number stand units, behind per channels and systems, behind weiter mit goals") {
    const Model model = modelOf(kTown);
    const Labels units = labels(model, nth(model, ItemKind::step), "frist 2 ");
    CHECK(has(units, "arbeitstage"));
    CHECK(has(units, "monate"));
    CHECK_FALSE(has(units, "durch"));
    CHECK(shown(labels(model, nth(model, ItemKind::step), "frist 2 Tage ")) == "ab");
    CHECK(has(labels(model, nth(model, ItemKind::step), "frist 2 Tage ab "), "Antrag"));
    CHECK(shown(labels(model, nth(model, ItemKind::handoff), "per ")) == "Akte, Post");
    CHECK(labels(model, nth(model, ItemKind::step), "per ").empty());  // a step has no channel
    CHECK(shown(labels(model, nth(model, ItemKind::branch), "weiter ")) == "mit");
    CHECK(shown(labels(model, nth(model, ItemKind::branch), "weiter mit ")) == "Prüfen");
    CHECK(shown(labels(model, nth(model, ItemKind::step), "andere person ")) == "als");
    CHECK(shown(labels(model, nth(model, ItemKind::step), "gemäß ")) == "VwVfG");
    CHECK(has(labels(model, nth(model, ItemKind::passing), "frist 2 "), "tage"));
    CHECK(has(labels(model, nth(model, ItemKind::wait), "3 "), "tage"));
    CHECK(labels(model, nth(model, ItemKind::arrival), "von ").front() == "Bürger");
    CHECK(labels(model, nth(model, ItemKind::process), "verantwortlich ").size() > 2);
    CHECK(has(labels(model, nth(model, ItemKind::role), "vertretung "), "Sachbearbeitung"));
    CHECK_FALSE(has(labels(model, nth(model, ItemKind::role), "vertretung "), "Leitung"));  // nobody is their own
}

TEST_CASE("an empty field offers the keywords of facts that may be added, and no statements") {
    const Model model = modelOf(kTown);
    const Labels step = labels(model, nth(model, ItemKind::step), "");
    for (const std::string_view word : {"braucht", "erzeugt", "frist", "dauer", "notiz", "andere"}) {
        CAPTURE(word);
        CHECK(has(step, word));
    }
    for (const std::string_view word : {"schritt", "abgelehnt", "jederzeit", "per", "weiter", "wenn"}) {
        CAPTURE(word);
        CHECK_FALSE(has(step, word));
    }
    CHECK(has(labels(model, nth(model, ItemKind::process), ""), "fallzahl"));
    CHECK_FALSE(has(labels(model, nth(model, ItemKind::process), ""), "auslöser"));
    CHECK(has(labels(model, nth(model, ItemKind::branch), ""), "weiter"));
    CHECK(labels(model, nth(model, ItemKind::branch, 1), "").empty());  // goes on already
    CHECK(has(labels(model, nth(model, ItemKind::wait), ""), "durch"));
    CHECK(has(labels(model, nth(model, ItemKind::role), ""), "system"));
    CHECK(shown(labels(model, nth(model, ItemKind::document), "")) ==
          "papier, digital, bescheid, begründung, rechtsbehelf, notiz, system");
    CHECK(labels(model, nth(model, ItemKind::unit), "").empty());
}

TEST_CASE("what was begun narrows and is replaced, wherever the cursor is") {
    const Model model = modelOf(kTown);
    const ItemId step = nth(model, ItemKind::step);
    const FactSuggestions found = suggestFact(model, 0, step, "durch Amt.Lei", 13, Language::german);
    CHECK(found.replaces == Span{6, 13});
    REQUIRE(found.candidates.size() == 1);
    CHECK(found.candidates.front().insert == "Amt.Leitung");
    const FactSuggestions word = suggestFact(model, 0, step, "  fri 2 Tage", 5, Language::german);
    CHECK(word.replaces == Span{2, 5});
    REQUIRE_FALSE(word.candidates.empty());
    CHECK(word.candidates.front().label == "frist");
    // An English text gets English words.
    const Model english = modelOf("process P {\n  step \"A\"\n}\n");
    CHECK(shown(labels(english, nth(english, ItemKind::step), "dead")) == "deadline");
}

TEST_CASE("nothing is suggested where no fact can be") {
    const Model model = modelOf(kTown);
    const ItemId step = nth(model, ItemKind::step);
    for (const std::string_view text :
         {"notiz \"", "notiz \"durch ", "} schritt \"x\" durch ", "durch A\ndurch ", "// durch ", "durch \xFF",
          "schritt ", "schritt \"x\" durch ", "abgelehnt an ", "automatisch abgelehnt weiter ",
          "automatisch abgelehnt ", "als ", "durch A frist 2 "}) {
        CAPTURE(text);
        const auto end = static_cast<std::uint32_t>(text.size());
        const FactSuggestions found = suggestFact(model, 0, step, text, end, Language::german);
        CHECK(found.candidates.empty());
        CHECK(found.replaces.end <= text.size());
    }
    CHECK(suggestFact(model, 0, 0, "", 0, Language::german).candidates.empty());
    CHECK(suggestFact(model, 0, 100'000, "", 0, Language::german).candidates.empty());
    CHECK(suggestFact(model, 7, 1, "", 0, Language::german).candidates.empty());
    CHECK(suggestFact(model, 0, step, "durch", 1'000'000, Language::german).replaces == Span{0, 5});
    CHECK(suggestFact(model, 0, step, std::string(1'000'000, ' '), 5, Language::german).candidates.empty());
}

TEST_CASE("every keyword and name of every fact of the examples is offered where it stands") {
    std::size_t words = 0;
    for (const std::string_view example : kExamples) {
        const Model model = exampleModel(example);
        for (FileId file = 0; file < model.files.size(); ++file) {
            const Source& source = model.source(file);
            for (const Clause& clause : source.tree.clauses) {
                words += missingIn(model, file, clause);
            }
        }
    }
    CHECK(words > 500);
}

TEST_CASE("what is suggested can be written and read") {
    const Model model = modelOf(kTown);
    std::size_t tried = 0;
    for (ItemId item = 1; item < model.tree(0).items.size(); ++item) {
        for (const PossibleElementFact& possible : factsOf(model, 0, item, Language::german).possible) {
            const std::string begun = possible.word + " ";
            const auto end = static_cast<std::uint32_t>(begun.size());
            for (const Candidate& c : suggestFact(model, 0, item, begun, end, Language::german).candidates) {
                if (c.subject.kind != CandidateKind::keyword) {
                    CHECK_MESSAGE(readFact(model.source(0), item, begun + c.insert).has_value(), begun, c.insert);
                    ++tried;
                }
            }
        }
    }
    CHECK(tried > 100);
}

TEST_CASE("suggestions come at once, also among many names and in a long process") {
    std::string text = "prozess P {\n  auslöser \"x\" an R1\n";
    for (int i = 0; i < 500; ++i) {
        text += "  schritt \"S" + std::to_string(i) + "\" durch R1\n";
    }
    text += "}\norganisation O {\n";
    for (int i = 0; i < 500; ++i) {
        text += "  rolle R" + std::to_string(i) + "\n";
    }
    const Model model = modelOf(text + "}\n");
    const ItemId last = nth(model, ItemKind::step, 499);
    using Clock = std::chrono::steady_clock;
    auto best = Clock::duration::max();
    for (int i = 0; i < 20; ++i) {
        const auto start = Clock::now();
        CHECK(suggestFact(model, 0, last, "durch ", 6, Language::german).candidates.front().label == "R1");
        best = std::min(best, Clock::now() - start);
    }
    MESSAGE(std::chrono::duration_cast<std::chrono::microseconds>(best).count(), " µs");
    CHECK(best < std::chrono::milliseconds(100));  // measured at a fraction of that; builds with sanitizers are slow
}
