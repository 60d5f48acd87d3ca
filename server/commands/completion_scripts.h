// The scripts of `dienstweg completions`, one a shell. What they offer, and in which words, is told by the table of
// commands and the catalogue.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "checks/catalogue.h"

namespace dienstweg {

inline constexpr auto kShells = std::to_array<std::string_view>({"bash", "zsh", "fish"});

/// Bash has no place for descriptions.
std::string bashCompletion(Language language);
std::string zshCompletion(Language language);
std::string fishCompletion(Language language);

}  // namespace dienstweg
