// H211 handoff-to-self, H212 pass-through, H213 ping-pong: handoffs that move the case without moving the work.
#include <algorithm>
#include <map>

#include "checks/context.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

/// The only role that can have the case here, or kNone.
PartyId onlyHolder(const Holders& holders) {
    if (holders.empty() || holders.front().party != holders.back().party) {
        return kNone;
    }
    return holders.front().party;
}

Place receiverPlace(const ProcessContext& context, const Process& process, ItemId handoff) {
    const Clause* to = findClause(context.model.tree(process.file), handoff, ClauseKind::to);
    return to == nullptr ? placeOfHead(context.model, process, handoff) : placeOfValues(context.model, process, *to);
}

void toSelf(const ProcessContext& context, const Process& process, const Node& node, PartyId holder,
            std::vector<Finding>& out) {
    const Tree& tree = context.model.tree(process.file);
    if (holder == kNone || node.receiver != holder || has(tree, node.item, ClauseKind::otherPerson)) {
        return;
    }
    Finding finding{.rule = "H211", .place = receiverPlace(context, process, node.item)};
    finding.message = {"H211", {{"receiver", pathOf(context.model, holder)}}};
    out.push_back(std::move(finding));
}

/// Every way here brings the case from a handoff since which its receiver has done nothing.
void passThrough(const ProcessContext& context, const Process& process, const Node& node, const Holders& before,
                 std::vector<Finding>& out) {
    const FlowGraph& graph = process.graph;
    const bool idle = !before.empty() && std::ranges::all_of(before, [&](const Holder& h) {
        return h.party != kNone && !h.acted && graph.nodes[h.mover].kind == NodeKind::handoff &&
               context.model.parties[h.party].kind != PartyKind::external &&
               graph.nodes[h.mover].receivingProcess == kNone;
    });
    const bool claimedByOther = node.naming == Naming::role && node.party != onlyHolder(before);  // H202 names it
    if (!idle || claimedByOther) {
        return;
    }
    Finding finding{.rule = "H212", .place = placeOfHead(context.model, process, node.item)};
    finding.message = {"H212", {{"holder", pathOf(context.model, before.front().party)}}};
    finding.related.push_back({receiverPlace(context, process, graph.nodes[before.front().mover].item),
                               {"H201.received", {{"holder", pathOf(context.model, before.front().party)}}}});
    out.push_back(std::move(finding));
}

/// What the ways that lead to a place have seen of a pair's handoffs.
struct Seen {
    std::size_t times = 0;  ///< on the way with most of them
    NodeId last = kNone;    ///< the last one on that way
};

/// Of two ways the one that has seen more; of equal ones the one whose last comes first in the text.
Seen more(Seen a, Seen b) {
    const bool second = b.times > a.times || (b.times == a.times && b.last < a.last);
    return second ? b : a;
}

/// The same role hands to the same role for the second time (or as often as the settings say) on one way through the
/// process. Only ways forward in the text count, so that one pass in its order is enough.
void pingPong(const ProcessContext& context, const Process& process, std::pair<PartyId, PartyId> pair,
              const std::vector<NodeId>& handoffs, std::vector<Finding>& out) {
    const auto limit = static_cast<std::size_t>(std::max(2, context.settings.limits.pingPong));
    if (handoffs.size() < limit) {
        return;
    }
    const FlowGraph& graph = process.graph;
    const NodeId first = handoffs.front();
    std::vector<Seen> seen(handoffs.back() + 1 - first);  // behind each node, from the first handoff to the last
    for (NodeId n = first; n <= handoffs.back(); ++n) {
        Seen before;
        for (const EdgeId edge : graph.nodes[n].in) {
            const NodeId from = graph.edges[edge].from;
            before = from >= first && from < n ? more(before, seen[from - first]) : before;
        }
        const bool again = std::ranges::binary_search(handoffs, n);
        seen[n - first] = again ? Seen{before.times + 1, n} : before;
        if (!again || before.times + 1 != limit) {
            continue;
        }
        Finding finding{.rule = "H213", .place = receiverPlace(context, process, graph.nodes[n].item)};
        finding.message = {"H213",
                           {{"from", pathOf(context.model, pair.first)},
                            {"to", pathOf(context.model, pair.second)},
                            {"times", static_cast<std::int64_t>(limit)}}};
        finding.related.push_back(
            {receiverPlace(context, process, graph.nodes[before.last].item), {"H213.before", {}}});
        out.push_back(std::move(finding));
    }
}

}  // namespace

void checkMoves(const ProcessContext& context, ProcessId id, std::vector<Finding>& out) {
    const Process& process = context.model.processes[id];
    const Custody& custody = context.custody;
    std::map<std::pair<PartyId, PartyId>, std::vector<NodeId>> moves;
    for (NodeId n = 0; n < process.graph.nodes.size(); ++n) {
        const Node& node = process.graph.nodes[n];
        if (node.kind != NodeKind::handoff || !process.graph.reachable[n]) {
            continue;
        }
        const Holders& before = custody.before[n];
        const PartyId holder = custody.required[n] != kNone ? custody.required[n] : onlyHolder(before);
        toSelf(context, process, node, holder, out);
        passThrough(context, process, node, before, out);
        if (holder != kNone && node.receiver != kNone && holder != node.receiver) {
            moves[{holder, node.receiver}].push_back(n);
        }
    }
    for (const auto& [pair, handoffs] : moves) {
        pingPong(context, process, pair, handoffs, out);
    }
}

}  // namespace dienstweg
