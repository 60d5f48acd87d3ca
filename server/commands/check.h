// `dienstweg check`: finds the files, checks them, reports.
#pragma once

#include "commands/arguments.h"

namespace dienstweg {

/// Returns the exit status: 0 nothing at or above `failOn`, 1 findings, 2 the run itself failed.
int check(const Arguments& arguments);

}  // namespace dienstweg
