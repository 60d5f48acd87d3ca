// S001 syntax, S002 unreadable-text, S005 deceptive-text: what the parser could not read as a sentence.
#include <algorithm>
#include <set>

#include "base/unicode.h"
#include "checks/context.h"
#include "checks/fixes.h"
#include "checks/persons.h"
#include "checks/read.h"
#include "checks/vague_words.h"
#include "syntax/clause_table.h"
#include "syntax/keywords.h"
#include "syntax/token.h"

namespace dienstweg {
namespace {

/// A name that R105 or R106 takes offence at, with all that is written of it: names have no blanks and no "@", so the
/// rest of "Frau Müller" or "meier@stadt.de" is a puzzle to the parser as well, and one fault is one finding.
std::vector<Span> personsIn(const Model& model, FileId file) {
    std::vector<Span> spans;
    const Text& text = model.source(file).text;
    const auto look = [&](Span name, std::string_view path) {
        if (const auto person = personWritten(text, name)) {
            spans.push_back(person->span);
        } else if (isVagueName(path)) {
            spans.push_back({name.begin, name.end + 1});  // the last dot of "n.n."
        }
    };
    const auto uses = std::ranges::equal_range(model.uses, file, {}, [](const Use& use) { return use.place.file; });
    for (const Use& use : uses) {
        if ((use.target == Target::party || use.target == Target::partyOrProcess) && !use.known()) {
            look(use.place.span, nameAt(model, use));
        }
    }
    for (const Party& party : model.parties) {
        if (party.place.file == file && actsLikeRole(party.kind)) {
            look(party.place.span, party.name);
        }
    }
    std::ranges::sort(spans, {}, &Span::begin);
    return spans;
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

/// Of the problems of one line that say "this word does not belong here" the first explains the others.
bool isReading(std::string_view key) {
    return key == "S001.unknown-word" || key == "S001.unknown-word-near" || key == "S001.unknown-sign" ||
           key == "S001.misplaced" || key.ends_with("-missing");
}

bool belongsToOne(const std::vector<Span>& persons, const Text& text, const Problem& problem) {
    const auto holds = [&](std::uint32_t offset) {
        const auto behind = std::ranges::upper_bound(persons, offset, {}, &Span::begin);
        return behind != persons.begin() && std::prev(behind)->contains(offset);
    };
    std::uint32_t before = problem.span.begin;  // what is missing behind a name is reported at the next word
    while (before > 0 && text.bytes()[before - 1] == ' ') {
        --before;
    }
    return holds(problem.span.begin) || (problem.message.key == "S001.name-missing" && before > 0 && holds(before - 1));
}

/// A keyword of the other language may have come about by chance: "oder" for "order".
bool inLanguageOf(const Source& source, std::string_view written) {
    const TokenType type = keywordOf(written);
    if (!isKeyword(type)) {
        return true;
    }
    const Keyword& word = keyword(type);
    return foldedKey(source.german ? word.german : word.english) == foldedKey(written);
}

Finding findingOf(const Problem& problem, const Source& source, FileId file) {
    Finding finding{.rule = problem.rule, .place = {file, problem.span}, .message = problem.message};
    if (!problem.related.empty()) {
        finding.related.push_back({{file, problem.related}, {problem.relatedKey, {}}});
    }
    if (problem.fix.empty()) {
        return finding;
    }
    Fix fix{{"fix.write", {}}, {}, problem.certain && inLanguageOf(source, problem.fix.front().newText)};
    for (const TextEdit& edit : problem.fix) {
        fix.edits.push_back({file, edit});
    }
    if (problem.fix.size() == 1) {
        const TextEdit& only = problem.fix.front();
        const std::string shown(trimmed(only.newText));
        fix.title = only.newText.empty() ? Message{"fix.strike-out-this", {}}
                    : only.span.empty()  ? Message{"fix.insert", {{"text", shown}}}
                                         : Message{"fix.replace", {{"text", shown}}};
    }
    finding.fixes.push_back(std::move(fix));
    return finding;
}

/// `schritt Antrag prüfen durch …`: what beginners write before they know of quotes.
void labelUnquoted(const Source& source, const std::vector<Token>& tokens, FileId file, Finding& finding) {
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
    finding.fixes.push_back(replaceBy({file, label}, "\"" + text + "\""));
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

/// `rolle` and nothing behind it: the grammar reads that, but nobody can name it.
void nameless(const Source& source, FileId file, const std::set<std::uint32_t>& linesRead, std::vector<Finding>& out) {
    for (const Item& item : source.tree.items) {
        const bool named = item.name != kNone || item.label != kNone;
        const bool mustBeNamed = isDeclaration(item.kind) && item.kind != ItemKind::organisation &&
                                 item.kind != ItemKind::separation && item.kind != ItemKind::holiday;
        if (mustBeNamed && !named && !linesRead.contains(source.text.lineOf(item.keyword.begin))) {
            Finding finding{.rule = "S001", .place = {file, item.keyword}};
            finding.message = {"S001.name-missing", {{"after", std::string(source.text.slice(item.keyword))}}};
            out.push_back(std::move(finding));
        }
    }
}

}  // namespace

void checkSyntax(const Context& context, std::vector<Finding>& out) {
    const Model& model = context.model;
    for (FileId file = 0; file < model.files.size(); ++file) {
        const Source& source = model.source(file);
        const bool broken = !source.tree.problems.empty();
        const auto persons = broken ? personsIn(model, file) : std::vector<Span>{};
        const auto tokens = broken ? scan(source.text) : std::vector<Token>{};
        std::set<std::uint32_t> linesRead;
        for (const Problem& problem : source.tree.problems) {
            const bool ofPerson = isReading(problem.message.key) && belongsToOne(persons, source.text, problem);
            const bool explained =
                isReading(problem.message.key) && !linesRead.insert(source.text.lineOf(problem.span.begin)).second;
            if (ofPerson || explained) {
                continue;
            }
            out.push_back(findingOf(problem, source, file));
            if (problem.message.key == "S001.unknown-word") {
                labelUnquoted(source, tokens, file, out.back());
                if (out.back().message.key == "S001.unknown-word") {
                    nameOfWords(model, source, tokens, out.back());
                }
            } else if (problem.message.key == "S001.name-missing") {
                nameQuoted(model, source, tokens, out.back());
            } else if (problem.message.key == "S001.misplaced") {
                nameTooLate(source, tokens, out.back());
            }
        }
        nameless(source, file, linesRead, out);
    }
}

}  // namespace dienstweg
