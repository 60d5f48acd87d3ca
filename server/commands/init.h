// `dienstweg init`: writes a small workspace to begin with.
#pragma once

#include "commands/call.h"

namespace dienstweg {

/// Asks at a terminal for what the call does not say. Writes nothing if one of the files exists already. Returns the
/// exit status: 0 written, 2 not.
int init(const Call& call);

}  // namespace dienstweg
