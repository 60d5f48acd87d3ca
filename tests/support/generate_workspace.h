// Workspaces made up from choices in which names refer to things: an organisation, documents, systems and channels, and
// processes that name them. There are few names, so that many are ambiguous, taken twice, or mean nothing.
#pragma once

#include <string>
#include <vector>

#include "support/choices.h"

namespace dienstweg::testing {

/// The texts of its files.
std::vector<std::string> anyWorkspace(Choices& choices);
/// One of the names that are used in them, a keyword among them now and then.
std::string anyNameInUse(Choices& choices);

}  // namespace dienstweg::testing
