// A draft as indented text with everything that is in it, for the messages of failing tests.
#pragma once

#include <string>

#include "syntax/draft.h"

namespace dienstweg::testing {

std::string show(const Draft& draft, int depth = 0);
/// The first lines in which two drafts differ.
std::string difference(const Draft& wanted, const Draft& found);

}  // namespace dienstweg::testing
