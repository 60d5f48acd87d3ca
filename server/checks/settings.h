// What `dienstweg.toml` can say to the checks, as values. Reading the file is the workspace's work.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "base/date.h"
#include "checks/catalogue.h"
#include "checks/house_rules.h"

namespace dienstweg {

/// Limits that rules compare with. Defaults and their sources stand in docs/settings.md.
struct Limits {
    int steps = 50;     ///< F309, elements of one process (7PMG)
    int consulted = 5;  ///< R119, roles consulted or co-signing in one process
    int pingPong = 2;   ///< H213, from which time on it is said that one role hands to the same other on one way
};

/// Which facts a handoff must state (H205 to H208, H210 are silent where not required).
struct HandoffFacts {
    bool object = true;
    bool channel = true;
    bool deadline = true;
    bool confirmation = true;
    bool condition = true;
    bool escalation = true;
};

struct Settings {
    std::map<std::string, Severity, std::less<>> severities;  ///< rule id → severity; absent: the default
    Limits limits;
    HandoffFacts handoff;
    HouseRules house;
    std::optional<Language> language;  ///< of messages
    Date today;                        ///< for rules that compare with a date

    [[nodiscard]] Severity severityOf(const Rule& rule) const {
        const auto it = severities.find(rule.id);
        return it == severities.end() ? rule.severity : it->second;
    }
};

}  // namespace dienstweg
