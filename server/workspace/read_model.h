// A workspace as a model, for what does not report findings: export.
#pragma once

#include <filesystem>
#include <vector>

#include "model/model.h"
#include "workspace/analysis.h"
#include "workspace/discover.h"

namespace dienstweg {

struct ReadModel {
    Model model;
    std::vector<std::filesystem::path> paths;   ///< by FileId
    std::vector<bool> named;                    ///< by FileId
    std::vector<PathProblem> problems;          ///< files that could not be opened
    std::vector<std::filesystem::path> faulty;  ///< files that hold no text (S002)
};

/// Reads on all processors. Paths in the model are shown as seen from `folder`.
ReadModel readModel(const WorkspaceFiles& workspace, const std::filesystem::path& folder, Progress& progress);

}  // namespace dienstweg
