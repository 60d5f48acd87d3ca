// Where an item stands in a file, independent of a tree: which child of which child. The same in a draft and in the
// tree that its text is read as.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "syntax/draft.h"
#include "syntax/source.h"

namespace dienstweg::mutation {

using Route = std::vector<std::uint32_t>;

Route routeOf(const Tree& tree, ItemId item);
/// kNone if there is nothing.
ItemId itemAt(const Tree& tree, const Route& route);
Draft& draftAt(Draft& file, const Route& route);

/// Takes the item away from the draft.
void removeAt(Draft& file, const Route& route);
/// Where an item stands once the one at `removed` is gone; nothing if it is gone, too.
std::optional<Route> afterRemoval(const Route& route, const Route& removed);

}  // namespace dienstweg::mutation
