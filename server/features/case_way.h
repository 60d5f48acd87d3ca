// Where the case comes from and where it goes, seen from a statement: read off custody and the flow.
#pragma once

#include <string>
#include <vector>

#include "model/custody.h"
#include "model/model.h"

namespace dienstweg {

/// Who may have the case when the node is reached, those that are known, in the order of their names.
std::vector<PartyId> holdersOf(const Holders& holders);

/// The handoffs, triggers and events from which a holder at this node has the case.
std::vector<NodeId> moversTo(const Custody& custody, const FlowGraph& graph, NodeId node);

/// The handoffs that may come next behind the node, none of them behind another one.
std::vector<NodeId> nextHandoffs(const FlowGraph& graph, NodeId node);

/// Who may have the case where something is written: at a statement, or, on a line of its own, behind what stands
/// above; in the order of the text, the first is the likeliest.
std::vector<PartyId> holdersAt(const Model& model, const Process& process, const Custody& custody, std::uint32_t offset,
                               bool beginsLine);
/// Likewise the node at or before the place, or kNone.
NodeId nodeAt(const Model& model, const Process& process, std::uint32_t offset);

}  // namespace dienstweg
