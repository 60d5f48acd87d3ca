// Out of a section: each statement in it says by itself who is responsible.
//
// Sendings, handoffs, waits and the like need not say it where that role has the case anyway and nothing around them
// says something else; then they stay as short as people write them.
#include <algorithm>
#include <ranges>

#include "checks/read.h"
#include "features/case_in_hand.h"
#include "features/refactoring.h"
#include "features/rework.h"
#include "features/selected_statements.h"
#include "features/set_responsible.h"
#include "features/spot.h"

namespace dienstweg {
namespace {

bool hasComments(const Item& item) {
    return item.leading.count + item.trailing.count + item.opening.count + item.dangling.count > 0;
}

/// Would somebody else be said to be responsible for what the section leaves behind?
bool isSaidAround(const Tree& tree, ItemId section) {
    for (ItemId item = tree.items[section].parent; item != kNone; item = tree.items[item].parent) {
        const ItemKind kind = tree.items[item].kind;
        if (kind == ItemKind::section || (kind == ItemKind::subprocess && has(tree, item, ClauseKind::by))) {
            return true;
        }
    }
    return false;
}

struct Said {
    ItemId item = kNone;
    bool joins = false;  ///< `zusammen durch R`
};

struct Dissolving {
    std::vector<Said> namings;
    std::optional<Message> whyNot;
};

Dissolving whatToSay(const Model& model, const Process& process, ItemId section) {
    const Tree& tree = model.tree(process.file);
    const Value& role = tree.values[tree.items[section].objects.first];
    const Custody custody = followCustody(model, process);
    const bool saidAround = isSaidAround(tree, section);
    Dissolving found;
    for (NodeId n = 0; n < process.graph.nodes.size(); ++n) {
        const Node& node = process.graph.nodes[n];
        if (!node.fromSection || node.namedAt != role.span) {
            continue;
        }
        const bool works = (node.kind == NodeKind::work || node.kind == NodeKind::decision) && !node.automatic;
        const bool known = !works && !saidAround && node.naming == Naming::role && node.kind != NodeKind::join &&
                           isWith(custody, n, node.party);
        if (known) {
            continue;
        }
        if (node.kind == NodeKind::loopEnd) {
            found.whyNot =
                Message{"refactor.dissolve-loop", {{"title", titleOf(model.source(process.file), node.item)}}};
        }
        found.namings.push_back({node.item, node.kind == NodeKind::join});
    }
    std::ranges::sort(found.namings, {}, &Said::item);
    return found;
}

Refactored dissolved(const Source& source, FileId file, ItemId section, const std::vector<Said>& namings) {
    const Item& old = source.tree.items[section];
    const DraftValue role = draft(source, source.tree.values[old.objects.first]);
    DraftPath parent = pathOf(source.tree, section);
    const DraftPath place = parent;
    const std::uint32_t index = parent.back();
    parent.pop_back();
    Rework work(source);
    for (const Said& naming : std::views::reverse(namings)) {
        work.then(naming.joins
                      ? insertClause(work.source(), naming.item, {.kind = ClauseKind::joinedBy, .values = {role}})
                      : setResponsible(work.source(), naming.item, role.text));
    }
    const auto count = static_cast<std::uint32_t>(std::ranges::distance(children(source.tree, section)));
    for (std::uint32_t i = count; i-- > 0 && work.holds();) {  // the last first: the first in braces has no blank line
        DraftPath last = place;
        last.push_back(i);
        work.then(moveItem(work.source(), work.at(last), work.at(parent), index + 1));
    }
    work.then(deleteItem(work.source(), work.at(place)));
    if (work.holds() && count > 0) {
        Draft first = draft(work.source(), work.at(place));
        if (first.blankBefore != old.blankBefore) {
            first.blankBefore = old.blankBefore;
            work.then(replaceItem(work.source(), work.at(place), first));
        }
    }
    return work.edits(file);
}

}  // namespace

void offerDissolving(const Selection& selection, std::vector<Refactoring>& out) {
    const Model& model = selection.model;
    const Source& source = model.source(selection.file);
    const Tree& tree = source.tree;
    const auto selected = selectedStatements(source, selection.span);
    if (selected.empty()) {
        return;
    }
    ItemId section = selected.front();
    if (tree.items[section].kind != ItemKind::section) {
        section = tree.items[section].parent;
    }
    const ProcessId process = processAround(model, selection.file, tree.items[section].span.begin);
    if (tree.items[section].kind != ItemKind::section || tree.items[section].objects.count != 1 || process == kNone) {
        return;
    }
    const Value& role = tree.values[tree.items[section].objects.first];
    Dissolving found = whatToSay(model, model.processes[process], section);
    Refactoring offer{.kind = RefactoringKind::dissolve,
                      .title = {"refactor.dissolve", {{"role", valueText(source, role)}}},
                      .whyNot = std::move(found.whyNot)};
    if (hasComments(tree.items[section])) {
        offer.whyNot = Message{"refactor.dissolve-comment", {}};
    }
    offer.edits = [&source, file = selection.file, section, namings = std::move(found.namings)] {
        return dissolved(source, file, section, namings);
    };
    out.push_back(std::move(offer));
}

}  // namespace dienstweg
