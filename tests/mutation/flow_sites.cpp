// Mutations of the flow: branches, jumps, outcomes, joins, ends.
#include <algorithm>
#include <utility>

#include "model/uses.h"
#include "sites.h"
#include "write.h"

namespace dienstweg::mutation {
namespace {

using enum Kind;

bool isBranch(ItemKind kind) { return kind == ItemKind::branch || kind == ItemKind::otherwise; }

void decision(const Site& site, std::vector<Mutant>& out) {
    Maker maker(site, out);
    maker.make(removeBranch, [](Draft& item) {
        bool kept = false;
        std::erase_if(item.children,
                      [&](const Draft& child) { return isBranch(child.kind) && std::exchange(kept, true); });
    });
}

void branch(const Site& site, std::vector<Mutant>& out) {
    const Item& decision = site.tree().items[site.item().parent];
    if (decision.kind != ItemKind::decision) {
        return;
    }
    Maker maker(site, out);
    if (site.item().label != kNone) {
        maker.make(removeBranchLabel, [](Draft& item) {
            item.hasLabel = false;
            item.label.clear();
        });
        const ItemId next = site.item().nextSibling;
        if (next != kNone && site.tree().items[next].label != kNone) {
            const std::string label = valueText(site.source(), site.tree().values[site.tree().items[next].label]);
            maker.make(repeatBranchLabel, [label](Draft& item) { item.label = label; });
        }
    }
    if (const Clause* share = findClause(site.tree(), site.id, ClauseKind::share)) {
        const double before = site.tree().values[share->values.first].from;
        maker.make(alterShare, [before](Draft& item) {
            setClause(item, ClauseKind::share, {percentValue(before > 50 ? before - 10 : before + 10)});
        });
    }
}

/// A named statement of somebody else, in the same parallel branch or outside of all as the jump: a wrong goal for it.
ItemId goalOfAnother(const Site& site, const Edge& way) {
    const FlowGraph& graph = site.graph();
    const Holders& holders = site.subject.custody[site.process].on[static_cast<std::size_t>(&way - graph.edges.data())];
    if (holders.empty() || holders.front().party != holders.back().party) {
        return kNone;
    }
    for (const Node& node : graph.nodes) {
        if (node.item == kNone || node.naming != Naming::role || !requiresHolder(site.model(), node) ||
            node.party == holders.front().party || node.region != graph.nodes[way.to].region) {
            continue;
        }
        const ValueId name = site.tree().items[node.item].name;
        if (name != kNone && site.tree().items[node.item].kind != ItemKind::end) {
            return node.item;
        }
    }
    return kNone;
}

void jump(const Site& site, std::vector<Mutant>& out) {
    for (const ClauseKind kind : {ClauseKind::goesTo, ClauseKind::backTo}) {
        const std::string goal = site.said(kind);
        if (goal.empty()) {
            continue;
        }
        Maker maker(site, out);
        const auto goesTo = [kind](std::string name) {
            return [kind, name](Draft& item) { setClause(item, kind, {path(name)}); };
        };
        const ItemKind at = site.item().kind;
        maker.make(at == ItemKind::refused || at == ItemKind::late ? misspellRefusalGoal : misspellJumpGoal,
                   goesTo(misspelt(goal)), kind);
        for (const Edge& edge : site.graph().edges) {
            const ItemId other = edge.jump == site.id ? goalOfAnother(site, edge) : kNone;
            if (other != kNone) {
                const Value& name = site.tree().values[site.tree().items[other].name];
                Mutant& altered = maker.make(alterJumpGoal, goesTo(valueText(site.source(), name)), kind);
                altered.next = {site.route, routeOf(site.tree(), other)};
                break;
            }
        }
    }
}

void told(const Site& site, std::vector<Mutant>& out) {
    const std::string who = site.said(ClauseKind::to);
    if (!who.empty()) {
        Maker(site, out).make(
            misspellTold, [who](Draft& item) { setClause(item, ClauseKind::to, {path(misspelt(who))}); },
            ClauseKind::to);
    }
}

void join(const Site& site, std::vector<Mutant>& out) {
    const std::string who = site.said(ClauseKind::joinedBy);
    if (who.empty()) {
        return;
    }
    Maker maker(site, out);
    Mutant& removed = maker.make(removeJoinRole, [](Draft& item) { dropClause(item, ClauseKind::joinedBy); });
    for (ItemId around = site.item().parent; around != kNone; around = site.tree().items[around].parent) {
        if (site.tree().items[around].kind == ItemKind::section && site.tree().items[around].objects.count > 0) {
            removed.equivalent = "the section around it names who goes on";
        }
    }
    maker.make(
        misspellJoinRole, [who](Draft& item) { setClause(item, ClauseKind::joinedBy, {path(misspelt(who))}); },
        ClauseKind::joinedBy);
}

ItemId statementBefore(const Site& site) {
    ItemId before = kNone;
    for (const ItemId child : children(site.tree(), site.item().parent)) {
        if (child == site.id) {
            break;
        }
        before = child;
    }
    return before;
}

ItemId lastInside(const Tree& tree, ItemId section) {
    ItemId last = kNone;
    if (tree.items[section].kind == ItemKind::section) {
        for (const ItemId child : children(tree, section)) {
            last = child;
        }
    }
    return last;
}

/// The end that stands last in the process.
void end(const Site& site, std::vector<Mutant>& out) {
    const bool last = site.item().parent == site.inProcess().item && site.item().nextSibling == kNone;
    if (!last) {
        return;
    }
    Mutant& removed = Maker(site, out).makeWithout(removeEnd);
    for (const EdgeId edge : site.graph().nodes[site.node()].in) {
        if (site.graph().nodes[site.graph().edges[edge].from].receivingProcess != kNone) {
            removed.equivalent = "what is handed to another process goes on there";
        }
    }
    // Where all branches of the statement before it stop, that statement as a whole; in a section its last one.
    for (ItemId before = statementBefore(site); before != kNone; before = lastInside(site.tree(), before)) {
        removed.next.push_back(routeOf(site.tree(), before));
    }
    for (const EdgeId edge : site.graph().nodes[site.node()].in) {
        const ItemId before = lastItemOf(site.graph(), site.graph().edges[edge]);
        if (before != kNone) {
            removed.next.push_back(routeOf(site.tree(), before));
            if (!isStatement(site.tree().items[before].kind)) {  // an empty outcome or branch: its statement
                removed.next.push_back(routeOf(site.tree(), site.tree().items[before].parent));
            }
        }
    }
}

}  // namespace

void mutateFlow(const Site& site, std::vector<Mutant>& out) {
    switch (site.item().kind) {
        case ItemKind::decision: decision(site, out); break;
        case ItemKind::branch: branch(site, out); break;
        case ItemKind::parallel: join(site, out); break;
        case ItemKind::end: end(site, out); break;
        case ItemKind::refused:
        case ItemKind::late:
        case ItemKind::passing: told(site, out); break;
        default: break;
    }
    jump(site, out);
}

}  // namespace dienstweg::mutation
