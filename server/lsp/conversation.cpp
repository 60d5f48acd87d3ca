#include "lsp/conversation.h"

#include <chrono>
#include <cstddef>
#include <utility>

#include <boost/asio/post.hpp>

namespace dienstweg::lsp {
namespace {

/// So much may wait to be worked on before no more is taken in. Far more than an editor ever has under way.
constexpr std::size_t kFarBehind = std::size_t{16} * 1024 * 1024;

}  // namespace

Conversation::Conversation(boost::asio::any_io_executor loop, std::function<void(const std::string&)> write,
                           std::function<void()> end, Date today, std::string token)
    : loop_(std::move(loop)),
      quiet_(loop_),
      end_(std::move(end)),
      session_(
          [this, write = std::move(write)](const std::string& body) {
              if (!ended_) {
                  write(body);
              }
          },
          today, std::move(token)) {}

void Conversation::message(std::string_view body) {
    if (isListening()) {
        session_.receive(body);
        goOn();
    }
}

void Conversation::endOfInput() {
    inputEnded_ = true;
    goOn();
}

void Conversation::cannotGoOn(std::string_view why) {
    session_.refuse(why);
    endOfInput();
}

void Conversation::abandon() {
    ended_ = true;
    quiet_.cancel();
    takeMore_ = nullptr;
}

void Conversation::whenReady(std::function<void()> takeMore) {
    if (session_.waitingBytes() < kFarBehind) {
        return takeMore();
    }
    takeMore_ = std::move(takeMore);
}

void Conversation::goOn() {
    quiet_.cancel();
    if (!std::exchange(working_, true)) {
        boost::asio::post(loop_, [self = shared_from_this()] { self->step(); });
    }
}

void Conversation::step() {
    working_ = false;
    if (ended_) {
        return;
    }
    const bool worked = session_.step();
    if (session_.isOver()) {
        return finish();
    }
    if (takeMore_ && session_.waitingBytes() < kFarBehind) {
        std::exchange(takeMore_, nullptr)();
    }
    if (worked) {
        return goOn();
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
    quiet_.async_wait(
        [self = shared_from_this()](const boost::system::error_code& cancelled) { self->work(!cancelled); });
}

void Conversation::work(bool quiet) {
    if (!quiet || working_ || ended_) {
        return;
    }
    if (session_.background()) {
        boost::asio::post(loop_, [self = shared_from_this()] { self->work(true); });
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
