#include "checks/place_on_way.h"

#include <algorithm>

#include "checks/read.h"

namespace dienstweg {

std::uint32_t indexAmongSiblings(const Tree& tree, ItemId item) {
    std::uint32_t index = 0;
    for (const ItemId sibling : children(tree, tree.items[item].parent)) {
        if (sibling == item) {
            break;
        }
        ++index;
    }
    return index;
}

std::optional<PlaceOnWay> placeOnWay(const Tree& tree, const FlowGraph& graph, const Edge& edge) {
    if (edge.jump != kNone) {
        if (tree.items[edge.jump].kind != ItemKind::jump) {
            return std::nullopt;  // `abgelehnt zurück zu …` has no place for a statement
        }
        return PlaceOnWay{tree.items[edge.jump].parent, indexAmongSiblings(tree, edge.jump)};
    }
    const ItemId next = graph.nodes[edge.to].item;
    const auto holdsNext = [&](ItemId block) {
        return block != kNone && next != kNone && block != next && inside(tree, next, block);
    };
    if (edge.via != kNone && !holdsNext(edge.via)) {
        const auto inside = static_cast<std::uint32_t>(std::ranges::distance(children(tree, edge.via)));
        return PlaceOnWay{edge.via, inside};
    }
    const ItemId last = graph.nodes[edge.from].item;
    if (last == kNone || graph.nodes[edge.from].kind == NodeKind::start || holdsNext(edge.via) || holdsNext(last)) {
        ItemId first = next;  // before the first statement, of the process or of the block that a statement opens
        while (tree.items[tree.items[first].parent].kind == ItemKind::section && indexAmongSiblings(tree, first) == 0) {
            first = tree.items[first].parent;
        }
        return PlaceOnWay{tree.items[first].parent, indexAmongSiblings(tree, first)};
    }
    return PlaceOnWay{tree.items[last].parent, indexAmongSiblings(tree, last) + 1};
}

}  // namespace dienstweg
