// "Did you mean …?" for names of roles, units and statements.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace dienstweg {

/// At most this many names are proposed for one that means nothing or too much.
inline constexpr std::size_t kMostSuggestions = 3;

/// The shortest path that means this party: "Steueramt.Leitung", or longer where two units of that name have such a
/// role.
std::string pathThatMeans(const Model& model, PartyId party);
/// What an unknown name of a party may have meant: the one spelled nearly so, else those of the same name in other
/// units. `orProcess`: processes too.
std::vector<std::string> suggestedParties(const Model& model, std::string_view path, bool orProcess);
/// What an ambiguous name may mean, most to the point first.
std::vector<std::string> meanings(const Model& model, std::string_view path);

}  // namespace dienstweg
