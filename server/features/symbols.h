// What a file and a workspace consist of, for outlines and for searching.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "features/thing.h"

namespace dienstweg {

struct Symbol {
    ItemKind kind = ItemKind::file;
    std::string title = {};   ///< as people call it: a name, a label, else the keyword; never empty
    std::string detail = {};  ///< what else it is called, or who is responsible for it; may be empty
    Span name = {};           ///< what to point at; lies in `whole`
    Span whole = {};
    std::vector<Symbol> inside = {};
};
/// Organisation, units, roles, documents and the like, processes with their triggers, results and statements; branches,
/// sections and outcomes with what is in them. Jumps are left out.
std::vector<Symbol> documentSymbols(const Model& model, FileId file);

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
