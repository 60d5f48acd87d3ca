#include "model/custody.h"

#include <algorithm>
#include <map>

namespace dienstweg {
namespace {

void unite(Holders& into, const Holders& more) {
    Holders united;
    united.reserve(into.size() + more.size());
    std::ranges::set_union(into, more, std::back_inserter(united));
    into = std::move(united);
}

class Follower {
public:
    Follower(const Model& model, const Process& process) : model_(model), graph_(process.graph) {
        custody_.on.resize(graph_.edges.size());
        custody_.before.resize(graph_.nodes.size());
        custody_.ambiguous.assign(graph_.nodes.size(), false);
        custody_.required.assign(graph_.nodes.size(), kNone);
    }

    /// A place where it is unclear who has the case is a wildcard from there on. Such places are settled one at a time,
    /// in the order of the text, so that one fault upstream does not show again downstream.
    Custody run() {
        do {
            toFixedPoint();
        } while (learnLoops() || settleOneAmbiguity());
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            custody_.required[n] = requiredHere(n);
        }
        return std::move(custody_);
    }

private:
    void toFixedPoint() {
        for (Holders& holders : custody_.on) {
            holders.clear();
        }
        for (Holders& holders : custody_.before) {
            holders.clear();
        }
        std::vector<bool> waiting(graph_.nodes.size(), false);
        std::vector<NodeId> open;
        for (auto n = static_cast<NodeId>(graph_.nodes.size()); n-- > 0;) {
            if (graph_.nodes[n].in.empty()) {
                open.push_back(n);
                waiting[n] = true;
            }
        }
        while (!open.empty()) {
            const NodeId n = open.back();
            open.pop_back();
            waiting[n] = false;
            for (const EdgeId edge : graph_.nodes[n].out) {
                Holders& on = custody_.on[edge];
                const std::size_t known = on.size();
                unite(on, leaving(n, graph_.edges[edge]));
                if (on.size() == known) {
                    continue;
                }
                const NodeId to = graph_.edges[edge].to;
                unite(custody_.before[to], on);
                if (!waiting[to]) {
                    waiting[to] = true;
                    open.push_back(to);
                }
            }
        }
    }

    /// A `jede` block gives the case back to whoever had it at its beginning, if that is always the same. Who that is
    /// shows only once the states around it stand; what it then claims may change them again, a few times at most.
    bool learnLoops() {
        bool changed = false;
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            const Node& node = graph_.nodes[n];
            if (node.kind != NodeKind::loopEnd || node.naming != Naming::nobody) {
                continue;
            }
            const Holders& atStart = custody_.before[graph_.nodeOf[node.item]];
            const bool always = !atStart.empty() && atStart.front().party == atStart.back().party;
            const PartyId holder = always ? atStart.front().party : kNone;
            changed = changed || loopHolder_[n] != holder;
            loopHolder_[n] = holder;
        }
        return changed && ++loopRounds_ < kMostLoopRounds;
    }

    bool settleOneAmbiguity() {
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            const Node& node = graph_.nodes[n];
            const bool concerned = needsHolder(node) || node.kind == NodeKind::join;
            if (custody_.ambiguous[n] || node.naming != Naming::nobody || !concerned) {
                continue;
            }
            if ((node.kind == NodeKind::work || node.kind == NodeKind::decision) && !node.automatic) {
                continue;  // R101 names it
            }
            if (severalParties(custody_.before[n])) {
                custody_.ambiguous[n] = true;
                return true;
            }
        }
        return false;
    }

    /// Who may have the case when the node is left on this way.
    Holders leaving(NodeId n, const Edge& edge) {
        const Node& node = graph_.nodes[n];
        const Holders& before = custody_.before[n];
        if (node.kind == NodeKind::start) {
            return {received(n)};
        }
        if (node.kind == NodeKind::anytime) {
            return node.receiverNaming == Naming::nobody && !node.in.empty() ? before : Holders{received(n)};
        }
        // Silence that counts as an answer is an acceptance.
        if (node.kind == NodeKind::handoff && (edge.kind == EdgeKind::next || edge.silent)) {
            return before.empty() ? Holders{} : Holders{received(n)};
        }
        return kept(n, before);
    }

    /// The receiver of a trigger, event or handoff has it now and has not acted yet.
    [[nodiscard]] Holder received(NodeId n) const {
        const Node& node = graph_.nodes[n];
        PartyId party = node.receiver;
        if (node.receivingProcess != kNone) {
            party = firstReceiver(model_.processes[node.receivingProcess]);
        }
        if (party != kNone &&
            (model_.parties[party].kind == PartyKind::unit || model_.parties[party].kind == PartyKind::organisation)) {
            party = kNone;  // a unit is not a role (H217): fits anything
        }
        return {party, n, false};
    }

    [[nodiscard]] PartyId firstReceiver(const Process& process) const {
        for (const ItemId trigger : process.triggers) {
            if (const Clause* to = findClause(model_.tree(process.file), trigger, ClauseKind::to);
                to != nullptr && to->values.count > 0) {
                return partyOf(model_, process.file, model_.tree(process.file).values[to->values.first]);
            }
        }
        return kNone;
    }

    /// All other nodes move nothing; what they claim is assumed from there on.
    Holders kept(NodeId n, const Holders& before) {
        if (before.empty()) {
            return {};
        }
        const Node& node = graph_.nodes[n];
        const bool acts = needsHolder(node) || node.kind == NodeKind::join || node.kind == NodeKind::merge;
        if (custody_.ambiguous[n] || (node.naming == Naming::unknown && acts) || namesUnit(node)) {
            return {{kNone, n, true}};
        }
        const PartyId required = requiredHere(n);
        Holders after;
        for (const Holder& holder : before) {
            if (required == kNone) {
                after.push_back({holder.party, holder.mover, holder.acted || acts});
            } else {
                after.push_back({required, holder.party == required ? holder.mover : n, true});
            }
        }
        std::ranges::sort(after);
        const auto doubles = std::ranges::unique(after);
        after.erase(doubles.begin(), doubles.end());
        return after;
    }

    static bool severalParties(const Holders& holders) {
        PartyId first = kNone;
        for (const Holder& holder : holders) {
            if (holder.party != kNone && first != kNone && holder.party != first) {
                return true;
            }
            first = holder.party == kNone ? first : holder.party;
        }
        return false;
    }

    [[nodiscard]] bool namesUnit(const Node& node) const {
        return node.naming == Naming::role && (model_.parties[node.party].kind == PartyKind::unit ||
                                               model_.parties[node.party].kind == PartyKind::organisation);
    }

    /// Who must have the case here: the role that is named; at the end of a `jede` block whoever had it at its
    /// beginning.
    [[nodiscard]] PartyId requiredHere(NodeId n) const {
        const Node& node = graph_.nodes[n];
        if (requiresHolder(model_, node)) {
            return node.party;
        }
        const auto loop = loopHolder_.find(n);
        return loop == loopHolder_.end() ? kNone : loop->second;
    }

    const Model& model_;
    const FlowGraph& graph_;
    Custody custody_;
    static constexpr int kMostLoopRounds = 20;
    std::map<NodeId, PartyId> loopHolder_;
    int loopRounds_ = 0;
};

}  // namespace

Custody followCustody(const Model& model, const Process& process) { return Follower(model, process).run(); }

bool needsHolder(const Node& node) {
    switch (node.kind) {
        case NodeKind::work:
        case NodeKind::decision:
        case NodeKind::handoff:
        case NodeKind::send:
        case NodeKind::consult:
        case NodeKind::wait:
        case NodeKind::call: return true;
        default: return false;
    }
}

bool requiresHolder(const Model& model, const Node& node) {
    return node.naming == Naming::role && node.kind != NodeKind::start && node.kind != NodeKind::anytime &&
           actsLikeRole(model.parties[node.party].kind);
}

}  // namespace dienstweg
