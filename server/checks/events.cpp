// H226 recall-not-told: an event that may come at any time ends the case, and a role that may be working on it is not
// told. Who sends the event knows of it.
#include <algorithm>
#include <set>

#include "checks/context.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

bool hasEndInside(const Tree& tree, ItemId around) {
    return std::ranges::any_of(children(tree, around), [&](ItemId child) {
        return tree.items[child].kind == ItemKind::end || hasEndInside(tree, child);
    });
}

/// Everybody that the block tells: whom it informs, sends to, hands to, or gives work.
void collectTold(const Model& model, const Process& process, ItemId around, std::set<PartyId>& told) {
    for (const ClauseKind kind : {ClauseKind::informs, ClauseKind::to, ClauseKind::by}) {
        for (const PartyId party : partiesIn(model, process, around, kind)) {
            told.insert(party);
        }
    }
    for (const ItemId child : children(model.tree(process.file), around)) {
        collectTold(model, process, child, told);
    }
}

}  // namespace

void checkEvents(const ProcessContext& context, ProcessId id, std::vector<Finding>& out) {
    const Model& model = context.model;
    const Process& process = model.processes[id];
    const FlowGraph& graph = process.graph;
    const Tree& tree = model.tree(process.file);
    for (const Node& node : graph.nodes) {
        const bool recall =
            node.kind == NodeKind::anytime && node.in.empty() && tree.items[node.item].kind == ItemKind::anytime;
        if (!recall || !hasEndInside(tree, node.item)) {
            continue;
        }
        const auto senders = partiesIn(model, process, node.item, ClauseKind::from);
        std::set<PartyId> told(senders.begin(), senders.end());
        collectTold(model, process, node.item, told);
        std::vector<std::string> untold;
        for (NodeId n = 0; n < graph.nodes.size(); ++n) {
            const Node& other = graph.nodes[n];
            if (other.item == kNone || inside(tree, other.item, node.item) || !needsHolder(other)) {
                continue;
            }
            for (const Holder& holder : context.custody.before[n]) {
                const bool works = holder.party != kNone && actsLikeRole(model.parties[holder.party].kind);
                if (works && told.insert(holder.party).second) {
                    untold.push_back(pathOf(model, holder.party));
                }
            }
        }
        if (untold.empty()) {
            continue;
        }
        Finding finding{.rule = "H226", .place = placeOfHead(model, process, node.item)};
        finding.message = {"H226",
                           {{"event", titleOf(model.source(process.file), node.item)},
                            {"count", static_cast<std::int64_t>(untold.size())},
                            {"roles", std::move(untold)}}};
        out.push_back(std::move(finding));
    }
}

}  // namespace dienstweg
