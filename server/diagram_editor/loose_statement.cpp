#include "diagram_editor/loose_statement.h"

#include "syntax/clause_table.h"

namespace dienstweg {
namespace {

bool isSameRole(const Model& model, const std::string& a, const std::string& b) {
    const PartyId party = findParty(model, a).party;
    return a == b || (party != kNone && party == findParty(model, b).party);
}

}  // namespace

void loseNames(Draft& item) {
    if (item.kind != ItemKind::end) {
        item.name.clear();
    }
    for (Draft& child : item.children) {
        loseNames(child);
    }
}

Draft looseStatement(const EditSteps& steps, ItemId item) {
    Draft loose = draft(steps.source(), item);
    loseNames(loose);
    loose.leading.clear();
    loose.trailing.clear();
    loose.blankBefore = false;
    loose.onLine = false;
    const std::string role = roleAround(steps.source(), steps.tree().items[item].parent);
    if (role.empty() || !leavesOpenWhoDoesIt(steps.process(), steps.tree(), item)) {
        return loose;
    }
    if (!loose.children.empty() || !allows(loose.kind, ClauseKind::by)) {
        Draft section = sectionOf(role);
        section.children.push_back(std::move(loose));
        return section;
    }
    loose.clauses.insert(loose.clauses.begin(),
                         {.kind = ClauseKind::by, .values = {{.kind = ValueKind::path, .text = role}}});
    return loose;
}

std::expected<std::vector<Draft>, Refusal> looseStatements(const EditSteps& steps,
                                                           const std::vector<std::string>& elements) {
    const auto items = steps.items(elements);
    if (!items) {
        return unknownElement();
    }
    std::vector<Draft> loose;
    for (const ItemId item : *items) {
        if (!isStatement(steps.tree().items[item].kind)) {
            return refusedEdit("diagram.not-copied");
        }
        loose.push_back(looseStatement(steps, item));
    }
    return loose;
}

Draft saidOnce(Draft item, const Model& model, const std::string& around) {
    if (around.empty()) {
        return item;
    }
    const bool isSection = item.kind == ItemKind::section && item.children.size() == 1 && item.objects.size() == 1 &&
                           item.clauses.empty() && !item.hasLabel;
    if (isSection && isSameRole(model, item.objects.front().text, around)) {
        return std::move(item.children.front());
    }
    std::erase_if(item.clauses, [&](const DraftClause& clause) {
        return clause.kind == ClauseKind::by && clause.values.size() == 1 &&
               isSameRole(model, clause.values.front().text, around);
    });
    return item;
}

}  // namespace dienstweg
