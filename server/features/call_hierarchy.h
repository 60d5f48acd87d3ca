// Who hands work over to whom: processes that call each other or hand cases over, and roles that do.
#pragma once

#include <optional>
#include <vector>

#include "features/thing.h"

namespace dienstweg {

struct HierarchyCall {
    Thing other = {};                ///< a process, or a party
    std::vector<Place> places = {};  ///< of the calls and handoffs, by file and place
};

/// The process or party named at the place; without a name there, the one whose declaration stands at it. Nothing
/// within statements.
std::optional<Thing> callHierarchyAt(const Model& model, FileId file, std::uint32_t offset);

/// Processes that call this one, hand over to it, or from which one of its triggers says that it comes; parties that
/// hand over to this one. In the order in which they are declared.
std::vector<HierarchyCall> incomingCalls(const Model& model, const Thing& thing);
/// The other direction.
std::vector<HierarchyCall> outgoingCalls(const Model& model, const Thing& thing);

}  // namespace dienstweg
