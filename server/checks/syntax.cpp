// S001 syntax, S002 unreadable-text, S005 deceptive-text: what the parser could not read as a sentence.
#include <algorithm>
#include <map>
#include <set>

#include "base/unicode.h"
#include "checks/context.h"
#include "checks/exact_readings.h"
#include "checks/fixes.h"
#include "checks/persons.h"
#include "checks/vague_words.h"
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
    for (const Use& use : model.uses[file].uses) {
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

/// Of a file with more problems than that, the first are worth a closer look; at all of them it would take long.
constexpr int kMostTold = 200;

}  // namespace

void checkSyntax(const Context& context, FileId file, std::vector<Finding>& out) {
    const Model& model = context.model;
    const Source& source = model.source(file);
    const bool broken = !source.tree.problems.empty();
    const auto persons = broken ? personsIn(model, file) : std::vector<Span>{};
    const auto tokens = broken ? scan(source.text) : std::vector<Token>{};
    std::set<std::uint32_t> linesRead;
    int looked = 0;
    std::map<ItemId, std::size_t> blocks;  // which finding is of which block
    for (const Problem& problem : source.tree.problems) {
        const bool look = looked++ < kMostTold;
        const ItemId block = look ? blockWithoutCases(source, tokens, problem) : kNone;
        if (block != kNone) {
            const auto [known, first] = blocks.try_emplace(block, out.size());
            if (first) {
                out.push_back(outsideCases(source, tokens, file, problem, block));
            } else {
                alsoOutside(tokens, problem, out[known->second]);
            }
            continue;
        }
        const bool ofPerson = isReading(problem.message.key) && belongsToOne(persons, source.text, problem);
        const bool explained =
            isReading(problem.message.key) && !linesRead.insert(source.text.lineOf(problem.span.begin)).second;
        if (ofPerson || explained) {
            continue;
        }
        out.push_back(findingOf(problem, source, file));
        if (look) {
            tellExactly(model, source, tokens, out.back());
        }
    }
    nameless(source, file, linesRead, out);
}

}  // namespace dienstweg
