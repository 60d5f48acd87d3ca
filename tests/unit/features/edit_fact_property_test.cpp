// Facts of any text, written again, removed and put back, given to others: the text says just that afterwards, and
// keeps its comments.
#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "features/edit_fact.h"
#include "features/facts_of.h"
#include "features/workspaces.h"
#include "support/generate.h"
#include "support/show.h"
#include "syntax/draft_edit.h"
#include "syntax/printer.h"
#include "syntax/token.h"

using namespace dienstweg;
using testing::Choices;

namespace {

Source sourceOf(std::string text) { return parse(Text::make(std::move(text)).value()); }

std::string applied(const Source& source, const Edits& edits) { return applyEdits(source.text.bytes(), *edits); }

/// The order of facts of one item says nothing.
void sortFacts(Draft& item) {
    std::ranges::stable_sort(item.clauses, {}, [](const DraftClause& c) { return print(c, ItemKind::step); });
    std::ranges::for_each(item.children, sortFacts);
}
Draft saidIn(Draft file) {
    file = meaningOf(std::move(file));
    sortFacts(file);
    return file;
}
Draft saidIn(const Source& source) { return saidIn(draft(source)); }

std::vector<std::string> commentsIn(const Source& source, Span except = {}) {
    std::vector<std::string> comments;
    for (const Token& token : scan(source.text)) {
        if (token.type == TokenType::COMMENT && !except.contains(token.span)) {
            std::string comment(source.text.slice(token.span));
            comment.erase(comment.find_last_not_of(" \t") + 1);
            comments.push_back(std::move(comment));
        }
    }
    std::ranges::sort(comments);
    return comments;
}

/// How many comments go with a clause.
std::size_t commentsOf(const Clause& clause) { return clause.leading.count + clause.trailing.count; }

struct Judged {
    std::string wrong;
    std::size_t facts = 0;
    std::size_t removed = 0;
    std::size_t given = 0;
    std::size_t refused = 0;

    void must(bool holds, const std::string& what, const Source& source, std::string_view fact) {
        if (!holds && wrong.size() < 3000) {
            wrong += what + ": " + std::string(fact) + "\n" + std::string(source.text.bytes()) + "\n";
        }
    }
};

bool changesNothing(const Edits& edits) { return edits && edits->empty(); }

/// Written again as it stands, and as the printer writes it in both languages.
void judgeSame(const Source& source, const Clause& clause, std::uint32_t index, Judged& out) {
    const ItemKind kind = source.tree.items[clause.owner].kind;
    std::vector<std::string> texts{writtenFact(source, clause)};
    for (const Spelling spelling : {Spelling::german, Spelling::english}) {
        texts.push_back(print(draft(source, clause), kind, {.spelling = spelling}));
    }
    for (const std::string& text : texts) {
        const Edits edits = setFact(source, clause.owner, index, text);
        out.must(changesNothing(edits), "changes nothing" + (edits ? "" : " " + std::string(edits.error().key)), source,
                 text);
    }
    ++out.facts;
}

bool isTwice(const Source& source, const Clause& clause) {
    const Range all = source.tree.items[clause.owner].clauses;
    return std::ranges::count(std::span(source.tree.clauses).subspan(all.first, all.count), clause.kind,
                              &Clause::kind) > 1;
}

/// Removed and added again.
void judgeRemoved(const Source& source, const Clause& clause, std::uint32_t index, Judged& out) {
    const std::string fact = writtenFact(source, clause);
    const DraftPath path = pathOf(source.tree, clause.owner);
    const Edits removal = removeFact(source, clause.owner, index);
    if (!removal) {
        ++out.refused;
        return;
    }
    const Source less = sourceOf(applied(source, removal));
    Draft wanted = draft(source);
    deleteClause(itemAt(wanted, path), index);
    out.must(saidIn(less) == saidIn(wanted), "only the fact is gone", less, fact);
    out.must(commentsIn(less).size() + commentsOf(clause) == commentsIn(source).size(), "comments stay", less, fact);
    ItemId item = 0;
    for (const std::uint32_t child : path) {
        item = less.tree.items[item].firstChild;
        for (std::uint32_t i = 0; i < child; ++i) {
            item = less.tree.items[item].nextSibling;
        }
    }
    const Edits back = setFact(less, item, {}, fact);
    if (!back) {
        out.must(isTwice(source, clause), "can be added again, but " + std::string(back.error().key), less, fact);
        return;
    }
    const Source again = sourceOf(applied(less, back));
    out.must(saidIn(again) == saidIn(source), "says what it said", again, fact);
    out.must(commentsIn(again) == commentsIn(less), "comments stay where one is added", again, fact);
    ++out.removed;
}

/// A fact of something else, or anything at all, written here: refused, or it is there and nothing else is new.
void judgeGiven(const Source& source, ItemId item, std::optional<std::uint32_t> index, std::string_view fact,
                Judged& out) {
    const Edits edits = setFact(source, item, index, fact);
    if (!edits || edits->empty()) {
        ++out.refused;
        out.must(edits || !phrase(edits.error(), Language::german).starts_with(edits.error().key), "has words", source,
                 fact);
        return;
    }
    ++out.given;
    const DraftPath path = pathOf(source.tree, item);
    const Source now = sourceOf(applied(source, edits));
    Draft before = draft(source);
    if (index) {
        deleteClause(itemAt(before, path), *index);
    }
    const Draft wanted = saidIn(std::move(before));
    const Draft after = draft(now);
    bool exactly = false;
    Draft copy = after;
    for (std::size_t i = 0; i < itemAt(copy, path).clauses.size() && !exactly; ++i) {
        Draft without = after;
        deleteClause(itemAt(without, path), i);
        exactly = saidIn(std::move(without)) == wanted;
    }
    out.must(exactly, "differs by one fact", now, fact);
    out.must(commentsIn(now) == commentsIn(source), "comments stay", now, fact);
    out.must(now.tree.problems.size() <= source.tree.problems.size(), "reads as well", now, fact);
}

Judged judgedIn(const Source& source) {
    Judged out;
    for (const Clause& clause : source.tree.clauses) {
        const auto index =
            static_cast<std::uint32_t>(&clause - &source.tree.clauses[source.tree.items[clause.owner].clauses.first]);
        judgeSame(source, clause, index, out);
        judgeRemoved(source, clause, index, out);
    }
    return out;
}

Source anySource(Choices& choices) {
    PrintStyle style{.spelling = choices.chance(30) ? Spelling::english : Spelling::german};
    style.indent = choices.chance(20) ? "\t" : "  ";
    style.lineEnd = choices.chance(20) ? "\r\n" : "\n";
    return sourceOf(print(testing::anyFile(choices, {.depth = 3, .breadth = 3}), style));
}

Choices anyChoices() {
    return Choices(
        *rc::gen::scale(8.0, rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 1000))));
}

ItemId anyItem(Choices& choices, const Source& source) {
    return choices.below(static_cast<std::uint32_t>(source.tree.items.size()));
}
std::optional<std::uint32_t> anyIndex(Choices& choices, const Source& source, ItemId item) {
    const std::uint32_t count = source.tree.items[item].clauses.count;
    return choices.chance(50) ? std::optional(choices.below(count + 1)) : std::nullopt;
}

}  // namespace

TEST_CASE("every fact of the examples can be written again, removed and put back") {
    Judged all;
    for (const auto& texts : testing::exampleTexts()) {
        for (const std::string& text : texts) {
            const Judged judged = judgedIn(sourceOf(text));
            CHECK(judged.wrong == "");
            all.facts += judged.facts;
            all.removed += judged.removed;
        }
    }
    MESSAGE(all.facts, " facts, ", all.removed, " of them removed");
    CHECK(all.facts > 500);
    CHECK(all.removed * 10 > all.facts * 8);
}

TEST_CASE("every fact of the examples given to others is refused, or is all that is new") {
    Judged all;
    Choices choices = Choices::fromSeed(20261127);
    for (const auto& texts : testing::exampleTexts()) {
        for (const std::string& text : texts) {
            const Source source = sourceOf(text);
            for (const Clause& clause : source.tree.clauses) {
                const ItemId item = anyItem(choices, source);
                judgeGiven(source, item, anyIndex(choices, source, item), writtenFact(source, clause), all);
            }
        }
    }
    CHECK(all.wrong == "");
    MESSAGE(all.given, " given, ", all.refused, " refused");
    CHECK(all.given > 50);
    CHECK(all.refused > 50);
}

TEST_CASE("every fact of any text can be written again, removed and put back" * doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        Choices choices = anyChoices();
        const Source source = anySource(choices);
        RC_LOG() << source.text.bytes() << std::endl;
        RC_ASSERT(judgedIn(source).wrong == "");
    }));
}

TEST_CASE("facts given to any item are refused, or are all that is new" * doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        Choices file = anyChoices();
        Choices other = anyChoices();
        Choices edit = anyChoices();
        const Source source = anySource(file);
        const Source donor = anySource(other);
        Judged judged;
        for (const Clause& clause : donor.tree.clauses) {
            const ItemId item = anyItem(edit, source);
            judgeGiven(source, item, anyIndex(edit, source, item), writtenFact(donor, clause), judged);
        }
        RC_LOG() << source.text.bytes() << std::endl;
        RC_ASSERT(judged.wrong == "");
    }));
}

TEST_CASE("whatever is written is refused, or is one fact and all that is new" * doctest::test_suite("properties")) {
    static const std::vector<std::string> kPieces{
        "frist ",      "2",        " Tage ", "durch ", "Amt.",     "Leitung",  ", ",          "{",
        "}",           "\n",       "\"",     "\"x\" ", "// ",      "%",        "weiter mit ", "zurück zu ",
        "als ",        "schritt ", "wenn ",  "\xFF",   "\xE2\x80", "prozess ", "per ",        "dauer ",
        "10..20 min ", "notiz ",   "und ",   "bis ",   "ab ",      ":",        "\\"};
    CHECK(rc::check([] {
        Choices file = anyChoices();
        Choices edit = anyChoices();
        const Source source = anySource(file);
        Judged judged;
        for (int i = 0; i < 5; ++i) {
            std::string fact;
            for (std::uint32_t pieces = edit.below(6) + 1; pieces > 0; --pieces) {
                fact += edit.oneOf(kPieces);
            }
            const ItemId item = anyItem(edit, source);
            judgeGiven(source, item, anyIndex(edit, source, item), fact, judged);
        }
        RC_ASSERT(judged.wrong == "");
    }));
}
