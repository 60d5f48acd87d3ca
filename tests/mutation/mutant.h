// One changed fact, ready to be made and checked.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "route.h"
#include "subject.h"
#include "table.h"

namespace dienstweg::mutation {

struct Mutant {
    Kind kind = Kind::removeResponsible;
    FileId file = 0;
    std::function<void(Draft& file)> change;
    Route item;                        ///< the item concerned, in the mutated file
    std::optional<ClauseKind> clause;  ///< the clause concerned
    std::string name;                  ///< what is named: for Where::uses and Where::trigger
    std::vector<Route> next;           ///< statements in the mutated file that come next: for Where::next
    std::string_view equivalent;       ///< why this is no fault at all; empty: it is one
};

/// All mutants of a subject, in a fixed order.
std::vector<Mutant> mutantsOf(const Subject& subject);

}  // namespace dienstweg::mutation
