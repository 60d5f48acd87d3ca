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

Place receiverPlace(const Context& context, const Process& process, ItemId handoff) {
    const Clause* to = findClause(context.model.tree(process.file), handoff, ClauseKind::to);
    return to == nullptr ? placeOfHead(context.model, process, handoff) : placeOfValues(context.model, process, *to);
}

void toSelf(const Context& context, const Process& process, const Node& node, PartyId holder,
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
void passThrough(const Context& context, const Process& process, const Node& node, const Holders& before,
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

/// The same role hands to the same role for the second time (or as often as the settings say) on one way through the
/// process.
void pingPong(const Context& context, const Process& process,
              const std::map<std::pair<PartyId, PartyId>, std::vector<NodeId>>& moves, std::vector<Finding>& out) {
    const auto limit = static_cast<std::size_t>(std::max(2, context.settings.limits.pingPong));
    for (const auto& [pair, handoffs] : moves) {
        std::vector<std::size_t> count(handoffs.size(), 1);  // moves of this pair on the longest way up to here
        for (std::size_t later = 1; later < handoffs.size(); ++later) {
            std::size_t first = later;
            for (std::size_t earlier = 0; earlier < later; ++earlier) {
                if (reachableFrom(process.graph, handoffs[earlier], true)[handoffs[later]] &&
                    count[earlier] + 1 > count[later]) {
                    count[later] = count[earlier] + 1;
                    first = earlier;
                }
            }
            if (count[later] != limit) {
                continue;
            }
            Finding finding{.rule = "H213",
                            .place = receiverPlace(context, process, process.graph.nodes[handoffs[later]].item)};
            finding.message = {"H213",
                               {{"from", pathOf(context.model, pair.first)},
                                {"to", pathOf(context.model, pair.second)},
                                {"times", static_cast<std::int64_t>(count[later])}}};
            finding.related.push_back(
                {receiverPlace(context, process, process.graph.nodes[handoffs[first]].item), {"H213.before", {}}});
            out.push_back(std::move(finding));
        }
    }
}

}  // namespace

void checkMoves(const Context& context, ProcessId id, std::vector<Finding>& out) {
    const Process& process = context.model.processes[id];
    const Custody& custody = context.custody[id];
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
    pingPong(context, process, moves, out);
}

}  // namespace dienstweg
