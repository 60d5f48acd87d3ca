// Statements, branches and handoffs are taken out; what led to them leads on to what came behind them.
#include <algorithm>
#include <ranges>

#include "base/unicode.h"
#include "checks/read.h"
#include "diagram_editor/edit_steps.h"
#include "syntax/edit.h"
#include "syntax/placement.h"

namespace dienstweg {
namespace {

/// Work in its block that is not to go would go with it.
std::string workWithin(const EditSteps& steps, ItemId around, const std::vector<std::string>& ids) {
    const Tree& tree = steps.tree();
    std::vector<ItemId> chosen;
    for (const std::string& id : ids) {
        if (const ShownElement* element = steps.page().shown.find(id)) {
            chosen.push_back(element->item);
        }
    }
    for (const ItemId statement : steps.process().statements) {
        const ItemKind kind = tree.items[statement].kind;
        const bool isWork = kind != ItemKind::section && kind != ItemKind::group && kind != ItemKind::jump;
        if (isWork && statement != around && inside(tree, statement, around) && !contains(chosen, statement)) {
            return titleOf(steps.source(), statement);
        }
    }
    return {};
}

/// What may be in a process below its facts.
bool canGo(ItemKind kind) { return isStatement(kind) || (kind >= ItemKind::branch && kind <= ItemKind::passing); }

/// Where the flow goes on behind what is taken out, if that is one statement.
ItemId successorOf(const ReadAgain& before, const std::vector<bool>& gone) {
    ItemId only = kNone;
    std::vector<bool> seen(gone.size(), false);
    for (const Edge& edge : before.graph().edges) {
        if (!gone[edge.from] || gone[edge.to] || seen[edge.to]) {
            continue;
        }
        seen[edge.to] = true;
        if (only != kNone) {
            return kNone;
        }
        only = before.graph().nodes[edge.to].item;
    }
    return only;
}

/// What somebody who goes through the flow comes to next, or else came from; kNone where nothing else stands. What is
/// around what is taken out is passed over.
ItemId nextTo(const ReadAgain& before, const std::vector<ItemId>& items, const std::vector<bool>& gone) {
    const FlowGraph& graph = before.graph();
    const auto isAround = [&](ItemId around) {
        return std::ranges::any_of(items, [&](ItemId item) { return inside(before.tree(), item, around); });
    };
    for (const bool forward : {true, false}) {
        std::vector<bool> seen = gone;
        std::vector<NodeId> open;
        for (NodeId n = 0; n < graph.nodes.size(); ++n) {
            if (gone[n]) {
                open.push_back(n);
            }
        }
        for (std::size_t i = 0; i < open.size(); ++i) {
            for (const EdgeId id : forward ? graph.nodes[open[i]].out : graph.nodes[open[i]].in) {
                const Edge& edge = graph.edges[id];
                const NodeId to = forward ? edge.to : edge.from;
                if (edge.kind == EdgeKind::event || seen[to]) {
                    continue;
                }
                const ItemId item = graph.nodes[to].item;
                if (item != kNone && !isAround(item)) {
                    return item;
                }
                seen[to] = true;
                open.push_back(to);
            }
        }
    }
    return kNone;
}

/// Where it stands once the items, none inside of another, are taken out.
DraftPath pathWithout(const Tree& tree, ItemId item, const std::vector<ItemId>& items) {
    DraftPath path = pathOf(tree, item);
    for (const ItemId out : std::views::reverse(items)) {  // from behind: what stands before is where it was
        const DraftPath gone = pathOf(tree, out);
        const std::size_t last = gone.size() - 1;
        if (path.size() > last && std::equal(gone.begin(), gone.end() - 1, path.begin()) && path[last] > gone[last]) {
            --path[last];
        }
    }
    return path;
}

/// Jumps to what is taken out go to what comes behind it.
std::optional<Refusal> redirectJumps(const EditSteps& steps, const std::vector<ItemId>& items, ItemId successor,
                                     Rework& work) {
    const Tree& tree = steps.tree();
    const auto isGone = [&](ItemId item) {
        return std::ranges::any_of(items, [&](ItemId gone) { return inside(tree, item, gone); });
    };
    std::string name;
    for (const Use& use : steps.page().model.usesOf(steps.page().process)) {
        if (use.target != Target::statement || use.found == kNone || !isGone(use.found) || isGone(use.item)) {
            continue;
        }
        const ClauseKind kind = use.clause == kNone ? ClauseKind::note : tree.clauses[use.clause].kind;
        const bool jumps = kind == ClauseKind::goesTo || kind == ClauseKind::backTo || kind == ClauseKind::starts;
        if (!jumps || successor == kNone || namePlace(tree.items[successor].kind) == NamePlace::none) {
            return Refusal{
                Refusal::Reason::cannotBeSaid,
                {"diagram.still-named",
                 {{"title", titleOf(steps.source(), use.found)}, {"by", titleOf(steps.source(), use.item)}}}};
        }
        if (name.empty()) {
            name = nameForGoal(steps, work, successor);
        }
        const ItemId item = work.at(pathOf(tree, use.item));
        if (const Clause* clause = findClause(work.source().tree, item, kind); work.holds() && clause != nullptr) {
            const auto id = static_cast<ClauseId>(clause - work.source().tree.clauses.data());
            work.then(replaceValue(work.source(), {item, id}, 0, {.kind = ValueKind::path, .text = name}));
        }
    }
    return std::nullopt;
}

/// Where an `ende` was, the way may go on: nobody can know what was meant but by what the text says then.
bool isAsIfNotThere(const EditSteps& steps, const std::vector<bool>& gone, const ReadAgain& after) {
    const Ways wanted = waysOf(steps.before(), gone);
    const Ways now = waysOf(after);
    if (wanted == now) {
        return true;
    }
    const auto stops = [](const Way& way) { return way.to.empty(); };
    const bool onlyEnds = std::ranges::all_of(wanted, [&](const Way& way) { return now.contains(way) || stops(way); });
    return onlyEnds && std::ranges::all_of(now, [&](const Way& way) {
               Way stopped = way;
               stopped.to.clear();
               return wanted.contains(way) || wanted.contains(stopped);
           });
}

}  // namespace

Edited removeElements(const DiagramPage& page, const DiagramEdit& edit) {
    const EditSteps steps(page);
    const auto items = steps.items(edit.elements);
    if (!items) {
        return refusedEdit("diagram.not-removable");
    }
    const Tree& tree = steps.tree();
    for (const ItemId item : *items) {
        const ItemKind kind = tree.items[item].kind;
        if (!canGo(kind)) {
            return refusedEdit("diagram.not-removable");
        }
        if (const std::string within = workWithin(steps, item, edit.elements); !within.empty()) {
            return refusedEdit("diagram.work-within", {{"title", titleOf(steps.source(), item)}, {"within", within}});
        }
    }
    const std::vector<bool> gone = nodesIn(steps.before(), *items);
    Rework work(steps.source());
    if (const auto refusal = redirectJumps(steps, *items, successorOf(steps.before(), gone), work)) {
        return std::unexpected(*refusal);
    }
    for (const ItemId item : std::views::reverse(*items)) {
        work.then(deleteItem(work.source(), work.at(pathOf(tree, item))));
    }
    if (const auto after = steps.after(work)) {
        if (const std::string lost = lostStatement(steps.before(), gone, *after); !lost.empty()) {
            return refusedEdit("diagram.unreached", {{"title", lost}});
        }
        const bool onlyStatements =
            std::ranges::all_of(*items, [&](ItemId item) { return isStatement(tree.items[item].kind); });
        if (onlyStatements && !isAsIfNotThere(steps, gone, *after)) {
            return refusedEdit("diagram.other-ways");
        }
    }
    const ItemId next = nextTo(steps.before(), *items, gone);
    return steps.edits(work, next == kNone ? std::nullopt : std::optional(pathWithout(tree, next, *items)));
}

}  // namespace dienstweg
