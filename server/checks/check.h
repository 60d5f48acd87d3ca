// Runs the rules over a model.
#pragma once

#include <vector>

#include "checks/context.h"

namespace dienstweg {

/// All findings with their severities as the settings say (those switched off are left out), sorted by file and place.
std::vector<Finding> check(const Model& model, const Settings& settings);

/// What a run can be summed up by.
struct Counts {
    int processes = 0;
    int handoffs = 0;
    int unclearHandoffs = 0;     ///< handoffs and missing handoffs with a finding of group H at or above warning
    int withoutResponsible = 0;  ///< R101
};
Counts count(const Model& model, const std::vector<Finding>& findings);

}  // namespace dienstweg
