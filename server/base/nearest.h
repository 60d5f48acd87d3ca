// "Did you mean …?": the known word that a mistyped one was meant to be.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace dienstweg {

/// The candidate that differs least from `word`, compared by `foldedKey`; nothing if even that one differs in more than
/// a third of its letters. Of several equally near the first.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

/// Is `written` the word `meant` with a slip of the fingers: one letter left out, doubled, or changed places with its
/// neighbour? Compared by `foldedKey`. A letter that is another one does not count: that may be another word ("Anlage"
/// for "Ablage"), nor do words of less than five letters.
bool isSlip(std::string_view written, std::string_view meant);

}  // namespace dienstweg
