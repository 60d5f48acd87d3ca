// Which documents are there on every way: followed over the flow of a process to a fixed point.
#pragma once

#include <vector>

#include "model/model.h"

namespace dienstweg {

/// Sorted DeclarationIds.
using Documents = std::vector<DeclarationId>;

struct DocumentFlow {
    std::vector<Documents> before;  ///< by NodeId: there on every way that leads to it
    std::vector<Documents> on;      ///< by EdgeId: there when this way is taken
    Documents everMade;             ///< produced or received by some statement or trigger of the process
};

DocumentFlow followDocuments(const Model& model, const Process& process);

/// The documents named in the clauses of that kind, or as the item's objects.
Documents documentsOf(const Model& model, FileId file, ItemId item, ClauseKind clause);
Documents objectsOf(const Model& model, FileId file, ItemId item);

}  // namespace dienstweg
