// What a run found, in numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "checks/catalogue.h"
#include "workspace/analysis.h"

namespace dienstweg {

struct Summary {
    Tally tally;
    std::int64_t errors = 0;
    std::int64_t warnings = 0;
    std::int64_t infos = 0;
    std::int64_t hints = 0;
    std::optional<std::int64_t> corrected = std::nullopt;  ///< findings that `--fix` corrected; nothing without it
};

/// Adds what one workspace brought.
void add(Summary& summary, const Analysis& analysis);

/// With "; 4 findings corrected" behind it where that is known:
/// "31 processes, 214 handoffs, 3 unclear, 1 without responsible: 2 errors, 2 warnings"
std::string sentenceOf(const Summary& summary, Language language);

}  // namespace dienstweg
