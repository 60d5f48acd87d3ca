// The names that completion offers, by the kind of place.
#pragma once

#include <string_view>
#include <vector>

#include "features/completion.h"
#include "syntax/expectation.h"

namespace dienstweg {

/// `begun` is what has been written of the name: of thousands only those that fit are made ready.
void addNames(const Model& model, const NamesFrom& from, const ExpectedName& name, std::string_view begun,
              std::vector<Candidate>& out);

}  // namespace dienstweg
