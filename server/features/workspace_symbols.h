// Searching the workspace for what is called like this.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "features/thing.h"

namespace dienstweg {

struct FoundSymbol {
    ItemKind kind = ItemKind::file;
    std::string title = {};
    std::string around = {};  ///< the unit or process it is in; empty: none
    Destination place = {};
};
/// What has a name or label that has all letters of the query in this order (upper and lower case and umlauts do not
/// matter), best first, at most `most`. An empty query finds what stands beside processes, and processes.
std::vector<FoundSymbol> workspaceSymbols(const Model& model, std::string_view query, std::size_t most = 200);

}  // namespace dienstweg
