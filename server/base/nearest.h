// "Did you mean …?": the known word that a mistyped one was meant to be.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace dienstweg {

/// The candidate that differs least from `word`, compared by `foldedKey`; nothing if even that one differs in more than
/// a third of its letters. Of several equally near the first.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace dienstweg
