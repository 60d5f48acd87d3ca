// A block of code, checked as a small workspace of its own, and what was found in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/check.h"
#include "marks.h"

namespace dienstweg::golden {

struct Checked {
    Model model;
    std::vector<Finding> findings;  ///< of the text itself, not of what was declared around it
};

/// Checks `text` beside `prelude` (declarations that it may use). `toml` is the text of a dienstweg.toml; empty: the
/// defaults.
Checked checkText(std::string_view text, std::string_view prelude, std::string_view toml = {});

/// Line and column counted in code points, as people see them; sorted. `linesBefore`: how many lines of `text` do not
/// count.
std::vector<Seen> seen(const Checked& checked, std::size_t linesBefore = 0);

/// The findings as sentences, for snapshots: where, severity, code, sentence; below it the help and the related places.
std::vector<std::string> told(const Checked& checked, Language language, std::size_t linesBefore = 0);

/// Sentences about what the parser could not read; empty: nothing.
std::vector<std::string> parseProblems(std::string_view text);

}  // namespace dienstweg::golden
