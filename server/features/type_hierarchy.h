// The organisation as a tree: what a unit lies in, and what lies in it.
#pragma once

#include <optional>
#include <vector>

#include "features/thing.h"

namespace dienstweg {

/// The party named at the place; without a name there, the one whose declaration stands at it. Nothing elsewhere.
std::optional<PartyId> typeHierarchyAt(const Model& model, FileId file, std::uint32_t offset);
/// The unit or organisation around it: one or none.
std::vector<PartyId> partiesAround(const Model& model, PartyId party);
/// The units, roles and committees directly in it, in the order of the text.
std::vector<PartyId> partiesWithin(const Model& model, PartyId party);

}  // namespace dienstweg
