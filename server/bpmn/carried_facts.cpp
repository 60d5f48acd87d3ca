#include "bpmn/carried_facts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/slug.h"
#include "bpmn/carried_text.h"
#include "checks/read.h"
#include "syntax/printer.h"
#include "syntax/source.h"

namespace dienstweg::bpmn {
namespace {

bool isDrawn(ClauseKind kind) {
    switch (kind) {
        case ClauseKind::by:
        case ClauseKind::from:
        case ClauseKind::to:
        case ClauseKind::with:
        case ClauseKind::informs:
        case ClauseKind::kind:
        case ClauseKind::note:
        case ClauseKind::goesTo:
        case ClauseKind::backTo:
        case ClauseKind::starts:
        case ClauseKind::joinedBy: return true;
        default: return false;
    }
}

bool namesStatement(const DraftClause& clause) {
    return clause.kind == ClauseKind::otherPerson ||
           std::ranges::count(clause.values, ValueKind::anchor, &DraftValue::kind) > 0;
}

struct Read {
    Source source;
    ItemId item = dienstweg::kNone;
};

/// The only item in the braces of `around`.
ItemId onlyChild(const Tree& tree, ItemId around) {
    const ItemId child = around == dienstweg::kNone ? dienstweg::kNone : tree.items[around].firstChild;
    return child != dienstweg::kNone && tree.items[child].nextSibling == dienstweg::kNone ? child : dienstweg::kNone;
}

/// The statement (or trigger, or what a wait waits for) as it was written; nothing where it cannot be read.
std::optional<Read> readCarried(ItemKind kind, const std::string& head, std::string facts) {
    std::string inside = head + (facts.empty() ? "" : " {\n" + facts + "\n}");
    if (kind == ItemKind::arrival) {  // its facts stand on its line
        std::ranges::replace(facts, '\n', ' ');
        inside = "warten {\n" + head + " " + facts + "\n}";
    }
    auto text = Text::make("prozess p {\n" + inside + "\n}\n");
    if (!text) {
        return std::nullopt;
    }
    Read read{parse(std::move(*text))};
    read.item = onlyChild(read.source.tree, onlyChild(read.source.tree, 0));
    read.item = kind == ItemKind::arrival ? onlyChild(read.source.tree, read.item) : read.item;
    const bool isWhole = !losesWords(read.source.tree) && read.item != dienstweg::kNone;
    return isWhole ? std::optional(std::move(read)) : std::nullopt;
}

/// What it is and what it is about, unless the drawing calls it otherwise now.
void takeHead(Draft& statement, const Draft& carried, const std::vector<std::string>& titles, const Element& element) {
    if (isWork(statement.kind) && isWork(carried.kind)) {
        statement.kind = carried.kind;
    }
    const bool leaves =
        carried.kind == ItemKind::handoff && (statement.kind == ItemKind::end || statement.kind == ItemKind::event);
    if (leaves) {  // to another process: BPMN has an event there, and no place for which process it is
        statement.kind = ItemKind::handoff;
        std::erase_if(statement.clauses, [](const DraftClause& clause) {
            return clause.kind == ClauseKind::kind || clause.kind == ClauseKind::to;
        });
        const auto to = std::ranges::find(carried.clauses, ClauseKind::to, &DraftClause::kind);
        if (to != carried.clauses.end()) {
            statement.clauses.insert(statement.clauses.begin(), *to);
            statement.clauses.front().inBraces = false;
        }
    }
    if (statement.kind == carried.kind && std::ranges::count(titles, oneLine(element.name)) > 0) {
        statement.hasLabel = carried.hasLabel;
        statement.label = carried.label;
        statement.objects = carried.objects;
    }
}

}  // namespace

void addCarriedFacts(Draft& statement, const Element& element, std::vector<Loss>& losses) {
    const std::string* const head = extension(element, kStatement);
    const std::string* const facts = extension(element, kFacts);
    if (head == nullptr && facts == nullptr) {
        return;
    }
    const auto read =
        head == nullptr ? std::nullopt : readCarried(statement.kind, *head, facts == nullptr ? std::string() : *facts);
    if (!read) {
        losses.push_back({kFacts, element.id, oneLine(facts == nullptr ? *head : *facts), element.line});
        return;
    }
    const auto& [source, item] = *read;
    const Draft carried = draft(source, item);
    takeHead(statement, carried, {oneLine(titleOf(source, item)), oneLine(objectsTitle(source, item))}, element);
    // Unless somebody has written another documentation, the note is the one that was written.
    const bool hasItsNote =
        std::ranges::any_of(std::array{Spelling::german, Spelling::english}, [&](Spelling spelling) {
            return oneLine(element.documentation) == oneLine(documentationOf(carried, spelling));
        });
    if (hasItsNote) {
        std::erase_if(statement.clauses, [](const DraftClause& clause) { return clause.kind == ClauseKind::note; });
    }
    const std::vector<DraftClause> drawn = statement.clauses;
    for (const DraftClause& clause : carried.clauses) {
        const bool isItsNote = hasItsNote && clause.kind == ClauseKind::note;
        if ((isDrawn(clause.kind) && !isItsNote) || std::ranges::count(drawn, clause.kind, &DraftClause::kind) > 0) {
            continue;
        }
        if (namesStatement(clause) || statement.kind != carried.kind) {
            losses.push_back({kFacts, element.id, print(clause, carried.kind), element.line});
            continue;
        }
        statement.clauses.push_back(clause);
        statement.clauses.back().childrenBefore = 0;
        statement.braces = statement.braces || clause.inBraces;
    }
}

void addProcessFacts(Draft& process, const Element& element, std::vector<Loss>& losses) {
    const std::string* const facts = extension(element, kFacts);
    if (facts == nullptr || facts->empty()) {
        return;
    }
    auto text = Text::make("prozess p {\n" + *facts + "\n}\n");
    const Source source = parse(text ? std::move(*text) : Text{});
    const Draft file = draft(source);
    if (losesWords(source.tree) || file.children.size() != 1 || !file.children.front().children.empty()) {
        losses.push_back({kFacts, element.id, oneLine(*facts), element.line});
        return;
    }
    for (const DraftClause& clause : file.children.front().clauses) {
        if (namesStatement(clause)) {
            losses.push_back({kFacts, element.id, print(clause, ItemKind::process), element.line});
        } else {
            process.clauses.push_back(clause);
        }
    }
}

}  // namespace dienstweg::bpmn
