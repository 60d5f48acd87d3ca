// Runs the rules over a model.
#pragma once

#include <cstddef>
#include <vector>

#include "checks/context.h"

namespace dienstweg {

/// What the rules of one process find; severities are not set yet. All of it lies in the process's file.
std::vector<Finding> checkProcess(const Model& model, const Settings& settings, ProcessId process);
/// What the rules of one file find; it lies in the file.
std::vector<Finding> checkFile(const Model& model, const Settings& settings, FileId file);
/// How many checks look at the whole workspace, and what one of them finds, anywhere.
std::size_t workspaceChecks();
std::vector<Finding> checkWorkspace(const Model& model, const Settings& settings, std::size_t check);
/// Do the settings have rules of the house?
bool hasHouseRules(const Settings& settings);
/// Adds what these find to all that was found: they are silent where another rule has spoken.
void checkHouse(const Model& model, const Settings& settings, std::vector<Finding>& findings);

/// By FileId; last, what lies in no file of the model (the settings).
std::vector<std::vector<Finding>> sortedIn(const Model& model, std::vector<Finding> findings);
/// From all that was found in a file to what is reported of it: one finding for a broken line, severities, comments
/// that silence. Sorted by place. `file` may be one beyond the model: the settings.
std::vector<Finding> settle(const Model& model, const Settings& settings, FileId file, std::vector<Finding> findings);

/// All findings with their severities as the settings say (those switched off are left out), sorted by file and place.
std::vector<Finding> check(const Model& model, const Settings& settings);

}  // namespace dienstweg
