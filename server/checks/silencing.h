// Findings that a comment silences, and S003 about comments that silence without a reason, without need, or what is no
// rule.
#pragma once

#include <vector>

#include "checks/finding.h"
#include "checks/settings.h"
#include "model/model.h"

namespace dienstweg {

/// Takes out of the `findings` of a file (sorted by place, those that are switched off already left out) what comments
/// silence: the findings that begin inside the item or clause which the comment belongs to. Returns the findings of
/// S003.
std::vector<Finding> silence(const Model& model, const Settings& settings, FileId file, std::vector<Finding>& findings);

}  // namespace dienstweg
