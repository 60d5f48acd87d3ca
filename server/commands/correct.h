// `check --fix` and `--fix-dry-run`: corrects what was checked, and writes it or only says what it would write.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "checks/catalogue.h"
#include "commands/failure.h"
#include "commands/style.h"
#include "workspace/analysis.h"
#include "workspace/discover.h"
#include "workspace/fix.h"

namespace dienstweg {

/// What the fixes were made from.
struct CheckedWorkspaces {
    std::vector<WorkspaceFiles> workspaces = {};
    std::vector<Analysis> analyses = {};  ///< one for each
    UnsavedTexts unsaved = {};
    Date today = {};
};

struct Correction {
    bool written = true;                    ///< false: was only tried
    std::int64_t findings = 0;              ///< that are corrected
    bool complete = true;                   ///< false: another run would correct more
    std::vector<ChangedText> changed = {};  ///< files that have (or would have) new texts
    std::vector<Failure> failures = {};     ///< files that could not be written; they are as they were
};

/// Writes the corrected files; `checked.analyses` then say what is left. A file that cannot be written does not keep
/// the others from being written.
Correction correct(CheckedWorkspaces& checked, Language language, const std::filesystem::path& folder);
/// The same without writing; the analyses stay those of the files.
Correction tryToCorrect(const CheckedWorkspaces& checked, const std::filesystem::path& folder);

/// The change of a file as a unified diff, which `patch -p0` in `folder` applies; not if it is `forPerson`, see
/// line_diff.h.
std::string diffOf(const ChangedText& changed, const std::filesystem::path& folder, const Style& style = Style(false),
                   bool forPerson = false);

}  // namespace dienstweg
