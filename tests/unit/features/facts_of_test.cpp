// What a panel shows of an item: its facts as they stand, and what may be added.
#include "features/facts_of.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "features/example_model.h"
#include "features/fact_kinds.h"
#include "syntax/clause_table.h"

using namespace dienstweg;
using dienstweg::testing::exampleModel;
using dienstweg::testing::kExamples;
using dienstweg::testing::modelOf;

namespace {

ItemId first(const Model& model, ItemKind kind) {
    const auto& items = model.tree(0).items;
    const auto found = std::ranges::find(items, kind, &Item::kind);
    REQUIRE(found != items.end());
    return static_cast<ItemId>(found - items.begin());
}

ElementFacts factsIn(const std::string& text, ItemKind kind, Language reader = Language::german) {
    const Model model = modelOf(text);
    return factsOf(model, 0, first(model, kind), reader);
}

std::vector<std::string> textsOf(const ElementFacts& facts) {
    std::vector<std::string> texts;
    for (const ElementFact& fact : facts.facts) {
        texts.push_back(fact.text);
    }
    return texts;
}

std::vector<std::string> wordsOf(const ElementFacts& facts) {
    std::vector<std::string> words;
    for (const PossibleElementFact& fact : facts.possible) {
        words.push_back(fact.word);
    }
    return words;
}

bool offers(const ElementFacts& facts, std::string_view word) {
    const auto words = wordsOf(facts);
    return std::ranges::find(words, word) != words.end();
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("facts come in the order of the text, in one line and without comments") {
    const std::string text =
        "prozess P {\n"
        "  schritt \"Antrag prüfen\" durch Amt.Leitung {\n"
        "    braucht   Antrag, // der alte\n"
        "              Vermerk\n"
        "    // so lange, wie es dauert\n"
        "    dauer     10 .. 15   min // gemessen\n"
        "    notiz     \"mit  zwei Blanks // kein Kommentar\"\n"
        "  }\n"
        "}\n";
    const ElementFacts facts = factsIn(text, ItemKind::step);
    CHECK(facts.title == "Antrag prüfen");
    CHECK(facts.word == "schritt");
    CHECK(textsOf(facts) == Texts{"durch Amt.Leitung", "braucht Antrag, Vermerk", "dauer 10 .. 15 min",
                                  "notiz \"mit  zwei Blanks // kein Kommentar\""});
    REQUIRE(facts.facts.size() == 4);
    CHECK(facts.facts[2].index == 2);
    CHECK(facts.facts[2].clause == "takes");
    CHECK(text.substr(facts.facts[2].span.begin, facts.facts[2].span.length()) == "dauer     10 .. 15   min");
}

TEST_CASE("what is there once is not offered again, in whatever language") {
    const ElementFacts facts = factsIn("process P {\n  step \"A\" by R takes 2 hours needs D\n}\n", ItemKind::step);
    CHECK(facts.word == "step");
    CHECK_FALSE(offers(facts, "by"));
    CHECK_FALSE(offers(facts, "takes"));
    CHECK(offers(facts, "needs"));
    CHECK(offers(facts, "other person than"));
    CHECK_FALSE(offers(facts, "via"));
    const auto idle = std::ranges::find(facts.possible, "idle", &PossibleElementFact::clause);
    REQUIRE(idle != facts.possible.end());
    CHECK(idle->meaning == "Wie lange der Vorgang liegt, ohne dass etwas geschieht.");
}

TEST_CASE("parts of statements, processes and declarations have facts, too") {
    const std::string text =
        "prozess P \"Antrag\" {\n"
        "  verantwortlich A\n"
        "  auslöser Antrag von B an A\n"
        "  entscheidung \"?\" {\n"
        "    wenn \"ja\" 15 % weiter mit X\n"
        "    wenn \"nein\" { ende }\n"
        "  }\n"
        "  übergabe Antrag an A abgelehnt zurück zu X\n"
        "  warten {\n"
        "    auf Antwort von B weiter mit X\n"
        "    frist 1 Monat ab Brief\n"
        "  }\n"
        "  jederzeit auf frist 2 Tage { ende }\n"
        "  zurück zu X\n"
        "}\n"
        "organisation O {\n  rolle A anzahl 2\n}\n"
        "kalender K {\n  feiertag 2026-05-14\n}\n";
    const auto of = [&](ItemKind kind) { return factsIn(text, kind); };
    CHECK(textsOf(of(ItemKind::process)) == Texts{"verantwortlich A"});
    CHECK(of(ItemKind::process).title == "Antrag");
    CHECK(offers(of(ItemKind::process), "fallzahl"));
    CHECK(textsOf(of(ItemKind::trigger)) == Texts{"von B", "an A"});
    CHECK(offers(of(ItemKind::trigger), "beginnt mit"));
    CHECK(textsOf(of(ItemKind::branch)) == Texts{"15 %", "weiter mit X"});
    CHECK(of(ItemKind::branch).facts[0].clause == "share");
    CHECK(wordsOf(of(ItemKind::branch)).empty());  // no second share, no second way
    CHECK(textsOf(of(ItemKind::handoff)) == Texts{"an A"});
    CHECK(of(ItemKind::handoff).title == "übergabe Antrag");
    CHECK(textsOf(of(ItemKind::refused)) == Texts{"zurück zu X"});
    CHECK(wordsOf(of(ItemKind::refused)).empty());
    CHECK(textsOf(of(ItemKind::arrival)) == Texts{"von B", "weiter mit X"});
    CHECK(textsOf(of(ItemKind::passing)) == Texts{"frist 1 Monat ab Brief"});
    CHECK(wordsOf(of(ItemKind::passing)) == Texts{"an", "weiter mit", "zurück zu", "gilt als"});
    CHECK(textsOf(of(ItemKind::anytime)) == Texts{"frist 2 Tage"});
    CHECK_FALSE(offers(of(ItemKind::anytime), "frist"));
    CHECK(of(ItemKind::jump).word == "zurück");
    CHECK(wordsOf(of(ItemKind::jump)).empty());
    CHECK(textsOf(of(ItemKind::role)) == Texts{"anzahl 2"});
    CHECK(offers(of(ItemKind::role), "system"));
    CHECK(textsOf(of(ItemKind::holiday)) == Texts{"2026-05-14"});
    CHECK(wordsOf(of(ItemKind::holiday)).empty());
    CHECK(offers(factsIn("prozess P {\n  entscheidung \"?\" { wenn \"ja\" }\n}\n", ItemKind::branch), "%"));
}

TEST_CASE("whatever may be added has words and a meaning in both languages") {
    std::size_t offered = 0;
    for (const std::string_view example : kExamples) {
        const Model model = exampleModel(example);
        for (FileId file = 0; file < model.files.size(); ++file) {
            for (ItemId item = 1; item < model.tree(file).items.size(); ++item) {
                const ElementFacts facts = factsOf(model, file, item, Language::english);
                CHECK_FALSE(facts.title.empty());
                CHECK(facts.facts.size() == model.tree(file).items[item].clauses.count);
                CHECK(std::ranges::is_sorted(facts.facts, {}, [](const ElementFact& f) { return f.span.begin; }));
                for (const PossibleElementFact& possible : facts.possible) {
                    CHECK(allows(model.tree(file).items[item].kind, possible.kind));
                    CHECK_FALSE(possible.word.empty());
                    CHECK_FALSE(possible.meaning.starts_with("keyword."));
                    ++offered;
                }
            }
        }
    }
    CHECK(offered > 5'000);
    const Model model = exampleModel("musterstadt");
    CHECK(factsOf(model, 0, 0, Language::german).facts.empty());
    CHECK(factsOf(model, 0, 1'000'000, Language::german).title.empty());
    CHECK(factsOf(model, 1000, 1, Language::german).title.empty());
}
