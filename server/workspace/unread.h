// What cannot be said of a workspace of which a file could not be read.
#pragma once

#include "checks/finding.h"

namespace dienstweg {

/// An unknown name may well be declared in a file that could not be read, and what seems unused be used there.
bool dependsOnUnread(const Finding& finding);

}  // namespace dienstweg
