#include "checks/exact_readings.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.h"
#include "checks/fixes.h"
#include "checks/read.h"
#include "syntax/clause_table.h"
#include "syntax/keywords.h"

namespace dienstweg {
namespace {

using TokenIterator = std::vector<Token>::const_iterator;

/// The token that begins there or, if none does, the next.
TokenIterator tokenAt(const std::vector<Token>& tokens, std::uint32_t offset) {
    return std::ranges::lower_bound(tokens, offset, {}, [](const Token& t) { return t.span.begin; });
}

/// The first of its line.
TokenIterator lineStart(const std::vector<Token>& tokens, TokenIterator token) {
    while (token != tokens.begin() && !token->firstOnLine) {
        --token;
    }
    return token;
}

bool isTimeUnit(TokenType type) { return type >= TokenType::MINUTES && type <= TokenType::YEARS; }

bool isCase(TokenType type) {
    return type == TokenType::WHEN || type == TokenType::OTHERWISE || type == TokenType::BRANCH;
}

/// Words of a label without quotes may be keywords ("Antrag an die Kasse geben"); these begin the facts behind it.
bool endsLabel(TokenType type) {
    switch (type) {
        case TokenType::WORD:
        case TokenType::NUMBER:
        case TokenType::TO:
        case TokenType::FROM:
        case TokenType::ON:
        case TokenType::FOR:
        case TokenType::AND:
        case TokenType::OF: return false;
        default: return true;
    }
}

/// `schritt Antrag prüfen durch …`: what beginners write before they know of quotes.
void labelUnquoted(const Source& source, const std::vector<Token>& tokens, Finding& finding) {
    const auto first =
        std::ranges::lower_bound(tokens, finding.place.span.begin, {}, [](const Token& t) { return t.span.begin; });
    if (first == tokens.end() || first == tokens.begin()) {
        return;
    }
    const Token& keyword = *std::prev(first);
    const ItemKind kind = itemOf(keyword.type);
    const bool takesLabel = isWork(kind) || kind == ItemKind::decision || kind == ItemKind::end ||
                            kind == ItemKind::branch || kind == ItemKind::consult || kind == ItemKind::cosign;
    if (!takesLabel || first->firstOnLine) {
        return;
    }
    Span label = first->span;
    for (auto next = first; next != tokens.end() && (next == first || !next->firstOnLine) && !endsLabel(next->type);
         ++next) {
        label.end = next->span.end;
    }
    const std::string text(source.text.slice(label));
    finding.place.span = label;
    finding.message = {"S001.label-unquoted",
                       {{"text", text}, {"keyword", std::string(source.text.slice(keyword.span))}}};
    finding.fixes.push_back(replaceBy(finding.place, "\"" + text + "\""));
}

/// "Amt Sachbearbeitung" as the name of a role, whether a dot or a hyphen was meant.
std::string joined(std::string_view words, char with) {
    std::string name;
    for (const char c : words) {
        if (c != ' ' && c != '\t') {
            name += c;
        } else if (!name.empty() && name.back() != with) {
            name += with;
        }
    }
    return name;
}

/// What is said of a name that is written in several words or in quotes; the correction where one can tell what was
/// meant.
void misspelledName(const Model& model, std::string_view key, std::string_view words, Finding& finding) {
    const std::string dotted = joined(words, '.');
    const PartyId party = findParty(model, dotted).party;
    const bool known = party != kNone && words != dotted;
    const bool one = words.find_first_of(" \t") == std::string_view::npos;
    finding.message = {
        known ? std::string_view("S001.dot-missing") : key,
        {{"text", std::string(words)}, {"dotted", dotted}, {"name", one ? std::string(words) : joined(words, '-')}}};
    if (known || one) {
        finding.fixes.push_back(replaceBy(finding.place, known ? dotted : std::string(words)));
    }
}

/// `15 min`, and nothing says of what.
void timeOfWhat(const Source& source, const std::vector<Token>& tokens, TokenIterator number, Finding& finding) {
    const auto unit = std::next(number);
    if (unit != tokens.end() && isTimeUnit(unit->type)) {
        const Span time = cover(number->span, unit->span);
        finding.place.span = cover(finding.place.span, time);
        finding.message = {"S001.time-of-what", {{"time", std::string(source.text.slice(time))}}};
    }
}

/// `durch Amt Sachbearbeitung`, `braucht Antrag Bürger`: a name and what else stands behind it.
void nameOfWords(const Model& model, const Source& source, const std::vector<Token>& tokens, Finding& finding) {
    const auto second =
        std::ranges::lower_bound(tokens, finding.place.span.begin, {}, [](const Token& t) { return t.span.begin; });
    if (second == tokens.end() || second == tokens.begin() || second->firstOnLine || second->type != TokenType::WORD) {
        return;
    }
    const std::uint32_t end = std::prev(second)->span.end;
    const auto name = std::ranges::find_if(
        source.tree.values, [&](const Value& value) { return value.kind == ValueKind::path && value.span.end == end; });
    if (name == source.tree.values.end()) {
        return;
    }
    Span whole = name->span;
    for (auto word = second; word != tokens.end() && !word->firstOnLine && word->type == TokenType::WORD; ++word) {
        whole.end = word->span.end;
        const auto next = std::next(word);
        if (next != tokens.end() && next->type == TokenType::NUMBER && !next->firstOnLine) {
            return timeOfWhat(source, tokens, next, finding);  // `by Clerk within 5 days`
        }
    }
    finding.place.span = whole;
    misspelledName(model, "S001.name-of-words", source.text.slice(whole), finding);
}

/// `durch "Sachbearbeitung"`
void nameQuoted(const Model& model, const Source& source, const std::vector<Token>& tokens, Finding& finding) {
    const auto text =
        std::ranges::lower_bound(tokens, finding.place.span.begin, {}, [](const Token& t) { return t.span.begin; });
    if (text == tokens.end() || text->type != TokenType::STRING || text->firstOnLine ||
        text->span.begin != finding.place.span.begin) {
        return;
    }
    finding.place.span = text->span;
    misspelledName(model, "S001.name-quoted", source.text.slice(insideQuotes(source.text, text->span)), finding);
}

/// Does anything in the file go to a statement of this name?
bool isGoal(const Source& source, std::string_view name) {
    return std::ranges::any_of(source.tree.clauses, [&](const Clause& clause) {
        const bool names = clause.kind == ClauseKind::goesTo || clause.kind == ClauseKind::backTo ||
                           clause.kind == ClauseKind::starts || clause.kind == ClauseKind::otherPerson;
        return names && clause.values.count > 0 &&
               nameKey(valueText(source, source.tree.values[clause.values.first])) == nameKey(name);
    });
}

/// `schritt "Antrag prüfen" durch R als Prüfen`: the name stands behind the label. If nothing goes there, "durch Müller
/// als Leitung" may have been meant.
void nameTooLate(const Source& source, const std::vector<Token>& tokens, Finding& finding) {
    const auto as =
        std::ranges::lower_bound(tokens, finding.place.span.begin, {}, [](const Token& t) { return t.span.begin; });
    if (as == tokens.end() || as->type != TokenType::AS || as->firstOnLine || std::next(as) == tokens.end()) {
        return;
    }
    const Token& name = *std::next(as);
    auto keyword = as;
    while (!keyword->firstOnLine && keyword != tokens.begin()) {
        --keyword;
    }
    if (!isStatement(itemOf(keyword->type)) || name.firstOnLine) {
        return;
    }
    const auto label = std::next(keyword);
    const Token& head = label->type == TokenType::STRING ? *label : *keyword;
    const Span written = cover(as->span, name.span);
    finding.place.span = written;
    finding.message = {"S001.name-late", {{"name", std::string(source.text.slice(name.span))}}};
    Fix fix = insertAt(finding.place.file, head.span.end, " " + std::string(source.text.slice(written)));
    fix.edits.push_back({finding.place.file, {{std::prev(as)->span.end, written.end}, ""}});
    fix.safe = isGoal(source, source.text.slice(name.span));
    finding.fixes.push_back(std::move(fix));
}

/// `ende Erledigt`, and there is a result of that name.
void resultWithoutAs(const Source& source, const std::vector<Token>& tokens, Finding& finding) {
    const auto name = tokenAt(tokens, finding.place.span.begin);
    if (name == tokens.begin() || std::prev(name)->type != TokenType::END) {
        return;
    }
    const std::string text(source.text.slice(finding.place.span));
    const bool isResult = std::ranges::any_of(source.tree.items, [&](const Item& item) {
        return item.kind == ItemKind::result && item.name != kNone &&
               nameKey(valueText(source, source.tree.values[item.name])) == nameKey(text);
    });
    if (!isResult) {
        return;
    }
    const auto owner = std::ranges::find_if(
        source.tree.items, [&](const Item& item) { return item.keyword.begin == std::prev(name)->span.begin; });
    const auto item = static_cast<ItemId>(owner - source.tree.items.begin());
    const std::string as(wordAt(source, owner == source.tree.items.end() ? 0 : item, TokenType::AS));
    finding.message = {"S001.result-without-as", {{"name", text}}};
    finding.fixes = {insertAt(finding.place.file, finding.place.span.begin, as + " ")};
}

/// `if …`, `falls …`: words of everyday language for a case.
void conditionWord(const Source& source, const std::vector<Token>& tokens, Finding& finding) {
    static constexpr auto kWords = std::to_array<std::string_view>({"if", "falls", "else", "andernfalls", "ansonsten"});
    const auto token = tokenAt(tokens, finding.place.span.begin);
    if (token == tokens.end() || !token->firstOnLine ||
        std::ranges::find(kWords, foldedKey(source.text.slice(token->span))) == kWords.end()) {
        return;
    }
    finding.message = {"S001.condition-word", {{"found", std::string(source.text.slice(token->span))}}};
}

/// `durch Sachbearbeitung 15 Minuten`, `wenn "ja" schritt …`
void misplaced(const Source& source, const std::vector<Token>& tokens, Finding& finding) {
    const auto token = tokenAt(tokens, finding.place.span.begin);
    if (token == tokens.end() || token->firstOnLine) {
        return;
    }
    if (token->type == TokenType::NUMBER) {
        return timeOfWhat(source, tokens, token, finding);
    }
    const Token& first = *lineStart(tokens, token);
    if (isStatement(itemOf(token->type)) && isCase(first.type)) {
        finding.message = {"S001.case-without-braces",
                           {{"found", std::string(source.text.slice(token->span))},
                            {"case", std::string(source.text.slice(first.span))}}};
    }
}

}  // namespace

void tellExactly(const Model& model, const Source& source, const std::vector<Token>& tokens, Finding& finding) {
    const std::string_view key = finding.message.key;
    const auto open = [&] { return finding.message.key == key; };
    if (key == "S001.unknown-word") {
        labelUnquoted(source, tokens, finding);
        if (finding.message.key == "S001.label-unquoted") {
            resultWithoutAs(source, tokens, finding);
        }
        if (open()) {
            nameOfWords(model, source, tokens, finding);
        }
        if (open()) {
            conditionWord(source, tokens, finding);
        }
    } else if (key == "S001.name-missing") {
        nameQuoted(model, source, tokens, finding);
    } else if (key == "S001.misplaced") {
        nameTooLate(source, tokens, finding);
        if (open()) {
            misplaced(source, tokens, finding);
        }
    }
}

ItemId blockWithoutCases(const Source& source, const std::vector<Token>& tokens, const Problem& problem) {
    static constexpr auto kKeys = std::to_array<std::string_view>(
        {"S001.unknown-word", "S001.unknown-sign", "S001.misplaced", "S001.clause-misplaced"});
    const std::uint32_t offset = problem.span.begin;
    const auto token = tokenAt(tokens, offset);
    if (std::ranges::find(kKeys, problem.message.key) == kKeys.end() || token == tokens.end()) {
        return kNone;
    }
    ItemId block = kNone;
    for (ItemId id = 0; id < source.tree.items.size(); ++id) {
        const Item& item = source.tree.items[id];
        const bool around = !item.open.empty() && item.open.begin < offset && offset < item.span.end;
        if (around && (block == kNone || source.tree.items[block].open.begin < item.open.begin)) {
            block = id;
        }
    }
    if (block == kNone) {
        return kNone;
    }
    const Item& around = source.tree.items[block];
    const Token& first = *lineStart(tokens, token);
    const bool decision = around.kind == ItemKind::decision;
    if ((!decision && around.kind != ItemKind::parallel) || first.span.begin < around.open.end) {
        return kNone;
    }
    const bool answer = decision && (first.type == TokenType::WORD || first.type == TokenType::STRING);
    return isStatement(itemOf(first.type)) || answer ? block : kNone;
}

Finding outsideCases(const Source& source, const std::vector<Token>& tokens, FileId file, const Problem& problem,
                     ItemId block) {
    const Span first = lineStart(tokens, tokenAt(tokens, problem.span.begin))->span;
    const bool decision = source.tree.items[block].kind == ItemKind::decision;
    Finding finding{.rule = "S001", .place = {file, first}};
    finding.message = {decision ? "S001.outside-case" : "S001.outside-branch",
                       {{"found", std::string(source.text.slice(first))}}};
    finding.related.push_back({{file, headOf(source.tree, block)}, {decision ? "S001.decision" : "F307.block", {}}});
    return finding;
}

void alsoOutside(const std::vector<Token>& tokens, const Problem& problem, Finding& finding) {
    const Span first = lineStart(tokens, tokenAt(tokens, problem.span.begin))->span;
    const Span last = finding.related.size() > 1 ? finding.related.back().place.span : finding.place.span;
    if (first != last) {
        finding.related.push_back({{finding.place.file, first}, {"S001.outside.also", {}}});
    }
}

}  // namespace dienstweg
