// From a name to where it is declared, and to what the thing belongs to.
#pragma once

#include <vector>

#include "features/thing.h"

namespace dienstweg {

struct Destinations {
    Span origin = {};  ///< the name from which they were found; empty if there is none
    std::vector<Destination> places = {};
};

/// Where the name at the place is declared; several where several fit, none where none does. A declaration leads to
/// itself.
Destinations definition(const Model& model, FileId file, std::uint32_t offset);

/// Of a role the unit it belongs to (of a unit the one around it), of a document the systems that hold it, of an end
/// the result that it reaches.
Destinations typeDefinition(const Model& model, FileId file, std::uint32_t offset);

}  // namespace dienstweg
