#include "lsp/websocket.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/asio/buffer.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/beast/websocket/stream.hpp>

#include "lsp/conversation.h"
#include "lsp/framing.h"

namespace dienstweg::lsp {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using boost::system::error_code;

/// Of an HTTP header; nothing that a browser or an editor sends is longer.
constexpr std::uint32_t kLongestRequest = 16384;
/// After half of it without a sign of life the client is asked for one; after all of it, it is gone.
constexpr std::chrono::seconds kSilence(120);

std::vector<std::string> allOf(const http::fields& headers, http::field name) {
    std::vector<std::string> values;
    const auto [begin, end] = headers.equal_range(name);
    for (auto it = begin; it != end; ++it) {
        values.emplace_back(it->value());
    }
    return values;
}

Knock knockOf(const http::request<http::empty_body>& request) {
    return {.hosts = allOf(request, http::field::host),
            .origins = allOf(request, http::field::origin),
            .target = std::string(request.target()),
            .upgrades = websocket::is_upgrade(request)};
}

/// Says no more than the status: whoever should not be here learns nothing, whoever should looks into docs/editors.md.
http::response<http::string_body> refusal(http::status status, unsigned version) {
    http::response<http::string_body> response(status, version == 10 ? 10 : 11);
    response.set(http::field::content_type, "text/plain; charset=utf-8");
    response.set(http::field::cache_control, "no-store");
    response.set("X-Content-Type-Options", "nosniff");
    if (status == http::status::upgrade_required) {
        response.set(http::field::upgrade, "websocket");
        response.set(http::field::connection, "Upgrade, close");
    } else {
        response.set(http::field::connection, "close");
    }
    if (status == http::status::unauthorized) {
        response.set(http::field::www_authenticate, "Token");
    }
    if (status == http::status::service_unavailable) {
        response.set(http::field::retry_after, "10");
    }
    response.body() = std::string(http::obsolete_reason(status)) + "\n";
    response.prepare_payload();
    return response;
}

class WebSocketConnection : public Connection {
public:
    WebSocketConnection(asio::ip::tcp::socket socket, const Reception& reception, std::function<void(Connection&)> gone)
        : Connection(std::move(gone)),
          reception_(reception),
          stream_(std::move(socket)),
          limit_(stream_.get_executor()) {
        request_.header_limit(kLongestRequest);
    }

    void start() override {
        error_code ignored;
        tcp().socket().set_option(asio::ip::tcp::no_delay(true), ignored);
        limitTime(kTimeToIntroduce);
        http::async_read_header(tcp(), buffer_, request_,
                                [self = self()](error_code error, std::size_t /*count*/) { self->answer(error); });
    }

    void turnAway() override {
        full_ = true;
        start();
    }

    void leave() override {
        if (!conversation_) {
            return drop();
        }
        conversation_->abandon();
        close(websocket::close_code::going_away);
    }

private:
    std::shared_ptr<WebSocketConnection> self() {
        return std::static_pointer_cast<WebSocketConnection>(shared_from_this());
    }

    beast::tcp_stream& tcp() { return stream_.next_layer(); }

    [[nodiscard]] bool isIntroduced() const { return conversation_ && conversation_->session().isIntroduced(); }

    void limitTime(std::chrono::seconds time) {
        limit_.expires_after(time);
        limit_.async_wait([self = self()](error_code cancelled) {
            if (!cancelled && (self->closing_ || !self->isIntroduced())) {
                self->drop();
            }
        });
    }

    void answer(error_code error) {
        const bool unread = error.category() == make_error_code(http::error::bad_method).category();
        if (error && (!unread || error == http::error::end_of_stream)) {
            return drop();  // has gone
        }
        // Whoever sends more before it was let in speaks another protocol.
        const auto status =
            error || buffer_.size() > 0
                ? http::status::bad_request
                : http::int_to_status(static_cast<unsigned>(answerTo(knockOf(request_.get()), reception_.access)));
        if (status != http::status::switching_protocols) {
            return refuse(status);
        }
        if (full_) {
            return refuse(http::status::service_unavailable);
        }
        stream_.set_option(websocket::stream_base::timeout{kTimeToIntroduce, kSilence, true});
        stream_.read_message_max(kLargestIntroduction);
        stream_.auto_fragment(false);
        stream_.text(true);
        stream_.async_accept(request_.get(), [self = self()](error_code failed) {
            if (failed) {
                return self->drop();
            }
            self->begin();
        });
    }

    void refuse(http::status status) {
        refusal_ = refusal(status, request_.get().version());
        closing_ = true;
        limitTime(kTimeToLeave);
        http::async_write(tcp(), *refusal_, [self = self()](error_code error, std::size_t /*count*/) {
            error_code failed;
            self->tcp().socket().shutdown(asio::ip::tcp::socket::shutdown_send, failed);
            if (error || failed) {
                return self->drop();
            }
            self->readAway();
        });
    }

    /// A socket that is closed with unread bytes takes our last words back.
    void readAway() {
        buffer_.clear();
        tcp().async_read_some(
            buffer_.prepare(kLongestRequest),
            [self = self()](error_code error, std::size_t /*count*/) { error ? self->drop() : self->readAway(); });
    }

    void begin() {
        conversation_ = std::make_shared<Conversation>(
            stream_.get_executor(), [this](const std::string& body) { send(body); },
            [this] { close(websocket::close_code::normal); }, reception_.today);
        read();
    }

    void read() {
        buffer_.clear();
        stream_.async_read(buffer_, [self = self()](error_code error, std::size_t /*count*/) { self->take(error); });
    }

    void take(error_code error) {
        if (error) {
            return drop();  // the library has said what the protocol demands
        }
        if (closing_) {
            return read();  // until the client's close
        }
        if (!stream_.got_text()) {
            conversation_->abandon();
            return close(websocket::close_code::unknown_data);
        }
        if (isIntroduced()) {
            stream_.read_message_max(kLargestMessage);
        }
        const auto bytes = buffer_.cdata();
        conversation_->message({static_cast<const char*>(bytes.data()), bytes.size()});
        conversation_->whenReady([self = self()] { self->read(); });
    }

    void send(const std::string& body) {
        if (!outbox_.add(body)) {
            reception_.tell({"lsp.client-does-not-read", {}});
            return drop();
        }
        if (!writing_) {
            write();
        }
    }

    void write() {
        writing_ = true;
        stream_.async_write(asio::buffer(outbox_.next()), [self = self()](error_code error, std::size_t /*count*/) {
            self->writing_ = false;
            if (error) {
                return self->drop();
            }
            self->outbox_.sent();
            if (!self->outbox_.isEmpty()) {
                self->write();
            } else if (self->closing_) {
                self->sayNoMore();
            }
        });
    }

    void close(websocket::close_code code) {
        if (std::exchange(closing_, true)) {
            return;
        }
        code_ = code;
        limitTime(kTimeToRead);
        if (!writing_) {
            sayNoMore();
        }
    }

    void sayNoMore() {
        limitTime(kTimeToLeave);
        stream_.async_close(code_, [self = self()](error_code /*error*/) { self->drop(); });
    }

    void drop() {
        if (conversation_) {
            conversation_->abandon();
        }
        limit_.cancel();
        tcp().close();
        isGone();
    }

    Reception reception_;
    websocket::stream<beast::tcp_stream> stream_;
    asio::steady_timer limit_;  ///< drops who takes too long
    beast::flat_buffer buffer_;
    http::request_parser<http::empty_body> request_;
    std::optional<http::response<http::string_body>> refusal_;
    std::shared_ptr<Conversation> conversation_;
    Outbox outbox_;
    websocket::close_code code_ = websocket::close_code::normal;
    bool full_ = false;
    bool writing_ = false;
    bool closing_ = false;
};

}  // namespace

std::shared_ptr<Connection> webSocketConnection(asio::ip::tcp::socket socket, const Reception& reception,
                                                std::function<void(Connection&)> gone) {
    return std::make_shared<WebSocketConnection>(std::move(socket), reception, std::move(gone));
}

}  // namespace dienstweg::lsp
