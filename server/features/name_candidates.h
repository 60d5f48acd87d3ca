// The names that completion offers, by the kind of place.
#pragma once

#include <vector>

#include "features/completion.h"
#include "syntax/expectation.h"

namespace dienstweg {

/// `expected.name` must be there.
void addNames(const Model& model, FileId file, const Expectation& expected, std::vector<Candidate>& out);

}  // namespace dienstweg
