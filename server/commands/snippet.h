// A piece of a source line with marks under a place in it, as a terminal shows it.
#pragma once

#include <cstdint>
#include <string>

#include "base/span.h"
#include "base/text.h"

namespace dienstweg {

struct Snippet {
    std::uint32_t line = 1;    ///< 1-based
    std::string source;        ///< the line, or what of a long one is around the place; safe to print
    std::uint32_t indent = 0;  ///< columns before the marks
    std::uint32_t width = 1;   ///< columns to mark, at least 1
};

/// The first line that `span` touches. Takes time proportional to what is shown, not to the line's length.
Snippet snippetOf(const Text& text, Span span);

}  // namespace dienstweg
