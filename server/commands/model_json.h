// A model as one JSON document: the organisation, what is declared beside processes, and processes with their flow.
// docs/json.md tells of it, docs/schema/model.schema.json is what others may rely on.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "workspace/read_model.h"

namespace dienstweg {

/// Rises when a member goes away or means something else, and not when one is added.
inline constexpr int kModelJsonVersion = 1;

/// Files are shown as seen from `root`. Of those processes all is in it that the text says, but for comments.
std::string modelJson(const ReadModel& read, const std::filesystem::path& root, std::span<const ProcessId> processes);

}  // namespace dienstweg
