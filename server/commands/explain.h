// `dienstweg explain`: prints the pages of rules in the reader's language.
#pragma once

#include "commands/call.h"

namespace dienstweg {

/// Without operands a list of all rules. Returns the exit status: 0, or 2 where a rule does not exist.
int explain(const Call& call);

}  // namespace dienstweg
