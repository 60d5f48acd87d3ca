// A client over a WebSocket: a message is a text frame, without a header.
#pragma once

#include <functional>
#include <memory>

#include <boost/asio/ip/tcp.hpp>

#include "lsp/connection.h"
#include "lsp/reception.h"

namespace dienstweg::lsp {

/// Reads the request, answers it as `answerTo` says (access.h), and serves who was let in.
std::shared_ptr<Connection> webSocketConnection(boost::asio::ip::tcp::socket socket, const Reception& reception,
                                                std::function<void(Connection&)> gone);

}  // namespace dienstweg::lsp
