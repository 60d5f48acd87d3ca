// Golden files in which a block of `weg` is followed by blocks of `text`: each has a question behind its fence and the
// answer in it.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "markdown.h"

namespace dienstweg::golden {

using Answer = std::function<std::vector<std::string>(const Block& text, const Block& question)>;

/// Checks every answer in all files of the folder (of the project), or writes them with --update. Returns how many
/// files there are.
std::size_t holdAnswers(const std::string& folder, const Answer& answer);

}  // namespace dienstweg::golden
