// Reading names and values off a tree, and finding what a name means.
#pragma once

#include <span>

#include "model/model.h"

namespace dienstweg {

inline std::span<const Value> valuesOf(const Tree& tree, Range range) {
    return std::span(tree.values).subspan(range.first, range.count);
}
inline std::span<const Clause> clausesOf(const Tree& tree, ItemId item) {
    const Range range = tree.items[item].clauses;
    return std::span(tree.clauses).subspan(range.first, range.count);
}

}  // namespace dienstweg
