// Where in the text a statement is put so that it happens on one way of the flow and on no other.
#pragma once

#include <optional>

#include "model/model.h"

namespace dienstweg {

/// In the braces of `parent`, directly before the child at `index` (behind all if there is none).
struct PlaceOnWay {
    ItemId parent = kNone;
    std::uint32_t index = 0;
};

/// Its index among the children of its parent.
std::uint32_t indexAmongSiblings(const Tree& tree, ItemId item);

/// At the end of the way: before its jump, at the end of its branch, else behind its last statement. Nothing where the
/// way leaves no place for a statement (`abgelehnt zurück zu …`).
std::optional<PlaceOnWay> placeOnWay(const Tree& tree, const FlowGraph& graph, const Edge& edge);

}  // namespace dienstweg
