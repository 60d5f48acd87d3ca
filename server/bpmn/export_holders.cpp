#include "bpmn/export_holders.h"

#include "checks/read.h"
#include "model/custody.h"
#include "model/names.h"

namespace dienstweg::bpmn {
namespace {

class Holders {
public:
    Holders(const Model& model, const dienstweg::Process& process)
        : model_(model),
          process_(process),
          graph_(process.graph),
          tree_(model.tree(process.file)),
          custody_(followCustody(model, process)) {}

    [[nodiscard]] PartyId at(NodeId id) const {
        const Node& node = graph_.nodes[id];
        const bool begins = node.kind == NodeKind::start || node.kind == NodeKind::anytime;
        if (begins && isInside(node.receiver)) {
            return node.receiver;
        }
        if (isInside(node.party)) {
            return node.party;
        }
        if (node.kind == NodeKind::subStart) {
            for (const PartyId party : partiesIn(model_, process_, node.item, ClauseKind::by)) {
                if (isInside(party)) {
                    return party;
                }
            }
        }
        for (const Holder& holder : custody_.before[id]) {
            if (isInside(holder.party)) {
                return holder.party;
            }
        }
        const PartyId before = lastNamedBefore(id);
        return before != kNone ? before : sectionAround(node.item);
    }

private:
    [[nodiscard]] bool isInside(PartyId party) const {
        return party != kNone && model_.parties[party].kind != PartyKind::external;
    }

    [[nodiscard]] PartyId lastNamedBefore(NodeId id) const {
        std::vector<bool> isSeen(graph_.nodes.size(), false);
        std::vector<NodeId> way{id};
        for (std::size_t i = 0; i < way.size(); ++i) {
            for (const EdgeId edge : graph_.nodes[way[i]].in) {
                const NodeId from = graph_.edges[edge].from;
                const Node& node = graph_.nodes[from];
                for (const PartyId party : {node.receiver, node.party}) {
                    if (isInside(party)) {
                        return party;
                    }
                }
                if (!isSeen[from]) {
                    isSeen[from] = true;
                    way.push_back(from);
                }
            }
        }
        return kNone;
    }

    [[nodiscard]] PartyId sectionAround(ItemId id) const {
        for (; id != kNone; id = tree_.items[id].parent) {
            const Range roles = tree_.items[id].objects;
            if (tree_.items[id].kind == ItemKind::section && roles.count > 0) {
                const PartyId party = partyOf(model_, process_.file, tree_.values[roles.first]);
                return isInside(party) ? party : kNone;
            }
        }
        return kNone;
    }

    const Model& model_;
    const dienstweg::Process& process_;
    const FlowGraph& graph_;
    const Tree& tree_;
    Custody custody_;
};

}  // namespace

std::vector<PartyId> holdersOf(const Model& model, const dienstweg::Process& process) {
    const Holders holders(model, process);
    std::vector<PartyId> all;
    all.reserve(process.graph.nodes.size());
    for (NodeId node = 0; node < process.graph.nodes.size(); ++node) {
        all.push_back(holders.at(node));
    }
    return all;
}

}  // namespace dienstweg::bpmn
