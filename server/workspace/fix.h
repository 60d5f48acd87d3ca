// Applies the safe fixes of a workspace, in memory: nothing is written.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "workspace/analysis.h"

namespace dienstweg {

struct ChangedText {
    std::filesystem::path path = {};  ///< absolute
    std::string before = {};          ///< as it was read
    std::string after = {};
};

struct FixedWorkspace {
    Analysis analysis = {};                 ///< of the texts as they are now
    std::vector<ChangedText> changed = {};  ///< sorted by path
    /// Each fix that was applied: the indices in `changed` of the files that it changed.
    std::vector<std::vector<std::size_t>> applied = {};
    bool complete = true;  ///< false: fixes were left because too many rounds would have been needed
};

/// `analysis` is that of `workspace` with `unsaved`. Only files that were named are changed, never the settings; a fix
/// that would also have to change another file is left to people. See `checks/apply_fixes.h` for how.
FixedWorkspace applySafeFixes(Analysis analysis, const WorkspaceFiles& workspace, const UnsavedTexts& unsaved,
                              const std::filesystem::path& folder, Date today);

}  // namespace dienstweg
