// How text is read: names that are keywords, what word processors leave behind, and broken lines.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "syntax/clause_table.h"
#include "syntax/keywords.h"
#include "syntax/source.h"

using namespace dienstweg;

namespace {

Source read(std::string text) { return parse(Text::make(std::move(text)).value()); }

std::vector<std::string> problems(const Source& source) {
    std::vector<std::string> keys;
    for (const Problem& problem : source.tree.problems) {
        const Position at = source.text.position(problem.span.begin);
        keys.push_back(std::string(problem.message.key) + " " + std::to_string(at.line) + ":" +
                       std::to_string(at.column));
    }
    return keys;
}
using Keys = std::vector<std::string>;

const Item* firstOf(const Source& source, ItemKind kind) {
    for (const Item& item : source.tree.items) {
        if (item.kind == kind) {
            return &item;
        }
    }
    return nullptr;
}

std::vector<std::string> names(const Source& source, Range range) {
    std::vector<std::string> out;
    for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
        out.push_back(valueText(source, source.tree.values[i]));
    }
    return out;
}

std::vector<std::string> namesOf(const Source& source, ItemKind item, ClauseKind kind) {
    for (ItemId id = 0; id < source.tree.items.size(); ++id) {
        if (const Clause* clause = source.tree.items[id].kind == item ? findClause(source.tree, id, kind) : nullptr) {
            return names(source, clause->values);
        }
    }
    return {};
}

}  // namespace

TEST_CASE("a keyword is a name where a name is called for") {
    const Source source = read(
        "prozess Prüfung {\n"
        "  auslöser Zahlung von Extern an Kasse.Leistung per System\n"
        "  übergabe Anordnung, Bescheid und Prüfung an Prüfung.Leitung per Kanal\n"
        "  versand Bescheid\n"
        "  schritt \"x\" als Ende durch Anordnung.Ende braucht Frist,\n"
        "    Ende\n"
        "  weiter mit Ende\n"
        "}\n"
        "dokument Bescheid bescheid\n"
        "rolle Gremium befugt freigabe, anordnung\n");
    CHECK(problems(source) == Keys{});
    CHECK(names(source, firstOf(source, ItemKind::handoff)->objects) == Keys{"Anordnung", "Bescheid", "Prüfung"});
    CHECK(namesOf(source, ItemKind::handoff, ClauseKind::to) == Keys{"Prüfung.Leitung"});
    CHECK(namesOf(source, ItemKind::step, ClauseKind::needs) == Keys{"Frist", "Ende"});
    CHECK(namesOf(source, ItemKind::role, ClauseKind::may) == Keys{"freigabe", "anordnung"});
    CHECK(firstOf(source, ItemKind::document)->name != kNone);
}

TEST_CASE("an unfinished line does not swallow the next one") {
    const Source source = read(
        "prozess P {\n"
        "  schritt \"a\" durch\n"
        "  versand\n"
        "  übergabe\n"
        "  schritt \"b\" durch R\n"
        "}\n");
    CHECK(problems(source) == Keys{"S001.name-missing 2:15"});
    CHECK(firstOf(source, ItemKind::send)->objects.count == 0);
    CHECK(firstOf(source, ItemKind::handoff)->objects.count == 0);
}

TEST_CASE("little words, numbers and times keep their meaning beside names") {
    const Source source = read(
        "process P {\n"
        "  volume 1200 per year\n"
        "  edition as-is, version \"1.2\", reviewed 1.3.2026\n"
        "  handoff deadline 2 days\n"
        "  step \"a\" takes 10 to 20 min\n"
        "  step \"b\" takes 1,5 hrs.\n"
        "    costs 12.50 €\n"
        "}\n");
    CHECK(problems(source) == Keys{});
    CHECK(firstOf(source, ItemKind::handoff)->objects.count == 0);
    const Item& process = *firstOf(source, ItemKind::process);
    CHECK(process.clauses.count == 4);
}

TEST_CASE("text from a word processor is read as meant") {
    const Source plain =
        read("prozess P {\n  übergabe Antrag an Amt.Leitung {\n    frist 1.5 std\n    notiz \"a b\"\n  }\n}\n");
    const Source pasted = read(
        "prozess\xC2\xA0P {\r\n"
        "\xC2\xA0 U\xCC\x88"
        "ber\xC2\xADgabe Antrag\xE2\x80\xAF"
        "an Amt.Leitung {\r\n"
        "    Frist: 1,5 Std.;\r\n"
        "    Notiz „a b“\r\n"
        "  }\r\n"
        "}\r\n");
    CHECK(problems(pasted) == Keys{});
    REQUIRE(pasted.tree.items.size() == plain.tree.items.size());
    CHECK(namesOf(pasted, ItemKind::handoff, ClauseKind::to) == Keys{"Amt.Leitung"});
    CHECK(namesOf(pasted, ItemKind::handoff, ClauseKind::note) == Keys{"a b"});
    const Value& duration = pasted.tree.values[findClause(pasted.tree, 2, ClauseKind::deadline)->values.first];
    CHECK(duration.from == doctest::Approx(1.5));
    CHECK(duration.unit == TimeUnit::hours);
}

TEST_CASE("characters that deceive are a finding, and the text is still understood") {
    CHECK(problems(read("prozess \xD0\x9Funkt {\n}\n")) == Keys{"S005.look-alike 1:9"});  // a Cyrillic first letter
    CHECK(problems(read("prozess P {\n  schritt \"a\xE2\x80\xAE"
                        "b\" durch R\n}\n")) == Keys{"S005.direction 2:13"});
    CHECK(problems(read("prozess Пункт {\n}\n")) == Keys{});
}

TEST_CASE("a misspelled keyword is one finding and is read as meant") {
    const Source source = read("prozes P {\n  schrit \"a\" duch R {\n    dauert 5 min\n  }\n  ende\n}\n");
    CHECK(problems(source) == Keys{"S001.unknown-word-near 1:1", "S001.unknown-word-near 2:3",
                                   "S001.unknown-word-near 2:14", "S001.unknown-word-near 3:5"});
    CHECK(namesOf(source, ItemKind::step, ClauseKind::by) == Keys{"R"});
    CHECK(source.tree.problems[0].fix == std::vector<TextEdit>{{{0, 6}, "prozess"}});
}

TEST_CASE("an unknown line costs itself, an unknown block keeps its statements") {
    const Source source = read(
        "prozess P {\n  bla 12, „x“ durch\n  irgendwas anderes {\n    schritt \"a\" durch R\n  }\n  ende\n}\ndokument "
        "D\n");
    CHECK(problems(source) == Keys{"S001.unknown-word 2:3", "S001.unknown-word 3:3"});
    CHECK(namesOf(source, ItemKind::step, ClauseKind::by) == Keys{"R"});
    CHECK(firstOf(source, ItemKind::end) != nullptr);
    CHECK(firstOf(source, ItemKind::document) != nullptr);
}

TEST_CASE("what does not belong into a process costs its line, and the process goes on") {
    const Source source = read(
        "prozess P {\n  übergabe Antrag an R {\n    einheit X\n    frist 2 Tage\n  }\n  rolle R\n  ende\n}\ndokument "
        "Antrag\n");
    CHECK(problems(source) == Keys{"S001.misplaced 3:5", "S001.misplaced 6:3"});
    REQUIRE(firstOf(source, ItemKind::end) != nullptr);
    CHECK(source.tree.items[firstOf(source, ItemKind::end)->parent].kind == ItemKind::process);
    CHECK(source.tree.items[firstOf(source, ItemKind::handoff)->parent].kind == ItemKind::process);
    CHECK(firstOf(source, ItemKind::handoff)->clauses.count == 2);
}

TEST_CASE("a closing brace behind an unfinished fact closes its block") {
    const Source source = read("prozess P {\n  warten {\n    auf Antwort\n    frist 2 }\n  ende\n}\n");
    CHECK(problems(source) == Keys{"S001.unit-missing 4:13"});
    CHECK(source.tree.items[firstOf(source, ItemKind::end)->parent].kind == ItemKind::process);
}

TEST_CASE("a process at the margin ends what is open before it, also where the number of braces is right") {
    const Source source =
        read("prozess P {\n  schritt \"a\" {\n    dauer 5 min\n  ende\n}\nprozess Q {\n  ende\n}\n}\n");
    CHECK(problems(source) == Keys{"S001.brace-unclosed 2:15", "S001.brace-superfluous 9:1"});
    for (const Item& item : source.tree.items) {
        CHECK((item.kind != ItemKind::process || item.parent == 0));
        CHECK((item.kind != ItemKind::end || source.tree.items[item.parent].kind == ItemKind::process));
    }
}

TEST_CASE("where a value is missing there is none, and nothing is pointed at on the next line") {
    const Source source =
        read("prozess P {\n  gemäß\n  fassung\n  schritt \"a\" durch R {\n    dauer\n    kosten\n  }\n}\n");
    CHECK(problems(source).size() == 4);
    for (const Clause& clause : source.tree.clauses) {
        CHECK((clause.kind == ClauseKind::by || clause.values.count == 0));
    }
}

TEST_CASE("a keyword before a stray dot is no word that is unknown") {
    const Source source = read("prozess P {\n  zahlung. \"Rechnung zahlen\" durch R\n}\n");
    CHECK(problems(source) == Keys{"S001.misplaced 2:10"});
    CHECK(namesOf(source, ItemKind::payment, ClauseKind::by) == Keys{"R"});
}

TEST_CASE("an unclosed brace is reported where it was opened, and the next declaration is one") {
    const Source source =
        read("prozess A {\n  schritt \"a\" durch R {\n    dauer 5 min\n\nprozess B {\n  ende\n}\nsystem S\n");
    CHECK(problems(source) == Keys{"S001.brace-unclosed 1:11", "S001.brace-unclosed 2:23"});
    CHECK(firstOf(source, ItemKind::system) != nullptr);

    const Source system = read("prozess A {\n  schritt \"a\" durch R {\n    dauer 5 min\n  }\n\nsystem S digital\n");
    CHECK(problems(system) == Keys{"S001.brace-unclosed 1:11"});
    CHECK(firstOf(system, ItemKind::system) != nullptr);

    const Source inner = read(
        "prozess A {\n  entscheidung \"?\" {\n    wenn \"ja\" {\n      schritt \"a\" durch R\n    wenn \"nein\" {\n    "
        "}\n  }\n  ende\n}\n");
    CHECK(problems(inner) == Keys{"S001.brace-unclosed 3:15"});
}

TEST_CASE("a superfluous brace and an unclosed quote are one finding each") {
    CHECK(problems(read("prozess A {\n  ende\n}\n}\ndokument D\n")) == Keys{"S001.brace-superfluous 4:1"});
    CHECK(problems(read("prozess A {\n  schritt \"a durch R\n  ende\n}\n")) == Keys{"S001.quote-unclosed 2:11"});
}

TEST_CASE("what does not belong together is said in its own words") {
    CHECK(problems(read("prozess P {\n  schritt \"a\" durch R per Post\n}\n")) == Keys{"S001.clause-misplaced 2:23"});
    CHECK(problems(read("prozess P {\n  schritt \"a\" dauer 5 min dauer 6 min\n}\n")) ==
          Keys{"S001.clause-twice 2:27"});
    CHECK(problems(read("prozess P {\n  schritt \"a\"\n  ergebnis X\n}\n")) == Keys{"S001.fact-after-statements 3:3"});
    CHECK(problems(read("prozess P {\n  wenn \"a\" {\n  }\n}\n")) == Keys{"S001.branch-outside-decision 2:3"});
    CHECK(problems(read("prozess P {\n  schritt \"a\" kosten 1.200 EUR\n}\n")) == Keys{"S001.number-ambiguous 2:22"});
    CHECK(problems(read("prozess P {\n  geprüft 31.02.2026\n}\n")) == Keys{"S001.no-such-day 2:11"});
    CHECK(problems(read("prozess P {\n  schritt \"a\" dauer 20..10 min\n}\n")) == Keys{"S001.range-reversed 2:21"});
}

TEST_CASE("braces nested without end are one finding and cost no stack") {
    std::string deep = "prozess P {\n";
    for (int i = 0; i < 100'000; ++i) {
        deep += "gruppe {";
    }
    const Source source = read(deep + std::string(100'000, '}') + "\n}\ndokument D\n");
    CHECK(problems(source).size() == 1);
    CHECK(source.tree.problems.front().rule == "S002");
    CHECK(firstOf(source, ItemKind::document) != nullptr);
}

TEST_CASE("braces that are opened without end are one finding, too") {
    const Source source = read("prozess P {\n" + std::string(100'000, '{'));
    CHECK(problems(source).size() <= 2);
    CHECK(std::ranges::count(source.tree.problems, "S002", &Problem::rule) == 1);
}

TEST_CASE("comments and blank lines belong to what they stand by") {
    const Source source = read(
        "// file\n\nprozess P {  // open\n  // about a\n  schritt \"a\" durch R  // behind\n\n  schritt \"b\" {\n    "
        "// who\n    durch R  // c\n    // last\n  }\n  // end\n}\n");
    const auto comment = [&](Range range) {
        return range.count == 0 ? std::string{} : std::string(source.text.slice(source.tree.comments[range.first]));
    };
    const Item& process = source.tree.items[1];
    CHECK(comment(process.leading) == "// file");
    CHECK(comment(process.opening) == "// open");
    CHECK(comment(process.dangling) == "// end");
    const Item& a = source.tree.items[2];
    CHECK(comment(a.leading) == "// about a");
    CHECK(comment(a.trailing) == "// behind");
    CHECK_FALSE(a.blankBefore);
    const Item& b = source.tree.items[3];
    CHECK(b.blankBefore);
    CHECK(comment(b.dangling) == "// last");
    const Clause& by = source.tree.clauses[b.clauses.first];
    CHECK(comment(by.leading) == "// who");
    CHECK(comment(by.trailing) == "// c");
}

TEST_CASE("nothing has a blank line before it that stands first, not even behind words that were not read") {
    const Source source = read("bla\n\nprozess P {\n  bla\n\n  // about it\n  ende\n}\n");
    CHECK_FALSE(firstOf(source, ItemKind::process)->blankBefore);
    CHECK_FALSE(firstOf(source, ItemKind::end)->blankBefore);
}

TEST_CASE("a comment in the middle belongs to the innermost item or clause around it") {
    const Source source = read(
        "prozess P {\n  schritt // item\n    \"a\" durch R\n  schritt \"b\" braucht A, // clause\n    B durch R\n"
        "  wenn // nothing\n}\n");
    const auto steps = source.tree.items;
    CHECK(steps[2].leading.count == 1);
    CHECK(source.tree.clauses[steps[3].clauses.first].leading.count == 1);

    // Where the item begins with its clause, whatever stands before or in it is the item's.
    const Source jump = read("prozess P {\n  weiter // jump\n    mit X\n}\n");
    CHECK(firstOf(jump, ItemKind::jump)->leading.count == 1);
}

TEST_CASE("every item and clause has a keyword, and the keyword leads back") {
    for (int i = 1; i < kItemKinds; ++i) {
        const auto kind = static_cast<ItemKind>(i);
        CHECK(itemOf(keywordOfItem(kind)) == kind);
    }
    for (int i = 0; i < kClauseKinds; ++i) {
        const auto kind = static_cast<ClauseKind>(i);
        if (kind != ClauseKind::share) {
            CHECK(clauseOf(keywordOfClause(kind)) == kind);
        }
    }
    CHECK(keywordOf("Uebergabe") == TokenType::HANDOFF);
    CHECK(keywordOf("daür") == TokenType::WORD);
}
