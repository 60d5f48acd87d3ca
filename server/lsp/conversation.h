// A session with its frames on a loop: bytes in, bytes out. Messages are worked on one at a time, and what came
// meanwhile is taken in between two of them, so that a cancellation meets its request before it is begun.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>

#include "lsp/framing.h"
#include "lsp/session.h"

namespace dienstweg::lsp {

class Conversation {
public:
    /// `write` gets whole frames; `end` is called once, from the loop, when the conversation is over or cannot go on.
    Conversation(boost::asio::any_io_executor loop, std::function<void(std::string)> write, std::function<void()> end,
                 Date today);

    /// To be called on the loop.
    void bytes(std::string_view bytes);
    /// Nothing more will come.
    void endOfInput();

    [[nodiscard]] int exitStatus() const { return session_.exitStatus(); }

private:
    void goOn();
    void step();
    void rest();
    void work(bool quiet);
    void finish();

    boost::asio::any_io_executor loop_;
    boost::asio::steady_timer quiet_;  ///< runs while nobody says anything
    std::function<void()> end_;
    Session session_;
    FrameReader frames_;
    bool working_ = false;
    bool inputEnded_ = false;
    bool ended_ = false;
};

}  // namespace dienstweg::lsp
