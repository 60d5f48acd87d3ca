// Paths as UTF-8 text, with slashes, on every system.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dienstweg {

/// On systems whose file names are bytes the result is those bytes, be they UTF-8 or not.
std::string textOf(const std::filesystem::path& path);
std::filesystem::path pathOf(std::string_view text);

/// The path as one would type it in `folder`: relative where that is shorter, absolute otherwise. Both must be
/// absolute.
std::string shownFrom(const std::filesystem::path& folder, const std::filesystem::path& path);

}  // namespace dienstweg
