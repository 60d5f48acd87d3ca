// What a block of code says about the findings that it expects:
//
//   freigabe "Bescheid freigeben" durch Leitung // H201        a finding that begins on this line
//   //                            ^^^^^^^^^^^^^ H201           … on the line above, exactly here
//
// Several codes stand beside each other: `// H206 H207`. A finding that is not expected fails the test like one that is
// missing.
#pragma once

#include <compare>
#include <string>
#include <vector>

#include "base/span.h"
#include "base/text.h"

namespace dienstweg::golden {

/// A finding as tests see it. Lines and columns count from 1; the end is the place behind the last character.
struct Seen {
    std::size_t line = 0;
    std::string code;
    std::size_t column = 0;     ///< 0: not said
    std::size_t endColumn = 0;  ///< 0: not said, or on another line
    friend auto operator<=>(const Seen&, const Seen&) = default;
};

struct Marked {
    std::vector<std::string> lines;  ///< the code, without marks; as many lines as before
    std::vector<Seen> expected;      ///< sorted
};

Marked readMarks(const std::vector<std::string>& lines);

/// One sentence for each expectation that is not met and each finding that is not expected; empty: all is well.
std::vector<std::string> differences(const std::vector<Seen>& expected, const std::vector<Seen>& found);

/// The same code with marks for what was found. Where carets were drawn before, they are drawn again.
std::vector<std::string> writeMarks(const std::vector<std::string>& lines, const std::vector<Seen>& found);

}  // namespace dienstweg::golden
