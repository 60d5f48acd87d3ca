// `dienstweg fmt`: writes files in canonical form, or says which would change and how.
#pragma once

#include "commands/call.h"

namespace dienstweg {

/// Returns the exit status: 0 done, 1 files would change (--check, --diff), 2 a file could not be read or written.
int formatFiles(const Call& call);

}  // namespace dienstweg
