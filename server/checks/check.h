// Runs the rules over a model.
#pragma once

#include <vector>

#include "checks/context.h"

namespace dienstweg {

/// All findings with their severities as the settings say (those switched off are left out), sorted by file and place.
std::vector<Finding> check(const Model& model, const Settings& settings);

}  // namespace dienstweg
