// Statements at another place of the flow. Who answers for them stays the same.
#include <algorithm>

#include "checks/place_on_way.h"
#include "checks/read.h"
#include "diagram_editor/put_statement.h"
#include "features/set_responsible.h"
#include "syntax/clause_table.h"
#include "syntax/edit.h"

namespace dienstweg {
namespace {

/// Where the path leads once the item at `from` stands directly before what `to` and `index` say.
DraftPath behindMove(DraftPath path, const DraftPath& gone, const DraftPath& to, std::uint32_t index) {
    const auto below = [](const DraftPath& inner, const DraftPath& outer) {
        return inner.size() >= outer.size() && std::ranges::equal(std::span(inner).first(outer.size()), outer);
    };
    const auto shift = [&](DraftPath& which, const DraftPath& parent, std::uint32_t at, int by) {
        if (which.size() > parent.size() && below(which, parent) && which[parent.size()] >= at) {
            which[parent.size()] = static_cast<std::uint32_t>(static_cast<int>(which[parent.size()]) + by);
        }
    };
    const DraftPath goneParent(gone.begin(), gone.end() - 1);
    DraftPath newParent = to;
    std::uint32_t newIndex = index;
    if (newParent == goneParent && newIndex > gone.back()) {
        --newIndex;
    }
    shift(newParent, goneParent, gone.back() + 1, -1);
    if (below(path, gone)) {
        DraftPath moved = newParent;
        moved.push_back(newIndex);
        moved.insert(moved.end(), path.begin() + static_cast<std::ptrdiff_t>(gone.size()), path.end());
        return moved;
    }
    shift(path, goneParent, gone.back() + 1, -1);
    shift(path, newParent, newIndex, 1);
    return path;
}

}  // namespace

Edited moveElements(const DiagramPage& page, const DiagramEdit& edit) {
    const EditSteps steps(page);
    const auto items = steps.items(edit.elements);
    if (!items) {
        return unknownElement();
    }
    const Tree& tree = steps.tree();
    auto target = targetOf(steps, edit.place);
    if (!target) {
        return std::unexpected(target.error());
    }
    const std::vector<bool> moving = nodesIn(steps.before(), *items);
    if (const std::optional<EdgeId> way = target->way) {
        const Edge& edge = steps.before().graph().edges[*way];
        if (moving[edge.from] || moving[edge.to]) {
            return EditedText{};  // it stands there already
        }
    }
    for (const ItemId moved : *items) {
        if (!isStatement(tree.items[moved].kind)) {
            return refusedEdit("diagram.not-moved");
        }
        const ItemId beside = target->behind.value_or(target->before.value_or(kNone));
        if (beside != kNone && inside(tree, beside, moved)) {
            return EditedText{};
        }
    }
    Rework work(steps.source());
    makeRoom(work, *target);
    std::vector<DraftPath> paths;
    for (const ItemId item : *items) {
        if (work.holds() && inside(work.source().tree, work.at(target->parent), work.at(pathOf(tree, item)))) {
            return refusedEdit("diagram.into-itself");
        }
        paths.push_back(pathOf(tree, item));
    }
    DraftPath parent = target->parent;
    std::uint32_t index = target->index;
    for (std::size_t i = 0; i < paths.size() && work.holds(); ++i) {
        const ItemId item = (*items)[i];
        const DraftPath from = paths[i];
        const std::string role = roleAround(steps.source(), tree.items[item].parent);
        const std::string roleThere = roleAround(work.source(), work.at(parent));
        const bool takesRole = !role.empty() && role != roleThere && leavesOpenWhoDoesIt(steps.process(), tree, item);
        work.then(moveItem(work.source(), work.at(from), work.at(parent), index));
        DraftPath goal = parent;
        goal.push_back(index);
        for (DraftPath& path : paths) {
            path = path == from ? path : behindMove(path, from, parent, index);
        }
        const DraftPath now = behindMove(from, from, parent, index);
        DraftPath next = behindMove(parent, from, parent, index);
        index = now.back() + 1;
        parent = std::move(next);
        paths[i] = now;
        if (!work.holds() || !takesRole) {
            continue;
        }
        if (hasStatements(steps.process(), tree, item) || !allows(tree.items[item].kind, ClauseKind::by)) {
            wrap(work, DraftPath(now.begin(), now.end() - 1), now.back(), 1, sectionOf(role));
        } else {
            work.then(setResponsible(work.source(), work.at(now), role));
        }
    }
    if (const auto after = steps.after(work)) {
        std::vector<ItemId> put;
        put.reserve(paths.size());
        for (const DraftPath& path : paths) {
            put.push_back(work.at(path));
        }
        if (const auto wrong = standsThere(steps, *target, *items, *after, put)) {
            return std::unexpected(*wrong);
        }
    }
    return steps.edits(work, paths.front());
}

}  // namespace dienstweg
