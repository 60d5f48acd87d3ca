#include "route.h"

#include <algorithm>

namespace dienstweg::mutation {

Route routeOf(const Tree& tree, ItemId item) {
    Route route;
    while (tree.items[item].parent != kNone) {
        const ItemId parent = tree.items[item].parent;
        std::uint32_t index = 0;
        for (const ItemId child : children(tree, parent)) {
            if (child == item) {
                break;
            }
            ++index;
        }
        route.push_back(index);
        item = parent;
    }
    std::ranges::reverse(route);
    return route;
}

ItemId itemAt(const Tree& tree, const Route& route) {
    ItemId item = 0;
    for (const std::uint32_t index : route) {
        ItemId child = tree.items[item].firstChild;
        for (std::uint32_t i = 0; i < index && child != kNone; ++i) {
            child = tree.items[child].nextSibling;
        }
        if (child == kNone) {
            return kNone;
        }
        item = child;
    }
    return item;
}

Draft& draftAt(Draft& file, const Route& route) {
    Draft* at = &file;
    for (const std::uint32_t index : route) {
        at = &at->children.at(index);
    }
    return *at;
}

void removeAt(Draft& file, const Route& route) {
    Draft& parent = draftAt(file, Route(route.begin(), route.end() - 1));
    parent.children.erase(parent.children.begin() + route.back());
    for (DraftClause& clause : parent.clauses) {
        if (clause.childrenBefore > route.back()) {
            --clause.childrenBefore;
        }
    }
}

std::optional<Route> afterRemoval(const Route& route, const Route& removed) {
    const std::size_t depth = removed.size() - 1;
    if (route.size() <= depth || !std::equal(removed.begin(), removed.end() - 1, route.begin()) ||
        route[depth] < removed[depth]) {
        return route;
    }
    if (route[depth] == removed[depth]) {
        return std::nullopt;
    }
    Route moved = route;
    --moved[depth];
    return moved;
}

}  // namespace dienstweg::mutation
