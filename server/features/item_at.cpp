#include "features/item_at.h"

#include <algorithm>

namespace dienstweg {

ItemId itemAt(const Tree& tree, std::uint32_t offset) {
    // Items lie in the order of the text. The last that begins at the place or before it is the one, or lies in it.
    const auto begin = [](const Item& item) { return item.span.begin; };
    const auto behind = std::ranges::upper_bound(tree.items.begin() + 1, tree.items.end(), offset, {}, begin);
    auto item = static_cast<ItemId>(behind - tree.items.begin() - 1);
    while (item != 0 && !touches(tree.items[item].span, offset)) {
        item = tree.items[item].parent;
    }
    return item;
}

}  // namespace dienstweg
