// `dienstweg.toml` to `Settings`. What is wrong in it becomes findings of S004, with the exact place; everything else
// in it still counts.
//
//   language = "de"                       # or "en"
//   [rules]
//   H206 = "off"                          # a rule by code or name: error, warning, info, hint, off
//   undeclared-handoff = "warning"
//   [limits]
//   steps = 50                            # F309
//   consulted = 5                         # R119
//   ping-pong = 2                         # H213
//   [handoff]
//   require = ["object", "channel"]       # which facts a handoff must state; all, if this line is missing
//   [house]                               # rules of the house: see house_settings.h
#pragma once

#include <vector>

#include "base/text.h"
#include "checks/finding.h"
#include "checks/settings.h"

namespace dienstweg {

struct ReadSettings {
    Settings settings;
    std::vector<Finding> findings;
};

/// Never fails: a text that is not TOML gives the defaults and one finding. `file` is the id that the findings carry.
ReadSettings readSettings(const Text& text, FileId file);

}  // namespace dienstweg
