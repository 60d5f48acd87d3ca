#include "bpmn/export_messages.h"

#include <map>
#include <string>
#include <utility>

#include "checks/read.h"

namespace dienstweg::bpmn {
namespace {

class Messages {
public:
    Messages(const Model& model, const dienstweg::Process& process, std::span<const std::uint32_t> nodeOf,
             std::span<const Arrival> arrivals, const ExportLanes& lanes, ElementIds& ids, Definitions& out,
             bool within)
        : model_(model),
          process_(process),
          graph_(process.graph),
          source_(model.source(process.file)),
          nodeOf_(nodeOf),
          arrivals_(arrivals),
          lanes_(lanes),
          ids_(ids),
          out_(out),
          within_(within) {}

    void run() {
        for (NodeId id = 0; id < graph_.nodes.size(); ++id) {
            const Node& node = graph_.nodes[id];
            if (nodeOf_[id] == bpmn::kNone || node.item == dienstweg::kNone) {
                continue;
            }
            const auto parties = [&](ClauseKind clause) { return partiesIn(model_, process_, node.item, clause); };
            const std::string objects = objectsTitle(source_, node.item);
            switch (node.kind) {
                case dienstweg::NodeKind::start:
                    for (const PartyId party : parties(ClauseKind::from)) {
                        message(nodeOf_[id], party, true, objects);
                    }
                    break;
                case dienstweg::NodeKind::send:
                    for (const PartyId party : parties(ClauseKind::to)) {
                        message(nodeOf_[id], party, false, objects);
                    }
                    break;
                case dienstweg::NodeKind::consult:
                    for (const PartyId party : parties(ClauseKind::from)) {
                        message(nodeOf_[id], party, false, {});
                    }
                    break;
                case dienstweg::NodeKind::end:
                case dienstweg::NodeKind::event:
                    for (const PartyId party : parties(ClauseKind::to)) {
                        message(nodeOf_[id], party, false, {});
                    }
                    break;
                case dienstweg::NodeKind::work:
                case dienstweg::NodeKind::call:
                case dienstweg::NodeKind::subStart:
                    for (const PartyId party : parties(ClauseKind::with)) {
                        message(nodeOf_[id], party, true, {});
                    }
                    for (const PartyId party : parties(ClauseKind::informs)) {
                        message(nodeOf_[id], party, false, {});
                    }
                    break;
                case dienstweg::NodeKind::anytime:
                    for (const PartyId party : parties(ClauseKind::from)) {
                        message(nodeOf_[id], party, true, objects);
                    }
                    break;
                default: break;
            }
        }
        for (const auto& [node, about] : arrivals_) {
            for (const PartyId party : partiesIn(model_, process_, about, ClauseKind::from)) {
                message(node, party, true, objectsTitle(source_, about));
            }
        }
    }

private:
    [[nodiscard]] bool isOwnPool(PartyId party) const {
        return within_ && model_.parties[party].kind != PartyKind::external && lanes_.has(party) &&
               shownName(model_, party) == out_.participants.front().name;
    }

    std::uint32_t poolOf(PartyId party) {
        if (const auto known = poolOfParty_.find(party); known != poolOfParty_.end()) {
            return known->second;
        }
        const Party& it = model_.parties[party];
        if (isOwnPool(party)) {
            return poolOfParty_[party] = 0;
        }
        const auto pool = static_cast<std::uint32_t>(out_.participants.size());
        out_.participants.push_back({{.id = ids_.take("pool_" + it.path), .name = shownName(model_, party)},
                                     bpmn::kNone,
                                     false,
                                     true,
                                     party,
                                     {}});
        poolOfParty_[party] = pool;
        return pool;
    }

    void message(std::uint32_t node, PartyId party, bool arrives, const std::string& name) {
        const bool outside = party != dienstweg::kNone && (model_.parties[party].kind == PartyKind::external ||
                                                           !lanes_.has(party) || isOwnPool(party));
        if (!outside || node == bpmn::kNone) {
            return;
        }
        const End pool{End::Kind::participant, poolOf(party)};
        const End here{End::Kind::node, node};
        MessageFlow flow;
        flow.id =
            ids_.take("message_" + out_.nodes[node].id + (arrives ? ".from." : ".to.") + model_.parties[party].path);
        flow.name = name;
        flow.from = arrives ? pool : here;
        flow.to = arrives ? here : pool;
        out_.messages.push_back(std::move(flow));
    }

    const Model& model_;
    const dienstweg::Process& process_;
    const FlowGraph& graph_;
    const Source& source_;
    std::span<const std::uint32_t> nodeOf_;
    std::span<const Arrival> arrivals_;
    const ExportLanes& lanes_;
    ElementIds& ids_;
    Definitions& out_;
    bool within_;
    std::map<PartyId, std::uint32_t> poolOfParty_;
};

}  // namespace

void addMessages(const Model& model, const dienstweg::Process& process, std::span<const std::uint32_t> nodeOf,
                 std::span<const Arrival> arrivals, const ExportLanes& lanes, ElementIds& ids, Definitions& out,
                 bool within) {
    Messages(model, process, nodeOf, arrivals, lanes, ids, out, within).run();
}

}  // namespace dienstweg::bpmn
