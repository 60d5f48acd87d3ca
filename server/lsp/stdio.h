// The server on standard input and output, for editors that start it.
#pragma once

#include "base/date.h"

namespace dienstweg::lsp {

/// Serves until the client says `exit` or goes away; returns the exit status of the process.
int serveStandardStreams(Date today);

}  // namespace dienstweg::lsp
