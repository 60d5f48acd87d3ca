// `dienstweg check`: finds the files, checks them, reports.
#pragma once

#include "commands/call.h"

namespace dienstweg {

/// Returns the exit status: 0 nothing at or above `--fail-on`, 1 findings, 2 the run itself failed.
int check(const Call& call);

}  // namespace dienstweg
