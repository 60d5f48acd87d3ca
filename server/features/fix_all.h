// Several corrections of a file in one go, none of which gets in the way of another.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "checks/finding.h"

namespace dienstweg {

/// All that may be applied without asking and change this file alone. Those that touch an earlier one wait for the next
/// time.
std::vector<FileEdit> safeFixes(std::span<const Finding> findings, FileId file);

struct FixesOfKind {
    std::int64_t count = 0;  ///< of findings, at least two
    std::vector<FileEdit> edits;
};
/// What mends all findings of the rule in the same manner as this one, where nobody has to choose: each has this one
/// correction and no other, it changes words and puts in no statement, and no two of them touch. `findings` are those
/// of a file, `finding` is one of them.
std::optional<FixesOfKind> fixesOfKind(std::span<const Finding> findings, const Finding& finding);

}  // namespace dienstweg
