// What may be written at a place of `dienstweg.toml`: headings, settings, rules, severities, facts, and the names of
// the workspace where settings name units, channels and roles.
#pragma once

#include <string>
#include <vector>

#include "base/text.h"
#include "checks/catalogue.h"
#include "model/model.h"

namespace dienstweg {

struct SettingsCandidate {
    std::string label;
    std::string insert;
    std::string documentation;  ///< Markdown; may be empty
};

struct SettingsCompletion {
    Span replaces;
    std::vector<SettingsCandidate> candidates;  ///< in the order in which they are to be shown
};

SettingsCompletion settingsCompletion(const Model& model, const Text& settings, std::uint32_t offset,
                                      Language language);

}  // namespace dienstweg
