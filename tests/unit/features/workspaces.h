// Workspaces for the tests of features: the examples, and texts as they come.
#pragma once

#include <string>
#include <vector>

#include "model/model.h"

namespace dienstweg::testing {

/// The texts of each example, a folder of examples/.
std::vector<std::vector<std::string>> exampleTexts();
Model modelOf(const std::vector<std::string>& texts);
std::vector<std::string> textsOf(const Model& model);

}  // namespace dienstweg::testing
