// Another role is responsible: that of the lane that statements were drawn into.
#include "checks/read.h"
#include "diagram_editor/edit_steps.h"
#include "features/set_responsible.h"
#include "syntax/edit.h"

namespace dienstweg {
namespace {

/// A trigger and an event say after `an` who has the case then.
Edits setReceiver(const Source& source, ItemId item, const std::string& role) {
    const DraftClause to{.kind = ClauseKind::to, .values = {{.kind = ValueKind::path, .text = role}}};
    const Clause* old = findClause(source.tree, item, ClauseKind::to);
    if (old == nullptr) {
        return insertClause(source, item, to, Where::line);
    }
    const auto clause = static_cast<ClauseId>(old - source.tree.clauses.data());
    return old->values.count == 1 ? replaceValue(source, {item, clause}, 0, to.values.front())
                                  : replaceClause(source, clause, to);
}

/// What the section around says need not be said again; but what says somebody, says it where it stands.
bool isSaidAround(const EditSteps& steps, ItemId item, PartyId wanted) {
    const std::string around = roleAround(steps.source(), steps.tree().items[item].parent);
    return !around.empty() && findParty(steps.page().model, around).party == wanted &&
           findClause(steps.tree(), item, ClauseKind::by) != nullptr;
}

}  // namespace

Edited assignElements(const DiagramPage& page, const DiagramEdit& edit) {
    const EditSteps steps(page);
    const ShownElement* lane = page.shown.find(edit.lane);
    if (lane == nullptr || lane->part != Part::lane) {
        return unknownElement();
    }
    if (lane->party == kNone || !actsLikeRole(page.model.parties[lane->party].kind)) {
        return refusedEdit("diagram.not-a-role");
    }
    const std::string role = roleName(page.model, lane->party);
    if (role.empty()) {
        return refusedEdit("diagram.role-not-named");
    }
    Rework work(steps.source());
    std::optional<DraftPath> first;
    for (const std::string& id : edit.elements) {
        const ShownElement* element = steps.element(id, Part::node);
        if (element == nullptr) {
            return unknownElement();
        }
        if (!contains(element->can, Ability::assign)) {
            return refusedEdit("diagram.not-assigned", {{"title", titleOf(steps.source(), element->item)}});
        }
        if (element->party == lane->party) {
            continue;
        }
        const DraftPath path = pathOf(steps.tree(), element->item);
        const ItemId now = work.at(path);
        const NodeKind kind = steps.process().graph.nodes[element->node].kind;
        if (kind == NodeKind::start || kind == NodeKind::anytime) {
            work.then(setReceiver(work.source(), now, role));
        } else if (isSaidAround(steps, element->item, lane->party)) {
            const Clause* by = findClause(work.source().tree, now, ClauseKind::by);
            work.then(deleteClause(work.source(), static_cast<ClauseId>(by - work.source().tree.clauses.data())));
        } else {
            work.then(setResponsible(work.source(), now, role));
        }
        first = first ? first : path;
    }
    return first ? steps.edits(work, first) : Edited(EditedText{});
}

}  // namespace dienstweg
