#include "features/implementation.h"

#include <algorithm>
#include <set>
#include <utility>

#include "checks/read.h"
#include "features/item_at.h"
#include "features/name_at.h"

namespace dienstweg {
namespace {

/// Sorted, each once.
using Places = std::set<std::pair<FileId, ItemId>>;

/// Does somebody do something at this node?
bool isDone(const Node& node) {
    switch (node.kind) {
        case NodeKind::work:
        case NodeKind::decision:
        case NodeKind::handoff:
        case NodeKind::send:
        case NodeKind::consult:
        case NodeKind::wait:
        case NodeKind::call:
        case NodeKind::event: return node.item != kNone;
        default: return false;
    }
}

/// Is it this party, or one of this unit?
bool isOf(const Model& model, PartyId party, PartyId receiver) {
    while (party != kNone && party != receiver) {
        party = model.parties[party].parent;
    }
    return party != kNone;
}

/// What `receiver` does first on the ways that begin with these edges; with kNone, what anybody does first. A way ends
/// where somebody else hands the case over.
void firstDone(const Model& model, const Process& process, std::vector<EdgeId> ways, PartyId receiver, Places& out) {
    const FlowGraph& graph = process.graph;
    std::vector<bool> seen(graph.nodes.size(), false);
    while (!ways.empty()) {
        const NodeId id = graph.edges[ways.back()].to;
        ways.pop_back();
        if (seen[id]) {
            continue;
        }
        seen[id] = true;
        const Node& node = graph.nodes[id];
        const bool unsaid = node.naming == Naming::nobody && !node.automatic;
        if (isDone(node) && (receiver == kNone || isOf(model, node.party, receiver) || unsaid)) {
            out.emplace(process.file, node.item);
        } else if (node.kind != NodeKind::handoff) {
            ways.insert(ways.end(), node.out.begin(), node.out.end());
        }
    }
}

/// The triggers that say that they come from this process, or name what is handed over; all if there are none.
std::vector<NodeId> startsFor(const Model& model, const Process& from, ItemId handoff, ProcessId to) {
    const Process& process = model.processes[to];
    const Tree& tree = model.tree(process.file);
    std::vector<DeclarationId> handedOver;
    for (const Value& value : valuesOf(model.tree(from.file), model.tree(from.file).items[handoff].objects)) {
        if (const DeclarationId document = documentOf(model, from.file, value); document != kNone) {
            handedOver.push_back(document);
        }
    }
    std::vector<NodeId> all;
    std::vector<NodeId> fitting;
    for (NodeId id = 0; id < process.graph.nodes.size(); ++id) {
        const Node& node = process.graph.nodes[id];
        if (node.kind != NodeKind::start) {
            continue;
        }
        all.push_back(id);
        const auto fits = [&](const Value& value) {
            return contains(handedOver, documentOf(model, process.file, value));
        };
        if (node.item != kNone && std::ranges::any_of(valuesOf(tree, tree.items[node.item].objects), fits)) {
            fitting.push_back(id);
        }
    }
    return fitting.empty() ? all : fitting;
}

void add(const Model& model, ProcessId id, const std::vector<NodeId>& starts, Places& out) {
    const Process& process = model.processes[id];
    for (const NodeId start : starts) {
        const Node& node = process.graph.nodes[start];
        firstDone(model, process, {node.out.begin(), node.out.end()}, node.receiver, out);
    }
}

void addReceived(const Model& model, ProcessId id, NodeId handoff, Places& out) {
    const Process& process = model.processes[id];
    const Node& node = process.graph.nodes[handoff];
    if (node.receivingProcess != kNone) {
        add(model, node.receivingProcess, startsFor(model, process, node.item, node.receivingProcess), out);
        return;
    }
    if (node.receiver == kNone) {
        return;
    }
    std::vector<EdgeId> ways;
    std::ranges::copy_if(node.out, std::back_inserter(ways),
                         [&](EdgeId edge) { return process.graph.edges[edge].kind == EdgeKind::next; });
    firstDone(model, process, std::move(ways), node.receiver, out);
}

/// Statements of all processes that the party is responsible for, or does.
void addDoneBy(const Model& model, PartyId party, Places& out) {
    for (const Process& process : model.processes) {
        for (const Node& node : process.graph.nodes) {
            if (isDone(node) && node.party == party) {
                out.emplace(process.file, node.item);
            }
        }
    }
    for (const Use& use : model.allUses()) {
        if (use.found == party && use.target == Target::party && use.clause != kNone &&
            model.tree(use.place.file).clauses[use.clause].kind == ClauseKind::performer) {
            out.emplace(use.place.file, use.item);
        }
    }
}

void addMadeOf(const Model& model, DeclarationId document, Places& out) {
    for (const Use& use : model.allUses()) {
        if (use.target != Target::document || use.found != document || use.clause == kNone) {
            continue;
        }
        const Tree& tree = model.tree(use.place.file);
        const ClauseKind kind = tree.clauses[use.clause].kind;
        const bool promised = tree.items[use.item].kind == ItemKind::result;
        if ((kind == ClauseKind::produces && !promised) || kind == ClauseKind::changes) {
            out.emplace(use.place.file, use.item);
        }
    }
}

void addBehindTriggers(const Model& model, ProcessId process, Places& out) {
    std::vector<NodeId> starts;
    const auto& nodes = model.processes[process].graph.nodes;
    for (NodeId id = 0; id < nodes.size(); ++id) {
        if (nodes[id].kind == NodeKind::start) {
            starts.push_back(id);
        }
    }
    add(model, process, starts, out);
}

/// The handoff around the place.
NodeId handoffAt(const Model& model, ProcessId process, FileId file, std::uint32_t offset) {
    const Tree& tree = model.tree(file);
    ItemId item = itemAt(tree, offset);
    while (item != 0 && tree.items[item].kind != ItemKind::handoff && !isStatement(tree.items[item].kind)) {
        item = tree.items[item].parent;
    }
    const FlowGraph& graph = model.processes[process].graph;
    const NodeId node = item == 0 ? kNone : graph.nodeOf[item];
    return node != kNone && graph.nodes[node].kind == NodeKind::handoff ? node : kNone;
}

}  // namespace

std::vector<ItemPlace> receivedBy(const Model& model, ProcessId process, NodeId handoff) {
    Places places;
    addReceived(model, process, handoff, places);
    std::vector<ItemPlace> found;
    for (const auto& [file, item] : places) {
        found.push_back({file, item});
    }
    return found;
}

Destinations implementation(const Model& model, FileId file, std::uint32_t offset) {
    Destinations found;
    Places places;
    const auto named = nameAt(model, file, offset);
    const bool handoffsName = named && named->thing.kind == ThingKind::statement && named->declares;
    if (named && !handoffsName) {
        found.origin = named->span;
        const Thing& thing = named->thing;
        if (thing.known() && thing.kind == ThingKind::party) {
            addDoneBy(model, thing.id, places);
        } else if (thing.known() && thing.kind == ThingKind::declaration) {
            addMadeOf(model, thing.id, places);
        } else if (thing.known() && thing.kind == ThingKind::process) {
            addBehindTriggers(model, thing.id, places);
        }
    } else if (const ProcessId process = processAt(model, file, itemAt(model.tree(file), offset)); process != kNone) {
        if (const NodeId handoff = handoffAt(model, process, file, offset); handoff != kNone) {
            found.origin = headOf(model.tree(file), model.processes[process].graph.nodes[handoff].item);
            addReceived(model, process, handoff, places);
        }
    }
    for (const auto& [in, item] : places) {
        Destination place = destinationOf(model, ItemPlace{in, item});
        place.name.span = headOf(model.tree(in), item);
        found.places.push_back(place);
    }
    return found;
}

}  // namespace dienstweg
