// What a file consists of, as a tree: its outline.
#pragma once

#include <string>
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

}  // namespace dienstweg
