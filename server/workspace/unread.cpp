#include "workspace/unread.h"

#include <algorithm>
#include <array>

namespace dienstweg {

bool dependsOnUnread(const Finding& finding) {
    static constexpr auto kRules = std::to_array<std::string_view>({"D401", "D403", "D409", "L502", "R103", "R114"});
    static constexpr auto kKeys = std::to_array<std::string_view>(
        {"H220.unknown", "S003.needless", "S004.no-unit", "S004.no-unit-near", "S004.no-channel",
         "S004.no-channel-near", "S004.no-role", "S004.no-role-near"});
    return std::ranges::find(kRules, finding.rule) != kRules.end() ||
           std::ranges::find(kKeys, finding.message.key) != kKeys.end();
}

}  // namespace dienstweg
