// Tries what is proposed to correct: each correction by itself, then all that need no asking together, as `--fix` does.
#pragma once

#include <string>
#include <vector>

#include "checks/check.h"

namespace dienstweg::mutation {

struct FixVerdict {
    int fixes = 0;      ///< tried by themselves
    int corrected = 0;  ///< findings that `--fix` settles
    /// "R101: new error H202 …": a finding that stays, a text that is read worse, an error that was not there. Errors
    /// that a correction brings to light for a reason are listed in fixes.cpp.
    std::vector<std::string> troubles = {};
};

/// `findings` are those of `model`.
FixVerdict tryFixes(const Model& model, const std::vector<Finding>& findings);
/// Breaks the text of a file in two places whose mending needs no asking, and lets `--fix` mend it: the text must be
/// what it was, whatever else is wrong in it.
FixVerdict tryToMend(const Model& model, FileId file, std::size_t number);

}  // namespace dienstweg::mutation
