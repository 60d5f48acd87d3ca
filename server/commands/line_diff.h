// The difference of two texts, line by line.
#pragma once

#include <string>
#include <string_view>

namespace dienstweg {

/// A unified diff with three lines around what differs; empty if nothing does. `name` stands for both texts.
std::string unifiedDiff(std::string_view name, std::string_view before, std::string_view after);

}  // namespace dienstweg
