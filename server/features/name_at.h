// The name at a place and what it means: where all that follows names begins.
#pragma once

#include <optional>
#include <vector>

#include "features/thing.h"

namespace dienstweg {

struct Named {
    Thing thing = {};                    ///< not known: nothing of that name is declared, or several
    std::vector<Thing> candidates = {};  ///< where several fit
    Span span = {};                      ///< of `Steueramt.Leitung` the one name at the place
    bool declares = false;               ///< here the thing gets its name
};

/// Nothing where no name stands. A place directly behind a name counts, too.
std::optional<Named> nameAt(const Model& model, FileId file, std::uint32_t offset);

}  // namespace dienstweg
