// The server at sockets, for clients that do not start it themselves. Each connection is a session of its own: no
// client sees what another has open.
#pragma once

#include <expected>
#include <functional>
#include <optional>

#include "base/message.h"
#include "lsp/access.h"
#include "lsp/reception.h"

namespace dienstweg::lsp {

struct Sockets {
    std::optional<Endpoint> tcp;
    std::optional<Endpoint> webSocket;
};

/// Serves until the process is told to end (SIGINT, SIGTERM). Before it begins, `listening` is told where: the port
/// that was chosen for 0 stands in it. The error says which of them cannot be had, and why.
std::expected<void, Message> serveSockets(const Sockets& sockets, const Reception& reception,
                                          const std::function<void(const Sockets&)>& listening);

}  // namespace dienstweg::lsp
