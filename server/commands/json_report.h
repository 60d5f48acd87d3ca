// Findings for programs: the JSON that docs/schema/check.schema.json describes.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "checks/catalogue.h"
#include "commands/correct.h"
#include "commands/failure.h"
#include "commands/summary.h"
#include "workspace/analysis.h"

namespace dienstweg {

/// Raised when a field changes its meaning or goes away; new fields may come without.
inline constexpr int kJsonReportVersion = 1;

/// The whole report, valid UTF-8 whatever files and file names hold, ends with a line feed. Paths as seen from
/// `folder`. `correction` is null where nothing was to be
/// corrected.
std::string jsonReport(std::span<const Analysis> analyses, const Summary& summary, const Correction* correction,
                       std::span<const Failure> failures, Language language, const std::filesystem::path& folder);

}  // namespace dienstweg
