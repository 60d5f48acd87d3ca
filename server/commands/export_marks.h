// What `check` finds, as marks in a picture of one process.
#pragma once

#include <filesystem>
#include <vector>

#include "bpmn/marks.h"
#include "model/model.h"
#include "workspace/analysis.h"

namespace dienstweg {

/// Findings whose severity is `off` are none. `path` (absolute) is the file of the process.
std::vector<bpmn::Mark> marksFor(const Analysis& analysis, const Model& model, ProcessId process,
                                 const std::filesystem::path& path, const bpmn::Definitions& definitions,
                                 Language language);

}  // namespace dienstweg
