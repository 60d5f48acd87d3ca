#include "features/call_hierarchy.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "features/item_at.h"
#include "features/name_at.h"
#include "model/custody.h"

namespace dienstweg {
namespace {

/// From whom to whom, and where that is said.
struct Move {
    std::uint32_t from = kNone;
    std::uint32_t to = kNone;
    Place place = {};
};

/// Calls and handoffs of processes. A trigger that says from which process it comes counts where that process itself
/// does not name this one.
std::vector<Move> movesOfProcesses(const Model& model) {
    std::vector<Move> moves;
    std::vector<Move> triggers;
    for (const Use& use : model.allUses()) {
        if (use.process == kNone || use.foundProcess == kNone) {
            continue;
        }
        const ItemKind kind = model.tree(use.place.file).items[use.item].kind;
        if (kind == ItemKind::call || kind == ItemKind::handoff) {
            moves.push_back({use.process, use.foundProcess, use.place});
        } else if (kind == ItemKind::trigger) {
            triggers.push_back({use.foundProcess, use.process, use.place});
        }
    }
    std::set<std::pair<ProcessId, ProcessId>> said;
    for (const Move& move : moves) {
        said.emplace(move.from, move.to);
    }
    std::ranges::copy_if(triggers, std::back_inserter(moves),
                         [&](const Move& move) { return !said.contains({move.from, move.to}); });
    return moves;
}

/// Who hands over: who is named, else who may have the case then. Custody is followed when it is asked for.
std::set<PartyId> sendersOf(const Model& model, const Process& process, NodeId handoff,
                            std::optional<Custody>& custody) {
    const Node& node = process.graph.nodes[handoff];
    if (node.naming != Naming::nobody) {
        return node.party == kNone ? std::set<PartyId>() : std::set<PartyId>{node.party};
    }
    if (!custody) {
        custody = followCustody(model, process);
    }
    std::set<PartyId> senders;
    for (const Holder& holder : custody->before[handoff]) {
        if (holder.party != kNone) {
            senders.insert(holder.party);
        }
    }
    return senders;
}

std::vector<Move> movesOfParties(const Model& model) {
    std::vector<Move> moves;
    for (const Process& process : model.processes) {
        const Tree& tree = model.tree(process.file);
        std::optional<Custody> custody;
        const auto& nodes = process.graph.nodes;
        for (NodeId id = 0; id < nodes.size(); ++id) {
            if (nodes[id].kind != NodeKind::handoff || nodes[id].receiver == kNone) {
                continue;
            }
            const Clause* to = findClause(tree, nodes[id].item, ClauseKind::to);
            const Place place{process.file, to == nullptr ? tree.items[nodes[id].item].keyword : to->span};
            for (const PartyId sender : sendersOf(model, process, id, custody)) {
                moves.push_back({sender, nodes[id].receiver, place});
            }
        }
    }
    return moves;
}

std::vector<HierarchyCall> calls(const Model& model, const Thing& thing, std::uint32_t Move::* mine,
                                 std::uint32_t Move::* others) {
    if (!thing.known() || (thing.kind != ThingKind::party && thing.kind != ThingKind::process)) {
        return {};
    }
    std::map<std::uint32_t, std::vector<Place>> found;
    for (const Move& move : thing.kind == ThingKind::party ? movesOfParties(model) : movesOfProcesses(model)) {
        if (move.*mine == thing.id) {
            found[move.*others].push_back(move.place);
        }
    }
    std::vector<HierarchyCall> all;
    for (auto& [other, places] : found) {
        std::ranges::sort(places, {}, [](const Place& place) { return std::pair(place.file, place.span.begin); });
        all.push_back({{thing.kind, other}, std::move(places)});
    }
    return all;
}

}  // namespace

std::optional<Thing> callHierarchyAt(const Model& model, FileId file, std::uint32_t offset) {
    const auto named = nameAt(model, file, offset);
    const Thing thing = named ? named->thing : thingAt(model, file, itemAt(model.tree(file), offset));
    const bool fits = thing.known() && (thing.kind == ThingKind::party || thing.kind == ThingKind::process);
    return fits ? std::optional(thing) : std::nullopt;
}

std::vector<HierarchyCall> incomingCalls(const Model& model, const Thing& thing) {
    return calls(model, thing, &Move::to, &Move::from);
}

std::vector<HierarchyCall> outgoingCalls(const Model& model, const Thing& thing) {
    return calls(model, thing, &Move::from, &Move::to);
}

}  // namespace dienstweg
