// The comments of a text, so that a test can tell whether an edit has lost one.
#pragma once

#include <string>
#include <vector>

namespace dienstweg::testing {

/// Sorted, without spaces at their ends: an edit may move a comment, but not lose or make one.
std::vector<std::string> commentsIn(const std::string& text);

}  // namespace dienstweg::testing
