// The difference between two texts, line by line, as people read it and `patch -p0` and `git apply -p0` take it.
#pragma once

#include <string>
#include <string_view>

#include "commands/style.h"

namespace dienstweg {

/// Unified, with three lines around each change; empty if the texts are equal. Lines end at LF. With `forPerson`,
/// control characters are made visible (a changed line ending shows); otherwise every byte stays what it is.
std::string unifiedDiff(std::string_view name, std::string_view before, std::string_view after,
                        const Style& style = Style(false), bool forPerson = false);

}  // namespace dienstweg
