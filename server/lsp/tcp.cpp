#include "lsp/tcp.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <utility>

#include <boost/asio/buffer.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include "lsp/framed_input.h"

namespace dienstweg::lsp {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

class TcpConnection : public Connection {
public:
    TcpConnection(asio::ip::tcp::socket socket, const Reception& reception, std::function<void(Connection&)> gone)
        : Connection(std::move(gone)),
          socket_(std::move(socket)),
          limit_(socket_.get_executor()),
          tell_(reception.tell) {
        conversation_ = std::make_shared<Conversation>(
            socket_.get_executor(), [this](const std::string& body) { send(body); }, [this] { end(); }, reception.today,
            reception.access.token);
    }

    void start() override {
        error_code ignored;
        socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
        socket_.set_option(asio::socket_base::keep_alive(true), ignored);
        limitTime(kTimeToIntroduce);
        read();
    }

    void turnAway() override {
        send(written(errorOf(nullptr, ErrorCode::requestFailed, "too many clients are connected")));
        end();
    }

    void leave() override {
        conversation_->abandon();
        end();
    }

private:
    std::shared_ptr<TcpConnection> self() { return std::static_pointer_cast<TcpConnection>(shared_from_this()); }

    [[nodiscard]] bool isIntroduced() const { return conversation_->session().isIntroduced(); }

    void limitTime(std::chrono::seconds time) {
        limit_.expires_after(time);
        limit_.async_wait([self = self()](error_code cancelled) {
            if (!cancelled && (self->ending_ || !self->isIntroduced())) {
                self->drop();
            }
        });
    }

    void read() {
        reading_ = true;
        socket_.async_read_some(asio::buffer(block_), [self = self()](error_code error, std::size_t count) {
            self->reading_ = false;
            self->take(error, count);
        });
    }

    void take(error_code error, std::size_t count) {
        if (error == asio::error::eof && !ending_) {
            inputEnded_ = true;
            return takeEnd(frames_, *conversation_, tell_);
        }
        if (error) {
            return drop();
        }
        if (ending_) {
            return read();  // thrown away
        }
        if (isIntroduced()) {
            frames_.allow(kLargestMessage);
        }
        takeBytes(frames_, {block_.data(), count}, *conversation_, tell_);
        conversation_->whenReady([self = self()] { self->read(); });
    }

    void send(const std::string& body) {
        if (!outbox_.add(framed(body))) {
            tell_({"lsp.client-does-not-read", {}});
            return drop();
        }
        if (!writing_) {
            write();
        }
    }

    void write() {
        writing_ = true;
        asio::async_write(socket_, asio::buffer(outbox_.next()),
                          [self = self()](error_code error, std::size_t /*count*/) {
                              self->writing_ = false;
                              if (error) {
                                  return self->drop();
                              }
                              self->outbox_.sent();
                              if (!self->outbox_.isEmpty()) {
                                  self->write();
                              } else if (self->ending_) {
                                  self->sayNoMore();
                              }
                          });
    }

    void end() {
        if (std::exchange(ending_, true)) {
            return;
        }
        limitTime(kTimeToRead);
        if (!writing_) {
            sayNoMore();
        }
    }

    /// What the client still sends is read away: a socket that is closed with unread bytes takes our last words back.
    void sayNoMore() {
        error_code failed;
        socket_.shutdown(asio::ip::tcp::socket::shutdown_send, failed);
        if (inputEnded_ || failed) {
            return drop();
        }
        limitTime(kTimeToLeave);
        if (!reading_) {
            read();
        }
    }

    void drop() {
        conversation_->abandon();
        limit_.cancel();
        error_code ignored;
        socket_.close(ignored);
        isGone();
    }

    asio::ip::tcp::socket socket_;
    asio::steady_timer limit_;  ///< drops who takes too long
    Tell tell_;
    std::shared_ptr<Conversation> conversation_;
    FrameReader frames_{kLargestIntroduction};
    std::array<char, 65536> block_{};
    Outbox outbox_;
    bool reading_ = false;
    bool writing_ = false;
    bool inputEnded_ = false;
    bool ending_ = false;
};

}  // namespace

std::shared_ptr<Connection> tcpConnection(asio::ip::tcp::socket socket, const Reception& reception,
                                          std::function<void(Connection&)> gone) {
    return std::make_shared<TcpConnection>(std::move(socket), reception, std::move(gone));
}

}  // namespace dienstweg::lsp
