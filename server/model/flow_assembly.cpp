#include "model/flow_assembly.h"

#include <algorithm>
#include <span>

namespace dienstweg {
namespace {

std::span<const Use> usesIn(const Model& model, FileId file) {
    const auto fileOf = [](const Use& use) { return use.place.file; };
    return {std::ranges::lower_bound(model.uses, file, {}, fileOf),
            std::ranges::upper_bound(model.uses, file, {}, fileOf)};
}

}  // namespace

FlowAssembly::FlowAssembly(const Model& model, const Process& process) : tree_(model.tree(process.file)) {
    graph_.nodeOf.assign(tree_.items.size(), kNone);
    graph_.lastNodeOf.assign(tree_.items.size(), kNone);
    for (const Use& use : usesIn(model, process.file)) {
        uses_.try_emplace(use.place.span.begin, &use);
    }
}

NodeId FlowAssembly::add(NodeKind kind, ItemId item, ItemId region) {
    const auto node = static_cast<NodeId>(graph_.nodes.size());
    graph_.nodes.push_back({.kind = kind, .item = item, .region = region});
    if (item != kNone) {
        if (graph_.nodeOf[item] == kNone) {
            graph_.nodeOf[item] = node;
        }
        graph_.lastNodeOf[item] = node;
    }
    return node;
}

void FlowAssembly::connect(const OpenWays& ways, NodeId to, ItemId jump) {
    for (const OpenWay& way : ways) {
        const auto edge = static_cast<EdgeId>(graph_.edges.size());
        graph_.edges.push_back(
            {.from = way.from, .to = to, .kind = way.kind, .via = way.via, .jump = jump, .silent = way.silent});
        graph_.nodes[way.from].out.push_back(edge);
        graph_.nodes[to].in.push_back(edge);
    }
}

void FlowAssembly::jump(const OpenWays& ways, ItemId item, ClauseKind clause) {
    const Clause* goesTo = findClause(tree_, item, clause);
    ItemId goal = kNone;
    if (goesTo != nullptr && goesTo->values.count > 0) {
        const Use* use = useAt(tree_.values[goesTo->values.first].span);
        goal = use == nullptr ? kNone : use->found;
    }
    for (const OpenWay& way : ways) {
        jumps_.push_back({way, item, goal});
    }
}

void FlowAssembly::stop(const OpenWays& ways) {
    for (const OpenWay& way : ways) {
        graph_.deadEnds.push_back({way.from, way.kind, way.via, kNone});
    }
}

const Use* FlowAssembly::useAt(Span span) const {
    const auto found = uses_.find(span.begin);
    return found == uses_.end() ? nullptr : found->second;
}

Responsible FlowAssembly::named(const Clause* clause) const {
    return clause == nullptr || clause->values.count == 0 ? Responsible{} : named(tree_.values[clause->values.first]);
}

Responsible FlowAssembly::named(const Value& value) const {
    const Use* use = useAt(value.span);
    if (use == nullptr || use->found == kNone) {
        return {Naming::unknown, kNone, value.span};
    }
    return {Naming::role, use->found, value.span};
}

FlowGraph FlowAssembly::finish() {
    for (const Jump& jump : jumps_) {
        land(jump);
    }
    findReachable();
    return std::move(graph_);
}

void FlowAssembly::land(const Jump& jump) {
    const NodeId goal = jump.goal == kNone ? kNone : graph_.nodeOf[jump.goal];
    if (goal == kNone) {
        graph_.lostJumps.push_back({jump.way.from, jump.way.kind, jump.way.via, jump.item});
    } else {
        connect({jump.way}, goal, jump.item);
    }
}

void FlowAssembly::findReachable() {
    graph_.reachable.assign(graph_.nodes.size(), false);
    std::vector<NodeId> open;
    for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
        const Node& node = graph_.nodes[n];
        if (node.kind == NodeKind::start || (node.kind == NodeKind::anytime && node.in.empty())) {
            graph_.reachable[n] = true;
            open.push_back(n);
        }
    }
    while (!open.empty()) {
        const NodeId n = open.back();
        open.pop_back();
        for (const EdgeId edge : graph_.nodes[n].out) {
            const NodeId to = graph_.edges[edge].to;
            if (!graph_.reachable[to]) {
                graph_.reachable[to] = true;
                open.push_back(to);
            }
        }
    }
}

}  // namespace dienstweg
