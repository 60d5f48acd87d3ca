// A client over TCP, with the frames that it would use on standard input.
#pragma once

#include <functional>
#include <memory>

#include <boost/asio/ip/tcp.hpp>

#include "lsp/connection.h"
#include "lsp/reception.h"

namespace dienstweg::lsp {

std::shared_ptr<Connection> tcpConnection(boost::asio::ip::tcp::socket socket, const Reception& reception,
                                          std::function<void(Connection&)> gone);

}  // namespace dienstweg::lsp
