// A session on a loop: messages in, messages out. They are worked on one at a time, and what came meanwhile is taken in
// between two of them, so that a cancellation meets its request before it is begun.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>

#include "lsp/session.h"

namespace dienstweg::lsp {

/// Held by whoever feeds it, and by what it has still to do on the loop.
class Conversation : public std::enable_shared_from_this<Conversation> {
public:
    /// `write` gets whole messages; `end` is called once, from the loop, when the conversation is over or cannot go on.
    Conversation(boost::asio::any_io_executor loop, std::function<void(const std::string&)> write,
                 std::function<void()> end, Date today, std::string token = {});

    // All of these are to be called on the loop.

    void message(std::string_view body);
    /// Nothing more will come: what came is answered, then it ends.
    void endOfInput();
    /// What came is no message, and what comes behind it neither: the client is told `why`, and it ends.
    void cannotGoOn(std::string_view why);
    /// The client has gone: nothing is done any more, and nobody is called.
    void abandon();

    /// Calls it as soon as there is not too much left to do to take in more: at once, mostly.
    void whenReady(std::function<void()> takeMore);

    /// Are messages still taken in?
    [[nodiscard]] bool isListening() const { return !ended_ && !inputEnded_; }
    [[nodiscard]] const Session& session() const { return session_; }

private:
    void goOn();
    void step();
    void rest();
    void work(bool quiet);
    void finish();

    boost::asio::any_io_executor loop_;
    boost::asio::steady_timer quiet_;  ///< runs while nobody says anything
    std::function<void()> end_;
    std::function<void()> takeMore_;
    Session session_;
    bool working_ = false;
    bool inputEnded_ = false;
    bool ended_ = false;
};

}  // namespace dienstweg::lsp
