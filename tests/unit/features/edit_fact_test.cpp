// Facts as people write them in a panel: what becomes of the text, and what is refused with which words.
#include "features/edit_fact.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "features/fact_shell.h"

using namespace dienstweg;

namespace {

Source sourceOf(std::string text) { return parse(Text::make(std::move(text)).value()); }

ItemId first(const Source& source, ItemKind kind) {
    const auto found = std::ranges::find(source.tree.items, kind, &Item::kind);
    REQUIRE(found != source.tree.items.end());
    return static_cast<ItemId>(found - source.tree.items.begin());
}

std::string result(const Source& source, const Edits& edits) {
    return edits ? applyEdits(source.text.bytes(), *edits) : "! " + refusalText(edits.error(), Language::german);
}

std::string after(const std::string& text, ItemKind kind, std::optional<std::uint32_t> index, std::string_view fact) {
    const Source source = sourceOf(text);
    return result(source, setFact(source, first(source, kind), index, fact));
}

std::string without(const std::string& text, ItemKind kind, std::uint32_t index) {
    const Source source = sourceOf(text);
    return result(source, removeFact(source, first(source, kind), index));
}

/// The key of the refusal; empty if there is none.
std::string refusal(const std::string& text, ItemKind kind, std::string_view fact,
                    std::optional<std::uint32_t> index = std::nullopt) {
    const Source source = sourceOf(text);
    const Edits edits = setFact(source, first(source, kind), index, fact);
    return edits ? std::string() : std::string(edits.error().key);
}

const std::string kStep = "prozess P {\n  schritt \"A\" durch Amt.Leitung // wichtig\n  ende\n}\n";
const std::string kHandoff =
    "prozess P {\n"
    "  übergabe Antrag an Kasse {\n"
    "    // der Weg\n"
    "    per    Akte   // elektronisch\n"
    "    frist  2 Tage\n"
    "    abgelehnt  zurück zu X\n"
    "  }\n"
    "}\n";

}  // namespace

TEST_CASE("a fact is added where the item's others stand") {
    CHECK(after(kStep, ItemKind::step, {}, "frist 2 Arbeitstage") ==
          "prozess P {\n  schritt \"A\" durch Amt.Leitung frist 2 Arbeitstage // wichtig\n  ende\n}\n");
    CHECK(after(kHandoff, ItemKind::handoff, {}, "  voraussetzung \"lesbar\" ") ==
          "prozess P {\n"
          "  übergabe Antrag an Kasse {\n"
          "    // der Weg\n"
          "    per    Akte   // elektronisch\n"
          "    frist  2 Tage\n"
          "    voraussetzung \"lesbar\"\n"
          "    abgelehnt  zurück zu X\n"
          "  }\n"
          "}\n");
    CHECK(after("prozess P {\n  schritt \"A\"\n}\n", ItemKind::process, {}, "fallzahl 1200 pro Jahr") ==
          "prozess P {\n  fallzahl 1200 pro Jahr\n  schritt \"A\"\n}\n");
    CHECK(after("organisation O {\n  rolle A\n}\n", ItemKind::role, {}, "system Akte") ==
          "organisation O {\n  rolle A {\n    system Akte\n  }\n}\n");
}

TEST_CASE("either language may be written; the text keeps its own") {
    CHECK(after(kStep, ItemKind::step, {}, "deadline 2 workdays after Receipt") ==
          "prozess P {\n  schritt \"A\" durch Amt.Leitung frist 2 Arbeitstage ab Receipt // wichtig\n  ende\n}\n");
    CHECK(after("process P {\n  step \"A\"\n}\n", ItemKind::step, {}, "Frist: 1,5 Stunden") ==
          "process P {\n  step \"A\" deadline 1.5 hours\n}\n");
}

TEST_CASE("a fact is changed by as little as it takes") {
    const std::string changed = after(kHandoff, ItemKind::handoff, 2, "frist 5 Tage");
    CHECK(changed == std::string(kHandoff).replace(kHandoff.find("2 Tage"), 1, "5"));
    const std::string other = after(kHandoff, ItemKind::handoff, 1, "von Amt");  // of another kind
    CHECK(other == std::string(kHandoff).replace(kHandoff.find("per    Akte"), 11, "von Amt"));
    CHECK(after(kHandoff, ItemKind::handoff, 1, "PER akte").contains("per    akte   // elektronisch"));
    CHECK(after(kHandoff, ItemKind::handoff, 2, "frist 2 Tag") == kHandoff);  // says the same
    const std::string loose = "prozess P {\n  schritt \"A\" Dauer 10 ..  15 // oder mehr\n    Min\n}\n";
    CHECK(after(loose, ItemKind::step, 0, "dauer 10..15 min") == loose);
    CHECK(after(loose, ItemKind::step, 0, "dauer 10..20 min").starts_with("! Durch diese Änderung geriete ein Komm"));
    CHECK(refusal("organisation O {\n  rolle A anzahl 2\n}\n", ItemKind::role, "system Akte", 0) ==
          "edit.fact-other-place");
}

TEST_CASE("a fact goes with its comments and no others") {
    CHECK(without(kHandoff, ItemKind::handoff, 2) ==
          std::string(kHandoff).erase(kHandoff.find("    frist"), std::string("    frist  2 Tage\n").size()));
    CHECK(without(kStep, ItemKind::step, 0) == "prozess P {\n  schritt \"A\" // wichtig\n  ende\n}\n");
    CHECK(without("prozess P {\n  warten 3 Tage\n}\n", ItemKind::wait, 0) == "prozess P {\n  warten\n}\n");
}

TEST_CASE("parts of statements have facts, too") {
    const std::string branch =
        "prozess P {\n  entscheidung \"?\" {\n    wenn \"ja\" 15 % { ende }\n    sonst\n  }\n}\n";
    CHECK(after(branch, ItemKind::branch, 0, "20 %").contains("wenn \"ja\" 20 % { ende }"));
    CHECK(after(branch, ItemKind::otherwise, {}, "85 %").contains("sonst 85 %\n"));
    CHECK(after(branch, ItemKind::otherwise, {}, "weiter mit X").contains("sonst weiter mit X\n"));
    CHECK(refusal(branch, ItemKind::branch, "weiter mit X") == "edit.fact-way-there");
    CHECK(refusal(branch, ItemKind::branch, "20 %") == "edit.fact-twice");
    CHECK(without(branch, ItemKind::branch, 0).contains("wenn \"ja\" { ende }"));

    CHECK(after(kHandoff, ItemKind::refused, 0, "an Amt.Leitung").contains("abgelehnt  an Amt.Leitung\n"));
    CHECK(refusal(kHandoff, ItemKind::refused, "an Amt.Leitung") == "edit.fact-way-there");
    CHECK(without(kHandoff, ItemKind::refused, 0).starts_with("! Ohne diese Angabe"));

    const std::string wait = "prozess P {\n  warten {\n    auf A von B\n    frist 1 Monat { ende }\n  }\n}\n";
    CHECK(after(wait, ItemKind::arrival, {}, "weiter mit X").contains("auf A von B weiter mit X\n"));
    CHECK(refusal("prozess P {\n  warten auf A von B\n}\n", ItemKind::arrival, "weiter mit X") == "edit.fact-not-here");
    CHECK(after(wait, ItemKind::passing, 0, "frist 2 Monate ab Brief").contains("frist 2 Monate ab Brief { ende }"));
    CHECK(without(wait, ItemKind::passing, 0).starts_with("! Ohne diese Angabe"));
    CHECK(after("prozess P {\n  warten 3 Tage\n}\n", ItemKind::wait, 0, "5 Tage").contains("warten 5 Tage\n"));
    CHECK(
        after("prozess P {\n  warten 3 Tage\n}\n", ItemKind::wait, {}, "durch A").contains("warten 3 Tage durch A\n"));
    CHECK(after("prozess P {\n  weiter mit A\n}\n", ItemKind::jump, 0, "zurück zu B").contains("{\n  zurück zu B\n"));
    const std::string event = "prozess P {\n  jederzeit auf frist 2 Tage { ende }\n}\n";
    CHECK(after(event, ItemKind::anytime, 0, "frist 3 Tage").contains("auf frist 3 Tage { ende }"));
    const std::string named = "prozess P {\n  jederzeit auf\n      frist Entscheidung { ende }\n}\n";
    CHECK(after(named, ItemKind::anytime, 0, "frist Entscheidung") == named);
    CHECK(after(event, ItemKind::anytime, {}, "an A").contains("auf frist 2 Tage an A { ende }"));
    CHECK(after("kalender K {\n  feiertag 2026-05-14\n}\n", ItemKind::holiday, 0, "2026-05-15").contains("05-15"));
}

TEST_CASE("what is no single fact of the item is refused, with what to write instead") {
    CHECK(refusal(kStep, ItemKind::step, "per Post") == "edit.fact-not-here");
    CHECK(after(kStep, ItemKind::step, {}, "per Post") ==
          "! Die Angabe „per“ gibt es bei „schritt“ nicht. Hier passt zum Beispiel „mit“, „ausführend“, „andere person "
          "als“ und „informiert“.");
    CHECK(refusal(kStep, ItemKind::step, "") == "edit.fact-empty");
    CHECK(refusal(kStep, ItemKind::step, " \t ") == "edit.fact-empty");
    CHECK(refusal(kStep, ItemKind::step, "Leitung") == "edit.fact-not-a-fact");
    CHECK(refusal(kStep, ItemKind::step, "\"B\"") == "edit.fact-not-a-fact");
    CHECK(refusal(kStep, ItemKind::step, "als Prüfen") == "edit.fact-not-a-fact");
    CHECK(refusal(kStep, ItemKind::step, "2 Tage") == "edit.fact-not-a-fact");
    CHECK(refusal(kStep, ItemKind::step, "frst 2 Tage") == "S001.unknown-word-near");
    CHECK(refusal(kStep, ItemKind::step, "frist") != "");
    CHECK(refusal(kStep, ItemKind::step, "frist 2") == "S001.unit-missing");
    CHECK(refusal(kStep, ItemKind::step, "dauer 10..2 min") == "S001.range-reversed");
    CHECK(refusal(kStep, ItemKind::step, "frist 2026-02-31") == "S001.no-such-day");
    CHECK(refusal(kStep, ItemKind::step, "notiz \"offen") == "S001.quote-unclosed");
    CHECK(refusal(kStep, ItemKind::step, "durch Amt,") != "");
    CHECK(refusal(kStep, ItemKind::step, "frist 2 Tage dauer 10 min") == "edit.fact-several");
    CHECK(refusal(kStep, ItemKind::step, "frist 2 Tage frist 3 Tage") == "edit.fact-several");
    CHECK(refusal(kStep, ItemKind::step, "frist 2 Tage schritt \"B\"") == "edit.fact-several");
    CHECK(refusal(kHandoff, ItemKind::handoff, ", Vermerk durch A") == "edit.fact-not-a-fact");
    CHECK(refusal(kHandoff, ItemKind::handoff, "\"Bezeichnung\" durch A") == "edit.fact-not-a-fact");
    CHECK(refusal(kStep, ItemKind::step, "schritt \"B\"") == "edit.fact-own-line");
    CHECK(refusal(kStep, ItemKind::step, "abgelehnt zurück zu X") == "edit.fact-own-line");
    CHECK(refusal(kStep, ItemKind::step, "weiter mit X") == "edit.fact-not-here");
    CHECK(refusal("prozess P {\n  schritt \"A\" dauer 1 Tag\n}\n", ItemKind::step, "dauer 2 Tage") ==
          "edit.fact-twice");
    CHECK(refusal("prozess P {\n  schritt \"A\" dauer 1 Tag durch A\n}\n", ItemKind::step, "dauer 2 Tage", 1) ==
          "edit.fact-twice");
    CHECK(refusal("prozess P {\n  gruppe \"A\" { }\n}\n", ItemKind::group, "durch A") == "edit.fact-no-more");
    CHECK(after(kStep, ItemKind::step, {}, "frist 2") ==
          "! Hinter „2“ ist nicht gesagt, ob Minuten, Stunden oder Tage gemeint sind. Schreiben Sie zum Beispiel „15 "
          "min“, „2 Stunden“, „3 Arbeitstage“ oder „1 Monat“.");
}

TEST_CASE("nothing that is written leads out of its fact") {
    for (const std::string_view fact :
         {"frist 2 Tage } ende {", "frist 2 Tage }", "{ frist 2 Tage }", "notiz \"a\" }\nprozess Q {", "durch A {"}) {
        CAPTURE(fact);
        CHECK_FALSE(refusal(kStep, ItemKind::step, fact).empty());
    }
    CHECK(refusal(kStep, ItemKind::step, "durch A } ") == "edit.fact-braces");
    CHECK(refusal(kStep, ItemKind::step, "durch A // fertig") == "edit.fact-comment");
    CHECK(refusal(kStep, ItemKind::step, "durch A\nschritt \"B\"") == "edit.fact-one-line");
    CHECK(refusal(kStep, ItemKind::step, "durch A\r") == "edit.fact-one-line");
    CHECK(refusal(kStep, ItemKind::step, "notiz \"a\xE2\x80\xA8 b\"") == "edit.fact-one-line");
    CHECK(refusal(kStep, ItemKind::step, std::string_view("durch\0A", 7)) == "edit.fact-sign");
    CHECK(refusal(kStep, ItemKind::step, "durch \x1b[31mA") == "edit.fact-sign");
    CHECK(refusal(kStep, ItemKind::step, "durch \xFF") == "edit.fact-sign");
    CHECK(refusal(kStep, ItemKind::step,
                  "durch \xE2\x80\xAE"
                  "A") == "edit.fact-sign");
    CHECK(refusal(kStep, ItemKind::step, "notiz \"" + std::string(10'000, 'x') + "\"") == "edit.fact-too-long");
    CHECK(refusal(kStep, ItemKind::step, std::string(20'000'000, 'x')) == "edit.fact-too-long");
    CHECK(after(kStep, ItemKind::step, {}, "notiz \"} { // ende\"").contains("notiz \"} { // ende\" // wichtig\n"));
    CHECK(after(kStep, ItemKind::step, {}, "notiz \"" + std::string(3000, 'x') + "\"").contains("xxx"));
}

TEST_CASE("what is not there can be neither changed nor removed") {
    const Source source = sourceOf(kStep);
    const ItemId step = first(source, ItemKind::step);
    CHECK(setFact(source, step, 1, "frist 2 Tage").error().key == "edit.fact-gone");
    CHECK(setFact(source, 1000, {}, "frist 2 Tage").error().key == "edit.fact-gone");
    CHECK(setFact(source, 0, {}, "frist 2 Tage").error().key == "edit.fact-gone");
    CHECK(removeFact(source, step, 1).error().key == "edit.fact-gone");
    CHECK(removeFact(source, 0, 0).error().key == "edit.fact-gone");
}
