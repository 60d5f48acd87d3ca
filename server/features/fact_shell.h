// A small text in which a fact can be read by itself: an item of the kind that it is for, with what such an item needs
// around it. The parser then says what the fact is, and what may come next in it, as it would in a file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "syntax/source.h"

namespace dienstweg {

/// The longest fact that is read, in characters: no panel shows more, and quotes may hold anything.
inline constexpr std::size_t kLongestFact = 4000;

struct FactShell {
    std::string before;
    std::string after;

    [[nodiscard]] std::string with(std::string_view fact) const;
};

/// One for each place in which an item of that kind has facts that stand nowhere else; none if it has no facts.
std::vector<FactShell> factShells(ItemKind kind, bool german);

/// Why what somebody wrote could lead out of a shell, or is no text at all: a refusal. The fact itself is not looked
/// at.
std::optional<Message> whyNoFact(std::string_view written);

}  // namespace dienstweg
