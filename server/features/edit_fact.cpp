#include "features/edit_fact.h"

#include <algorithm>
#include <span>
#include <vector>

#include "features/fact_kinds.h"
#include "features/fact_shell.h"
#include "features/facts_of.h"
#include "syntax/clause_table.h"
#include "syntax/draft_edit.h"
#include "syntax/edit_check.h"
#include "syntax/edit_text.h"
#include "syntax/keywords.h"
#include "syntax/placement.h"
#include "syntax/token.h"

namespace dienstweg {
namespace {

/// Enough to see what is meant; the panel lists them all.
constexpr std::size_t kMostExamples = 4;

std::unexpected<Message> refuse(std::string_view key, std::vector<Argument> arguments = {}) {
    return std::unexpected(Message{key, std::move(arguments)});
}

/// A fact in its shell, as the parser has read it.
struct Reading {
    Source source;
    Span fact;  ///< from its first word to its last

    [[nodiscard]] bool isInFact(const Clause& clause) const { return fact.contains(clause.span); }
    [[nodiscard]] bool hasSeveral() const {
        return std::ranges::count_if(source.tree.clauses, [&](const Clause& c) { return isInFact(c); }) > 1;
    }

    /// The clause that is all that was written, if it was read without a fault and belongs to such an item.
    [[nodiscard]] const Clause* only(ItemKind kind) const {
        const auto found = std::ranges::find(source.tree.clauses, fact, &Clause::span);
        const bool read = found != source.tree.clauses.end() && source.tree.problems.empty();
        return read && source.tree.items[found->owner].kind == kind ? &*found : nullptr;
    }
};

/// Words of what was written, without the colons and semicolons that mean nothing.
std::vector<Token> wordsIn(const Text& text) {
    std::vector<Token> words = scan(text);
    std::erase_if(words, [](const Token& token) { return token.type == TokenType::HABIT; });
    return words;
}

std::vector<Reading> readings(const Source& source, ItemKind kind, std::string_view written, Span words) {
    std::vector<Reading> all;
    for (const FactShell& shell : factShells(kind, source.german)) {
        auto text = Text::make(shell.with(written));
        if (text) {
            const auto from = static_cast<std::uint32_t>(shell.before.size());
            all.push_back({parse(std::move(*text)), {from + words.begin, from + words.end}});
        }
    }
    return all;
}

/// Says why something is no fact of the item.
class Explanation {
public:
    Explanation(const Source& source, ItemId item) : source_(source), id_(item), kind_(source.tree.items[item].kind) {}

    [[nodiscard]] Message nothingThere() const { return withExamples("edit.fact-empty", {}); }

    [[nodiscard]] Message of(const Text& text, const Token& first, const std::vector<Reading>& all) const {
        const std::string word(text.slice(first.span));
        const Reading* best = nullptr;
        for (const Reading& reading : all) {
            if (best == nullptr || reading.source.tree.problems.size() < best->source.tree.problems.size()) {
                best = &reading;
            }
        }
        const ClauseKind clause = isKeyword(first.type) ? clauseOf(first.type) : ClauseKind::note;
        const bool begins = isKeyword(first.type) && keywordOfClause(clause) == first.type;
        if (best == nullptr || (begins && !hasPlaceFor(kind_, clause))) {
            return withExamples("edit.fact-not-here", {{"fact", word}, {"statement", statement()}});
        }
        if (std::ranges::any_of(all, &Reading::hasSeveral)) {
            return {"edit.fact-several", {}};
        }
        const Problem* problem = problemOf(*best);
        const bool number = (first.type == TokenType::NUMBER && mayBeginWithNumber()) ||
                            (first.type == TokenType::DATE && kind_ == ItemKind::holiday);
        const bool nearly = problem != nullptr && problem->message.key == "S001.unknown-word-near";
        if (begins || number || nearly) {
            return problem != nullptr ? problem->message : Message{"edit.fact-several", {}};
        }
        if (isKeyword(first.type) && itemOf(first.type) != ItemKind::file) {
            return {"edit.fact-own-line", {{"found", word}}};
        }
        return withExamples("edit.fact-not-a-fact", {{"found", word}});
    }

    [[nodiscard]] Message notPossible(const DraftClause& clause) const {
        const std::string word = wordsOfFact(clause.kind, source_.german);
        switch (mayAdd(source_, id_, clause.kind)) {
            case MayAdd::thereAlready: return {"edit.fact-twice", {{"fact", word}}};
            case MayAdd::goesOn: return {"edit.fact-way-there", {}};
            default: return withExamples("edit.fact-not-here", {{"fact", word}, {"statement", statement()}});
        }
    }

private:
    [[nodiscard]] bool mayBeginWithNumber() const {
        return kind_ == ItemKind::wait || hasPlaceFor(kind_, ClauseKind::share);
    }
    [[nodiscard]] std::string statement() const { return std::string(wordOfItem(kind_, source_.german)); }

    /// The first that is about what was written.
    static const Problem* problemOf(const Reading& reading) {
        const auto& problems = reading.source.tree.problems;
        const auto touches = [&](const Problem& problem) {
            return problem.span.begin <= reading.fact.end && reading.fact.begin <= problem.span.end;
        };
        const auto found = std::ranges::find_if(problems, touches);
        return found != problems.end() ? &*found : problems.empty() ? nullptr : &problems.front();
    }

    [[nodiscard]] Message withExamples(std::string_view key, std::vector<Argument> arguments) const {
        std::vector<std::string> examples;
        for (const ClauseKind kind : possibleFacts(source_, id_)) {
            if (examples.size() < kMostExamples) {
                examples.push_back(wordsOfFact(kind, source_.german));
            }
        }
        if (examples.empty()) {
            return {"edit.fact-no-more", {{"statement", statement()}}};
        }
        arguments.push_back({"examples", std::move(examples)});
        return {key, std::move(arguments)};
    }

    const Source& source_;
    ItemId id_;
    ItemKind kind_;
};

bool saysTheSame(const DraftClause& a, const DraftClause& b) { return a.kind == b.kind && a.values == b.values; }

Edits addFact(const Source& source, ItemId item, const DraftClause& clause) {
    if (mayAdd(source, item, clause.kind) != MayAdd::yes) {
        return std::unexpected(Explanation(source, item).notPossible(clause));
    }
    Edits edits = insertClause(source, item, clause);
    const ItemKind kind = source.tree.items[item].kind;
    // Where it would be read otherwise on the line, the braces may have room, and the other way round.
    const bool inBraces = wouldStandInBraces(source, item, clause);
    if (!edits && (inBraces ? mayStandOnLine(kind, clause.kind) : mayStandInBraces(kind, clause.kind))) {
        const Edits other = insertClause(source, item, clause, inBraces ? Where::line : Where::braces);
        return other ? other : edits;
    }
    return edits;
}

/// What stands behind the keyword becomes what the new clause has there: the keyword and the blanks behind it stay.
std::optional<Edits> changedBehindKeyword(const Source& source, ClauseId id, const DraftClause& clause) {
    const Tree& tree = source.tree;
    const Clause& old = tree.clauses[id];
    if (old.kind != clause.kind || old.keyword.empty() || old.values.count == 0) {
        return std::nullopt;
    }
    const PrintStyle style = styleOf(source);
    const std::string words = wordsOfFact(clause.kind, style.spelling == Spelling::german) + " ";
    const std::string text = print(clause, tree.items[old.owner].kind, style);
    const Span values{tree.values[old.values.first].span.begin, old.span.end};
    const bool commented = std::ranges::any_of(tokensIn(source, values),
                                               [](const Token& token) { return token.type == TokenType::COMMENT; });
    if (!text.starts_with(words) || commented) {
        return std::nullopt;
    }
    const DraftPath path = pathOf(tree, old.owner);
    return checked(source, declarationOf(tree, old.owner),
                   replacement(source, values, std::string_view(text).substr(words.size())), [&](Draft& root) {
                       replaceClause(itemAt(root, std::span(path).subspan(1)), id - tree.items[old.owner].clauses.first,
                                     clause);
                   });
}

Edits changeFact(const Source& source, ItemId item, std::uint32_t index, const DraftClause& clause) {
    const Tree& tree = source.tree;
    const ClauseId id = tree.items[item].clauses.first + index;
    const DraftClause old = draft(source, tree.clauses[id]);
    if (saysTheSame(old, clause)) {
        return {};
    }
    if (old.kind != clause.kind && onlyOnce(clause.kind) && findClause(tree, item, clause.kind) != nullptr) {
        return refuse("edit.fact-twice", {{"fact", wordsOfFact(clause.kind, source.german)}});
    }
    if (auto edits = changedBehindKeyword(source, id, clause); edits && *edits) {
        return std::move(*edits);
    }
    Edits edits = replaceClause(source, id, clause);
    const bool noRoom = !edits && (edits.error().key == "edit.not-here" || edits.error().key == "edit.cannot-be-said");
    if (noRoom && old.kind != clause.kind) {
        return refuse("edit.fact-other-place", {{"fact", wordsOfFact(clause.kind, source.german)},
                                                {"old", wordsOfFact(old.kind, source.german)}});
    }
    return edits;
}

/// Is it what the item begins with, or the only way on that it says?
bool isNeeded(const Source& source, ItemId id, std::uint32_t index) {
    Draft rest = draft(source, id);
    const ClauseKind clause = rest.clauses[index].kind;
    const bool begins = rankOf(rest.kind, clause) == 0 && clause != ClauseKind::share;
    deleteClause(rest, index);
    return begins || rest.kind == ItemKind::jump || (needsBraces(rest) && !rest.braces);
}

bool isThere(const Source& source, ItemId item) { return item != 0 && item < source.tree.items.size(); }

}  // namespace

std::expected<DraftClause, Message> readFact(const Source& source, ItemId item, std::string_view text) {
    if (!isThere(source, item)) {
        return refuse("edit.fact-gone");
    }
    if (auto refusal = whyNoFact(text)) {
        return std::unexpected(std::move(*refusal));
    }
    const Explanation explanation(source, item);
    const Text written = Text::make(std::string(text)).value();
    const std::vector<Token> words = wordsIn(written);
    if (words.empty()) {
        return std::unexpected(explanation.nothingThere());
    }
    const ItemKind kind = source.tree.items[item].kind;
    const std::vector<Reading> all = readings(source, kind, text, {words.front().span.begin, words.back().span.end});
    for (const Reading& reading : all) {
        if (const Clause* clause = reading.only(kind)) {
            const DraftClause read = draft(reading.source, *clause);
            return DraftClause{.kind = read.kind, .values = read.values};
        }
    }
    return std::unexpected(explanation.of(written, words.front(), all));
}

Edits setFact(const Source& source, ItemId item, std::optional<std::uint32_t> index, std::string_view text) {
    if (!isThere(source, item) || (index && *index >= source.tree.items[item].clauses.count)) {
        return refuse("edit.fact-gone");
    }
    const auto clause = readFact(source, item, text);
    if (!clause) {
        return std::unexpected(clause.error());
    }
    return index ? changeFact(source, item, *index, *clause) : addFact(source, item, *clause);
}

Edits removeFact(const Source& source, ItemId item, std::uint32_t index) {
    if (!isThere(source, item) || index >= source.tree.items[item].clauses.count) {
        return refuse("edit.fact-gone");
    }
    if (isNeeded(source, item, index)) {
        return refuse("edit.fact-needed");
    }
    return deleteClause(source, source.tree.items[item].clauses.first + index);
}

std::string refusalText(const Message& refusal, Language reader) {
    std::string text = phrase(refusal, reader);
    const std::string help = helpOf(Finding{.message = refusal}, reader);
    if (!help.empty()) {
        text += " " + help;
    }
    return text;
}

}  // namespace dienstweg
