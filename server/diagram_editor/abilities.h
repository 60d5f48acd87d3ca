// What can be done with a statement in a diagram.
#pragma once

#include <vector>

#include "diagram_editor/shown_diagram.h"

namespace dienstweg {

/// Of a node that says this item; `node` is that of the flow graph, or kNone.
std::vector<Ability> abilitiesOfNode(const Model& model, const Process& process, ItemId item, NodeId node);
/// Of a sequence flow: `item` is a branch, an outcome or a handoff on it, or kNone; `edge` that with which it begins,
/// or kNone.
std::vector<Ability> abilitiesOfFlow(const Model& model, const Process& process, ItemId item, EdgeId edge);
std::vector<Ability> abilitiesOfParty(const Model& model, PartyId party);

}  // namespace dienstweg
