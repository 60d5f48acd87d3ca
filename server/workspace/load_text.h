// From bytes to a text that can be shown and, if nothing is wrong with it, checked.
#pragma once

#include <expected>
#include <filesystem>
#include <optional>
#include <string>

#include "base/text.h"
#include "checks/finding.h"
#include "workspace/read_file.h"

namespace dienstweg {

struct LoadedText {
    Text text;
    std::optional<Finding> fault;  ///< S002; the text then serves for showing the place, not for checking
};

/// The finding's place has no file yet.
LoadedText loadText(std::string bytes);

/// The same from a file; nothing is read of one that is too large. A file that cannot be opened is an error, not a
/// finding.
std::expected<LoadedText, ReadFault> loadText(const std::filesystem::path& path);

}  // namespace dienstweg
