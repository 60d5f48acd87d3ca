// What each name of a path like `Steueramt.Leitung` means: the role, and the units before it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace dienstweg {

/// For each name, given as its key, the parties that it may mean; several where the path is ambiguous and they differ.
using PartyPath = std::vector<std::vector<PartyId>>;

/// Of a path of which it is known what it means as a whole.
PartyPath partiesOnPath(const Model& model, const std::vector<std::string>& keys, PartyId meant);
/// Of any path, seen from `near`. What is unknown at the end may begin with known units.
PartyPath findPartiesOnPath(const Model& model, const std::vector<std::string>& keys, PartyId near);

/// The path with the name at `part` replaced; nothing between names and dots.
std::string withPart(std::string_view path, std::size_t part, std::string_view name);

}  // namespace dienstweg
