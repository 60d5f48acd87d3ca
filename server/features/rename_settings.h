// The rules of the house in dienstweg.toml name units, roles, channels and systems, too.
#pragma once

#include <string>
#include <vector>

#include "checks/finding.h"
#include "checks/house_rules.h"
#include "features/thing.h"

namespace dienstweg {

/// The edits of the settings that go with a renaming.
std::vector<FileEdit> renameInSettings(const Model& model, const HouseRules& house, const Thing& thing,
                                       const std::string& name);
/// Does what the settings name mean the same afterwards?
bool settingsMeanTheSame(const Model& before, const Model& after, const HouseRules& house, const Thing& thing,
                         const std::string& name);

}  // namespace dienstweg
