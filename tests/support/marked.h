// Texts with marked places, for tests that ask at a place: `durch ⟦1⟧Amt.Leitung`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dienstweg::testing {

struct Mark {
    std::string name;
    std::uint32_t offset = 0;  ///< in `MarkedText::text`
};

struct MarkedText {
    std::string text;         ///< without the marks
    std::vector<Mark> marks;  ///< in the order of the text
};

/// Takes `⟦NAME⟧` out of a text.
MarkedText readMarked(std::string_view text);

}  // namespace dienstweg::testing
