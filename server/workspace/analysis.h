// A whole workspace, read and checked: the one place where reading, parsing, the model and the checks meet.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "checks/finding.h"
#include "checks/settings.h"
#include "workspace/discover.h"

namespace dienstweg {

/// Texts that are not (yet) what their files say, by absolute path: from an editor, from standard input, corrected.
using UnsavedTexts = std::map<std::filesystem::path, std::string>;

/// How far an analysis is, for another thread to look at.
struct Progress {
    std::atomic<std::size_t> files = 0;
    std::atomic<std::size_t> filesRead = 0;
};

struct AnalysedFile {
    std::filesystem::path path;  ///< absolute
    Text text;                   ///< what does not belong into a text shows as '?', at the same offsets
    bool named = false;          ///< its findings are reported
    bool checked = false;        ///< a process file that was read whole; these come first
    std::size_t problems = 0;    ///< of a checked file: how much of it could not be read as a sentence
};

/// Of the named files.
struct Tally {
    std::int64_t files = 0;
    std::int64_t processes = 0;
    std::int64_t handoffs = 0;
    std::int64_t unclearHandoffs = 0;     ///< lines with a finding of group H that is an error or a warning
    std::int64_t withoutResponsible = 0;  ///< statements that nobody answers for (R101)
};

struct Analysis {
    std::vector<AnalysedFile> files;    ///< indexed by `FileId`
    std::vector<Finding> findings;      ///< of named files and of the settings, sorted by file and place
    std::vector<PathProblem> problems;  ///< files that could not be opened
    Settings settings;
    Tally tally;
};

/// Never fails. Findings whose severity is `off` are left out. `unsaved` stands for the files that it
/// names. Paths in messages are shown as
/// seen from `folder`.
Analysis analyse(const WorkspaceFiles& workspace, const UnsavedTexts& unsaved, const std::filesystem::path& folder,
                 Date today, Progress& progress);

}  // namespace dienstweg
