// S001 syntax, S002 unreadable-text, S005 deceptive-text: what the parser could not read as a sentence.
#include <algorithm>
#include <set>

#include "checks/context.h"
#include "checks/fixes.h"
#include "checks/persons.h"
#include "checks/vague_words.h"

namespace dienstweg {
namespace {

/// A name that R105 or R106 takes offence at, with all that is written of it: names have no blanks and no "@", so the rest of
/// "Frau Müller" or "meier@stadt.de" is a puzzle to the parser as well, and one fault is one finding.
std::vector<Span> personsIn(const Model& model, FileId file) {
    std::vector<Span> spans;
    const Text& text = model.source(file).text;
    const auto look = [&](Span name, std::string_view path) {
        if (const auto person = personWritten(text, name)) {
            spans.push_back(*person);
        } else if (isVagueName(path)) {
            spans.push_back({name.begin, name.end + 1});  // the last dot of "n.n."
        }
    };
    const auto uses = std::ranges::equal_range(model.uses, file, {}, [](const Use& use) { return use.place.file; });
    for (const Use& use : uses) {
        if ((use.target == Target::party || use.target == Target::partyOrProcess) && !use.known()) {
            look(use.place.span, use.text);
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
    return key.starts_with("S001.unknown") || key == "S001.misplaced" || key.ends_with("-missing");
}

Finding findingOf(const Problem& problem, FileId file) {
    Finding finding{.rule = problem.rule, .place = {file, problem.span}, .message = problem.message};
    if (!problem.related.empty()) {
        finding.related.push_back({{file, problem.related}, {problem.relatedKey, {}}});
    }
    if (problem.fix.empty()) {
        return finding;
    }
    Fix fix{{"fix.write", {}}, {}, problem.message.key == "S001.unknown-word-near"};
    for (const TextEdit& edit : problem.fix) {
        fix.edits.push_back({file, edit});
    }
    if (problem.fix.size() == 1) {
        const TextEdit& only = problem.fix.front();
        fix.title = only.newText.empty() ? Message{"fix.strike-out-this", {}} : Message{"fix.replace", {{"text", only.newText}}};
    }
    finding.fixes.push_back(std::move(fix));
    return finding;
}

}  // namespace

void checkSyntax(const Context& context, std::vector<Finding>& out) {
    const Model& model = context.model;
    for (FileId file = 0; file < model.files.size(); ++file) {
        const Source& source = model.source(file);
        if (source.tree.problems.empty()) {
            continue;
        }
        const std::vector<Span> persons = personsIn(model, file);
        std::set<std::uint32_t> linesRead;
        for (const Problem& problem : source.tree.problems) {
            const auto behind = std::ranges::upper_bound(persons, problem.span.begin, {}, &Span::begin);
            const bool ofPerson = isReading(problem.message.key) && behind != persons.begin() && std::prev(behind)->contains(problem.span);
            const bool explained =
                isReading(problem.message.key) && !linesRead.insert(source.text.lineOf(problem.span.begin)).second;
            if (!ofPerson && !explained) {
                out.push_back(findingOf(problem, file));
            }
        }
    }
}

}  // namespace dienstweg
