#include "commands/lsp.h"

#include "base/platform.h"
#include "lsp/stdio.h"

namespace dienstweg {

int serve(const Call& call) { return lsp::serveStandardStreams(call.date("--today").value_or(currentDate())); }

}  // namespace dienstweg
