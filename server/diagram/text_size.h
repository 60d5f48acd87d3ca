// How large a text is in a picture, without asking a font: a little larger than it turns out to be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagram/layout_graph.h"

namespace dienstweg {

/// Of one line in the sans serif letters of 12 pixels that diagram editors use.
int textWidth(std::string_view text);

/// Broken between words into lines of at most `width`; longer words stand alone on theirs.
std::vector<std::string> wrapped(std::string_view text, int width);

inline constexpr int kLineHeight = 14;

/// Of all lines of a text that is broken at `width`; 0 × 0 for an empty one.
Size textSize(std::string_view text, int width);

}  // namespace dienstweg
