#include "features/case_way.h"

#include <algorithm>
#include <ranges>

namespace dienstweg {
namespace {

/// The statements and branches that begin before the place, from the outside in.
std::vector<ItemId> begunBefore(const Tree& tree, ItemId process, std::uint32_t offset) {
    std::vector<ItemId> chain;
    ItemId last = process;
    while (last != kNone) {
        ItemId next = kNone;
        for (const ItemId child : children(tree, last)) {
            if (tree.items[child].span.begin >= offset) {
                break;
            }
            next = child;
        }
        last = next;
        if (last != kNone) {
            chain.push_back(last);
        }
    }
    return chain;
}

void addKnown(const Holders& holders, std::vector<PartyId>& out) {
    for (const Holder& holder : holders) {
        if (holder.party != kNone && std::ranges::find(out, holder.party) == out.end()) {
            out.push_back(holder.party);
        }
    }
}

}  // namespace

std::vector<PartyId> holdersOf(const Holders& holders) {
    std::vector<PartyId> parties;
    addKnown(holders, parties);
    return parties;
}

std::vector<NodeId> moversTo(const Custody& custody, const FlowGraph& graph, NodeId node) {
    std::vector<NodeId> movers;
    for (const Holder& holder : custody.before[node]) {
        if (holder.mover == kNone || std::ranges::find(movers, holder.mover) != movers.end()) {
            continue;
        }
        const NodeKind kind = graph.nodes[holder.mover].kind;
        if (kind == NodeKind::start || kind == NodeKind::handoff || kind == NodeKind::anytime) {
            movers.push_back(holder.mover);
        }
    }
    return movers;
}

std::vector<NodeId> nextHandoffs(const FlowGraph& graph, NodeId node) {
    std::vector<bool> seen(graph.nodes.size());
    std::vector<NodeId> found;
    std::vector<NodeId> open{node};
    while (!open.empty()) {
        const NodeId at = open.back();
        open.pop_back();
        for (const EdgeId edge : graph.nodes[at].out) {
            const NodeId to = graph.edges[edge].to;
            if (seen[to] || graph.edges[edge].kind == EdgeKind::event) {
                continue;
            }
            seen[to] = true;
            (graph.nodes[to].kind == NodeKind::handoff ? found : open).push_back(to);
        }
    }
    std::ranges::sort(found);
    return found;
}

NodeId nodeAt(const Model& model, const Process& process, std::uint32_t offset) {
    const std::vector<ItemId> chain = begunBefore(model.tree(process.file), process.item, offset);
    for (const ItemId item : std::views::reverse(chain)) {
        if (const NodeId node = process.graph.nodeOf[item]; node != kNone) {
            return node;
        }
    }
    return kNone;
}

std::vector<PartyId> holdersAt(const Model& model, const Process& process, const Custody& custody, std::uint32_t offset,
                               bool beginsLine) {
    const Tree& tree = model.tree(process.file);
    const FlowGraph& graph = process.graph;
    std::vector<PartyId> parties;
    const std::vector<ItemId> chain = begunBefore(tree, process.item, offset);
    for (auto id = chain.rbegin(); id != chain.rend() && parties.empty(); ++id) {
        const Item& item = tree.items[*id];
        const bool inside =
            !item.open.empty() && item.open.end <= offset && (item.close.empty() || offset <= item.close.begin);
        if (item.kind == ItemKind::section && inside) {  // who must have it there
            for (const Value& value : std::span(tree.values).subspan(item.objects.first, item.objects.count)) {
                if (const PartyId party = partyOf(model, process.file, value); party != kNone) {
                    parties.push_back(party);
                }
            }
            continue;
        }
        const NodeId first = graph.nodeOf[*id];
        const NodeId last = graph.lastNodeOf[*id];
        const bool finished = beginsLine && !inside && last != kNone;
        if (finished) {
            for (const EdgeId edge : graph.nodes[last].out) {
                addKnown(custody.on[edge], parties);
            }
        }
        if (first != kNone && !finished) {
            addKnown(custody.before[first], parties);
        }
        for (EdgeId edge = 0; first == kNone && edge < graph.edges.size(); ++edge) {
            if (graph.edges[edge].via == *id) {
                addKnown(custody.on[edge], parties);
            }
        }
    }
    if (parties.empty()) {
        for (const Node& node : graph.nodes) {
            if (node.kind == NodeKind::start && node.receiver != kNone) {
                parties.push_back(node.receiver);
            }
        }
    }
    return parties;
}

}  // namespace dienstweg
