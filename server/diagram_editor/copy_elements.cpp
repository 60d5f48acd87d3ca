// A second one of statements, at another place.
#include "diagram_editor/put_statement.h"
#include "syntax/clause_table.h"
#include "syntax/edit.h"

namespace dienstweg {
namespace {

/// A name belongs to one statement alone.
void loseNames(Draft& item) {
    const bool isResult = item.kind == ItemKind::end;  // several ends may bear the name of one result
    if (!isResult) {
        item.name.clear();
    }
    for (Draft& child : item.children) {
        loseNames(child);
    }
}

}  // namespace

Edited copyElements(const DiagramPage& page, const DiagramEdit& edit) {
    const EditSteps steps(page);
    const auto items = steps.items(edit.elements);
    if (!items) {
        return unknownElement();
    }
    auto target = targetOf(steps, edit.place);
    if (!target) {
        return std::unexpected(target.error());
    }
    Rework work(steps.source());
    makeRoom(work, *target);
    std::vector<DraftPath> fresh;
    for (const ItemId item : *items) {
        if (!isStatement(steps.tree().items[item].kind)) {
            return refusedEdit("diagram.not-copied");
        }
        Draft copy = draft(steps.source(), item);
        loseNames(copy);
        copy.leading.clear();  // a comment was written about the one
        copy.trailing.clear();
        copy.blankBefore = false;
        copy.onLine = false;
        const std::string role = roleAround(steps.source(), steps.tree().items[item].parent);
        const bool takesRole = !role.empty() && leavesOpenWhoDoesIt(steps.process(), steps.tree(), item) &&
                               work.holds() && roleAround(work.source(), work.at(target->parent)) != role;
        if (takesRole && (!copy.children.empty() || !allows(copy.kind, ClauseKind::by))) {
            Draft section = sectionOf(role);
            section.children.push_back(std::move(copy));
            copy = std::move(section);
        } else if (takesRole) {
            copy.clauses.insert(copy.clauses.begin(),
                                {.kind = ClauseKind::by, .values = {{.kind = ValueKind::path, .text = role}}});
        }
        DraftPath path = target->parent;
        path.push_back(target->index + static_cast<std::uint32_t>(fresh.size()));
        work.then(insertItem(work.source(), work.at(target->parent), path.back(), copy));
        fresh.push_back(std::move(path));
    }
    if (const auto after = steps.after(work)) {
        std::vector<ItemId> put;
        for (const DraftPath& path : fresh) {
            put.push_back(work.at(path));
        }
        if (const auto wrong = standsThere(steps, *target, {}, *after, put)) {
            return std::unexpected(*wrong);
        }
    }
    return steps.edits(work, fresh.front());
}

}  // namespace dienstweg
