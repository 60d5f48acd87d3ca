// Reading and rewriting the files of the project that tests hold to what the program does.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dienstweg::golden {

/// Was the program called with `--update`? Then tests write what they find instead of comparing.
bool updating();

std::filesystem::path projectFile(std::string_view path);

std::string readFile(const std::filesystem::path& path);
std::vector<std::string> readLines(const std::filesystem::path& path);
void writeIfChanged(const std::filesystem::path& path, const std::string& bytes);

/// Holds the lines of a section (between `<!-- name -->` and `<!-- /name -->`) of a Markdown file to `lines`, or
/// rewrites them.
void holdSection(const std::filesystem::path& path, std::string_view name, const std::vector<std::string>& lines);

}  // namespace dienstweg::golden
