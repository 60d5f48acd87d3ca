// Runs the rules over a model.
#pragma once

#include <vector>

#include "checks/context.h"

namespace dienstweg {

/// What the rules of one process find; severities are not set yet.
std::vector<Finding> checkProcess(const Model& model, const Settings& settings, ProcessId process);
/// What the rules of the whole workspace find.
std::vector<Finding> checkWorkspace(const Model& model, const Settings& settings);
/// From what was found by `checkWorkspace` and for all processes to what is reported: the rules of the house, one
/// finding for a broken line, severities, comments that silence. Sorted by file and place.
std::vector<Finding> settle(const Model& model, const Settings& settings, std::vector<Finding> findings);

/// All findings with their severities as the settings say (those switched off are left out), sorted by file and place.
std::vector<Finding> check(const Model& model, const Settings& settings);

}  // namespace dienstweg
