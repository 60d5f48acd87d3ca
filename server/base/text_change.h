// What is another between two texts, as one edit.
#pragma once

#include <optional>
#include <string_view>

#include "base/text.h"

namespace dienstweg {

/// The smallest single edit that makes of valid UTF-8 the other one; it parts no character. Nothing if they are equal.
std::optional<TextEdit> changeBetween(std::string_view before, std::string_view after);

/// Where a stretch of the old text is in the new one. What is put in at its edges does not belong to it; of what was
/// changed inside of it and beyond, all that came in its place does.
Span movedBy(const TextEdit& change, Span span);

}  // namespace dienstweg
