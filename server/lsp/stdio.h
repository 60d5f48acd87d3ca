// The server on standard input and output, for editors that start it.
#pragma once

#include "base/date.h"
#include "lsp/reception.h"

namespace dienstweg::lsp {

/// Serves until the client says `exit` or goes away; returns the exit status of the process. A client that names its
/// process in `initialize` has also gone away when that process has ended.
int serveStandardStreams(Date today, const Tell& tell);

}  // namespace dienstweg::lsp
