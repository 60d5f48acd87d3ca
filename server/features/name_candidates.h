// The names that completion offers, by the kind of place.
#pragma once

#include <vector>

#include "features/completion.h"
#include "syntax/expectation.h"

namespace dienstweg {

/// None where no name is expected.
void addNames(const Model& model, FileId file, const Expectation& expected, std::vector<Candidate>& out);

}  // namespace dienstweg
