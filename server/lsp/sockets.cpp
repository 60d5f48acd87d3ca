#include "lsp/sockets.h"

#include <chrono>
#include <csignal>
#include <cstddef>
#include <list>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include "lsp/connection.h"
#include "lsp/tcp.h"
#include "lsp/websocket.h"

namespace dienstweg::lsp {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

/// So many clients are served at a time; as many again are told that there is no place; others are not heard.
constexpr std::size_t kMostClients = 16;

using Welcome = std::shared_ptr<Connection> (*)(tcp::socket, const Reception&, std::function<void(Connection&)>);

std::expected<tcp::acceptor, Message> listenAt(asio::io_context& loop, Endpoint& endpoint) {
    error_code error;
    tcp::acceptor acceptor(loop);
    const tcp::endpoint place(asio::ip::make_address(endpoint.address, error), endpoint.port);
    const auto attempt = [&](const auto& step) {
        if (!error) {
            step();
        }
    };
    attempt([&] { acceptor.open(place.protocol(), error); });
    attempt([&] { acceptor.set_option(tcp::acceptor::reuse_address(true), error); });  // after the last run, at once
    attempt([&] { acceptor.bind(place, error); });
    attempt([&] { acceptor.listen(asio::socket_base::max_listen_connections, error); });
    attempt([&] { endpoint.port = acceptor.local_endpoint(error).port(); });
    if (!error) {
        return acceptor;
    }
    std::string_view key = "failure.cannot-listen";
    if (error == asio::error::address_in_use) {
        key = "failure.address-in-use";
    } else if (error == asio::error::access_denied) {
        key = "failure.port-not-permitted";
    } else if (error == boost::system::errc::address_not_available) {
        key = "failure.no-such-address";
    }
    return std::unexpected(Message{key, {{"address", written(endpoint)}, {"detail", error.message()}}});
}

class Server {
public:
    explicit Server(const Reception& reception) : reception_(reception) {}

    std::expected<void, Message> listen(std::optional<Endpoint>& endpoint, Welcome welcome) {
        if (!endpoint) {
            return {};
        }
        auto acceptor = listenAt(loop_, *endpoint);
        if (!acceptor) {
            return std::unexpected(acceptor.error());
        }
        accept(listeners_.emplace_back(std::move(*acceptor), asio::steady_timer(loop_), welcome));
        return {};
    }

    void run() {
        signals_.async_wait([this](error_code cancelled, int /*signal*/) {
            if (!cancelled) {
                leave();
            }
        });
        loop_.run();
    }

private:
    struct Listener {
        Listener(tcp::acceptor open, asio::steady_timer timer, Welcome how)
            : acceptor(std::move(open)), pause(std::move(timer)), welcome(how) {}
        tcp::acceptor acceptor;
        asio::steady_timer pause;
        Welcome welcome;
    };

    void accept(Listener& listener) {
        listener.acceptor.async_accept([this, &listener](error_code error, tcp::socket socket) {
            if (leaving_) {
                return;
            }
            if (!error) {
                receive(std::move(socket), listener.welcome);
                return accept(listener);
            }
            // Too many files are open, say: it passes.
            constexpr std::chrono::milliseconds kPause(200);
            listener.pause.expires_after(kPause);
            listener.pause.async_wait([this, &listener](error_code cancelled) {
                if (!cancelled && !leaving_) {
                    accept(listener);
                }
            });
        });
    }

    void receive(tcp::socket socket, Welcome welcome) {
        if (connections_.size() >= 2 * kMostClients) {
            return;  // closes it
        }
        const bool full = connections_.size() >= kMostClients;
        const auto connection = welcome(std::move(socket), reception_, [this](Connection& gone) {
            asio::post(loop_, [this, gone = &gone] { forget(gone); });  // it may be amid its work
        });
        connections_.emplace(connection.get(), connection);
        full ? connection->turnAway() : connection->start();
    }

    void forget(Connection* gone) {
        connections_.erase(gone);
        if (leaving_ && connections_.empty()) {
            end_.cancel();
        }
    }

    void leave() {
        leaving_ = true;
        error_code ignored;
        for (Listener& listener : listeners_) {
            listener.acceptor.close(ignored);
            listener.pause.cancel();
        }
        if (connections_.empty()) {
            return;
        }
        end_.expires_after(kTimeToLeave);
        end_.async_wait([this](error_code cancelled) {
            if (!cancelled) {
                loop_.stop();
            }
        });
        for (const auto& [key, connection] : connections_) {
            connection->leave();
        }
    }

    Reception reception_;
    asio::io_context loop_{1};
    asio::signal_set signals_{loop_, SIGINT, SIGTERM};
    asio::steady_timer end_{loop_};
    std::list<Listener> listeners_;
    std::map<Connection*, std::shared_ptr<Connection>> connections_;
    bool leaving_ = false;
};

}  // namespace

std::expected<void, Message> serveSockets(const Sockets& sockets, const Reception& reception,
                                          const std::function<void(const Sockets&)>& listening) {
    Server server(reception);
    Sockets chosen = sockets;
    if (auto listens = server.listen(chosen.tcp, tcpConnection); !listens) {
        return listens;
    }
    if (auto listens = server.listen(chosen.webSocket, webSocketConnection); !listens) {
        return listens;
    }
    listening(chosen);
    server.run();
    return {};
}

}  // namespace dienstweg::lsp
