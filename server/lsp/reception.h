// What every connection of a server is received with.
#pragma once

#include <functional>

#include "base/date.h"
#include "base/message.h"
#include "lsp/access.h"

namespace dienstweg::lsp {

/// Tells the person who runs the server something, in a line. Never what a client's files hold.
using Tell = std::function<void(const Message&)>;

struct Reception {
    Access access;
    Date today;
    Tell tell;
};

}  // namespace dienstweg::lsp
