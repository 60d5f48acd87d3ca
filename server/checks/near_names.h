// Names that look like the same name spelled twice, found among many without comparing each with each.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dienstweg {

enum class NearKind : std::uint8_t { letterCase, umlaut, oneLetter };

struct NearPair {
    std::uint32_t one = 0;  ///< index of a name; the lower of the two
    std::uint32_t other = 0;
    NearKind kind = NearKind::oneLetter;
};

/// Are two different names probably one name, misspelled? Not where they differ in digits, in an ending that German or
/// English words take on ("Vermerk", "Vermerke"), or where both are words of the language ("Anlage", "Ablage").
std::optional<NearKind> nearNames(std::string_view a, std::string_view b);

/// Each name that is near to another, once, with the first other one. Names that are equal (`nameKey`) are no pair.
/// Takes time in proportion to the length of all names, however many there are.
std::vector<NearPair> nearPairs(std::span<const std::string> names);

}  // namespace dienstweg
