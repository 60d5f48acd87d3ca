#include "lsp/conversation.h"

#include <chrono>
#include <utility>

#include <boost/asio/post.hpp>

namespace dienstweg::lsp {

Conversation::Conversation(boost::asio::any_io_executor loop, std::function<void(std::string)> write,
                           std::function<void()> end, Date today)
    : loop_(std::move(loop)),
      quiet_(loop_),
      end_(std::move(end)),
      session_([write = std::move(write)](const std::string& body) { write(framed(body)); }, today) {}

void Conversation::bytes(std::string_view bytes) {
    if (ended_) {
        return;
    }
    frames_.feed(bytes);
    while (true) {
        auto message = frames_.next();
        if (!message) {  // where the next one begins nobody knows: what came before is still answered
            inputEnded_ = true;
            break;
        }
        if (!*message) {
            break;
        }
        session_.receive(**message);
    }
    goOn();
}

void Conversation::endOfInput() {
    inputEnded_ = true;
    goOn();
}

void Conversation::goOn() {
    quiet_.cancel();
    if (!std::exchange(working_, true)) {
        boost::asio::post(loop_, [this] { step(); });
    }
}

void Conversation::step() {
    working_ = false;
    if (ended_) {
        return;
    }
    if (session_.step()) {
        return session_.isOver() ? finish() : goOn();
    }
    session_.idle();
    if (inputEnded_) {
        return finish();
    }
    rest();
}

/// Whoever types goes on within a fraction of a second, and is not to wait for what looks at everything.
void Conversation::rest() {
    constexpr std::chrono::milliseconds kPause(120);
    quiet_.expires_after(kPause);
    quiet_.async_wait([this](const boost::system::error_code& cancelled) { work(!cancelled); });
}

void Conversation::work(bool quiet) {
    if (!quiet || working_ || ended_) {
        return;
    }
    if (session_.background()) {
        boost::asio::post(loop_, [this] { work(true); });
    } else {
        session_.idle();
        session_.rest();
    }
}

void Conversation::finish() {
    ended_ = true;
    quiet_.cancel();
    end_();
}

}  // namespace dienstweg::lsp
