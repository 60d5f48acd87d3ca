#include "lsp/conversation.h"

#include <utility>

#include <boost/asio/post.hpp>

namespace dienstweg::lsp {

Conversation::Conversation(boost::asio::any_io_executor loop, std::function<void(std::string)> write,
                           std::function<void()> end, Date today)
    : loop_(std::move(loop)),
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
        finish();
    }
}

void Conversation::finish() {
    ended_ = true;
    end_();
}

}  // namespace dienstweg::lsp
