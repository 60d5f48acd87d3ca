#include "model/flow_assembly.h"

#include <numeric>
#include <span>

namespace dienstweg {

FlowAssembly::FlowAssembly(const Model& model, const Process& process)
    : model_(model), file_(process.file), tree_(model.tree(process.file)) {
    const ItemId next = tree_.items[process.item].nextSibling;
    const std::size_t end = next == kNone ? tree_.items.size() : next;
    graph_.nodeOf = NodeByItem(process.item, end - process.item);
    graph_.lastNodeOf = graph_.nodeOf;
}

NodeId FlowAssembly::add(NodeKind kind, ItemId item, ItemId region) {
    const auto node = static_cast<NodeId>(graph_.nodes.size());
    graph_.nodes.push_back({.kind = kind, .item = item, .region = region});
    if (item != kNone) {
        if (graph_.nodeOf[item] == kNone) {
            graph_.nodeOf.set(item, node);
        }
        graph_.lastNodeOf.set(item, node);
    }
    return node;
}

void FlowAssembly::connect(const OpenWays& ways, NodeId to, ItemId jump) {
    for (const OpenWay& way : ways) {
        graph_.edges.push_back(
            {.from = way.from, .to = to, .kind = way.kind, .via = way.via, .jump = jump, .silent = way.silent});
    }
}

void FlowAssembly::jump(const OpenWays& ways, ItemId item, ClauseKind clause) {
    const Clause* goesTo = findClause(tree_, item, clause);
    ItemId goal = kNone;
    if (goesTo != nullptr && goesTo->values.count > 0) {
        const Use* use = model_.useOf(file_, tree_.values[goesTo->values.first]);
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

Responsible FlowAssembly::named(const Clause* clause) const {
    return clause == nullptr || clause->values.count == 0 ? Responsible{} : named(tree_.values[clause->values.first]);
}

Responsible FlowAssembly::named(const Value& value) const {
    const Use* use = model_.useOf(file_, value);
    if (use == nullptr || use->found == kNone) {
        return {Naming::unknown, kNone, value.span, use == nullptr ? kNone : use->foundProcess};
    }
    return {Naming::role, use->found, value.span};
}

FlowGraph FlowAssembly::finish() {
    for (const Jump& jump : jumps_) {
        land(jump);
    }
    graph_.nodes.shrink_to_fit();
    graph_.edges.shrink_to_fit();
    spreadWays();
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

/// Tells the nodes their ways in and out, each in the order of the edges.
void FlowAssembly::spreadWays() {
    // Where in `ways` the ways of a node begin: in at 2 * node, out at 2 * node + 1.
    std::vector<std::uint32_t> begin(2 * graph_.nodes.size() + 1, 0);
    for (const Edge& edge : graph_.edges) {
        ++begin[2 * edge.to + 1];
        ++begin[2 * edge.from + 2];
    }
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    graph_.ways.resize(begin.back());
    std::vector<std::uint32_t> next = begin;
    for (EdgeId edge = 0; edge < graph_.edges.size(); ++edge) {
        graph_.ways[next[2 * graph_.edges[edge].to]++] = edge;
        graph_.ways[next[2 * graph_.edges[edge].from + 1]++] = edge;
    }
    const std::span<const EdgeId> ways = graph_.ways;
    for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
        graph_.nodes[n].in = ways.subspan(begin[2 * n], begin[2 * n + 1] - begin[2 * n]);
        graph_.nodes[n].out = ways.subspan(begin[2 * n + 1], begin[2 * n + 2] - begin[2 * n + 1]);
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
