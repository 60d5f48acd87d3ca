// Where a thing is named.
#pragma once

#include <vector>

#include "features/thing.h"

namespace dienstweg {

/// The places in all files where the thing named at the place is named, by file and place; nothing where no name
/// stands. Of several candidates, those of all of them; of a name that is not declared, where it is named, too.
std::vector<Place> references(const Model& model, FileId file, std::uint32_t offset, bool withDeclaration);
std::vector<Place> referencesTo(const Model& model, const Thing& thing, bool withDeclaration);

struct Highlight {
    Span span = {};
    bool declares = false;
    bool writes = false;  ///< a document is made or changed here (`erzeugt`, `ändert`)
    friend bool operator==(const Highlight&, const Highlight&) = default;
};
/// The same for this file alone, in the order of the text.
std::vector<Highlight> highlights(const Model& model, FileId file, std::uint32_t offset);

}  // namespace dienstweg
