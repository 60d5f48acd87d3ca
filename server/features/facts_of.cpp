#include "features/facts_of.h"

#include "checks/read.h"
#include "features/fact_kinds.h"
#include "syntax/token.h"

namespace dienstweg {
namespace {

/// A jump begins with what it says: `weiter mit`, `zurück zu`.
std::string_view firstWord(const Source& source, const Item& item) {
    if (item.kind == ItemKind::jump && item.clauses.count > 0 &&
        source.tree.clauses[item.clauses.first].kind == ClauseKind::backTo) {
        return source.german ? "zurück" : "back";
    }
    return wordOfItem(item.kind, source.german);
}

std::string meaningOf(ClauseKind kind, Language reader) {
    const std::string key = "keyword." + std::string(englishWordOfFact(kind));
    return phrase({key, {}}, reader);
}

}  // namespace

std::string writtenFact(const Source& source, const Clause& clause) {
    std::string written;
    std::uint32_t end = clause.span.begin;
    const Text& text = source.text;
    const Span lines{text.lineStart(text.lineOf(clause.span.begin)), text.lineSpan(text.lineOf(clause.span.end)).end};
    for (const Token& token : scan(text, lines)) {
        if (token.type == TokenType::COMMENT || !clause.span.contains(token.span)) {
            continue;
        }
        if (token.span.begin > end) {
            written += ' ';
        }
        written += text.slice(token.span);
        end = token.span.end;
    }
    return written;
}

ElementFacts factsOf(const Model& model, FileId file, ItemId id, Language reader) {
    ElementFacts out;
    if (file >= model.files.size() || id == 0 || id >= model.tree(file).items.size()) {
        return out;
    }
    const Source& source = model.source(file);
    const Item& item = source.tree.items[id];
    out.title = titleOf(source, id);
    out.word = firstWord(source, item);
    for (std::uint32_t index = 0; index < item.clauses.count; ++index) {
        const Clause& clause = source.tree.clauses[item.clauses.first + index];
        out.facts.push_back({.index = index,
                             .kind = clause.kind,
                             .clause = std::string(englishWordOfFact(clause.kind)),
                             .text = writtenFact(source, clause),
                             .span = clause.span});
    }
    for (const ClauseKind kind : possibleFacts(source, id)) {
        out.possible.push_back({.kind = kind,
                                .clause = std::string(englishWordOfFact(kind)),
                                .word = wordsOfFact(kind, source.german),
                                .meaning = meaningOf(kind, reader)});
    }
    return out;
}

}  // namespace dienstweg
