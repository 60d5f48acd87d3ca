#include "checks/handoff_fix.h"

#include <algorithm>

#include "checks/read.h"
#include "syntax/edit.h"

namespace dienstweg {
namespace {

struct Spot {
    ItemId parent = kNone;
    std::uint32_t index = 0;
};

std::uint32_t indexOf(const Tree& tree, ItemId item) {
    std::uint32_t index = 0;
    for (const ItemId sibling : children(tree, tree.items[item].parent)) {
        if (sibling == item) {
            break;
        }
        ++index;
    }
    return index;
}

/// At the end of the way: before its jump, at the end of its branch, else behind its last statement.
std::optional<Spot> spotFor(const Tree& tree, const FlowGraph& graph, const Edge& edge) {
    if (edge.jump != kNone) {
        if (tree.items[edge.jump].kind != ItemKind::jump) {
            return std::nullopt;  // `abgelehnt zurück zu …` has no place for a statement
        }
        return Spot{tree.items[edge.jump].parent, indexOf(tree, edge.jump)};
    }
    if (edge.via != kNone) {
        const auto inside = static_cast<std::uint32_t>(std::ranges::distance(children(tree, edge.via)));
        return Spot{edge.via, inside};
    }
    ItemId last = graph.nodes[edge.from].item;
    if (last == kNone || graph.nodes[edge.from].kind == NodeKind::start) {
        last = graph.nodes[edge.to].item;  // before the first statement
        while (tree.items[tree.items[last].parent].kind == ItemKind::section && indexOf(tree, last) == 0) {
            last = tree.items[last].parent;
        }
        return Spot{tree.items[last].parent, indexOf(tree, last)};
    }
    return Spot{tree.items[last].parent, indexOf(tree, last) + 1};
}

std::vector<DraftValue> objectsFor(const Context& context, ProcessId id, const Edge& edge, EdgeId way) {
    const Process& process = context.model.processes[id];
    const ItemId next = process.graph.nodes[edge.to].item;
    std::vector<DraftValue> objects;
    const Documents needed = documentsOf(context.model, process.file, next, ClauseKind::needs);
    for (const DeclarationId document : needed) {
        if (std::ranges::binary_search(context.documents[id].on[way], document)) {
            objects.push_back({.kind = ValueKind::path, .text = context.model.declarations[document].name});
        }
    }
    return objects;
}

}  // namespace

std::optional<Fix> insertHandoff(const Context& context, ProcessId id, EdgeId way, PartyId receiver) {
    const Process& process = context.model.processes[id];
    const Source& source = context.model.source(process.file);
    const Edge& edge = process.graph.edges[way];
    const auto spot = spotFor(source.tree, process.graph, edge);
    if (!spot) {
        return std::nullopt;
    }
    Draft handoff{.kind = ItemKind::handoff};
    handoff.objects = objectsFor(context, id, edge, way);
    handoff.clauses.push_back(
        {.kind = ClauseKind::to, .values = {{.kind = ValueKind::path, .text = pathOf(context.model, receiver)}}});
    const Edits edits = insertItem(source, spot->parent, spot->index, handoff);
    if (!edits) {
        return std::nullopt;
    }
    Fix fix{{"fix.insert-handoff", {{"receiver", pathOf(context.model, receiver)}}}, {}, false};
    for (const TextEdit& edit : *edits) {
        fix.edits.push_back({process.file, edit});
    }
    return fix;
}

}  // namespace dienstweg
