// One client's conversation: which message may come when, in which order they are answered, what becomes of those that
// cannot be. Knows nothing of how bytes come and go.
//
// Every request is answered exactly once, in the order of arrival, but for those that are cancelled while they wait.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <string>
#include <string_view>

#include "lsp/state.h"

namespace dienstweg::lsp {

class Session {
public:
    /// `send` gets each message to the client, without its frame.
    Session(std::function<void(std::string)> send, Date today);

    /// A message from the client: takes it in, and answers at once what cannot be read.
    void receive(std::string_view body);
    /// Works on the message that waits longest; false: none waits.
    bool step();
    /// For when nothing waits: tells the client what has changed.
    void idle();

    /// For when nobody has said anything for a while and nothing is left to do.
    void rest();

    /// One step of what is left to do behind the changes, which nobody waits for; false: nothing is left. What it
    /// brings is told when it is done.
    bool background();

    /// `exit` was received: the conversation is over.
    [[nodiscard]] bool isOver() const { return over_; }
    /// Of the process: 0 after an orderly shutdown.
    [[nodiscard]] int exitStatus() const { return phase_ == Phase::shutDown ? 0 : 1; }

private:
    enum class Phase { fresh, running, shutDown };

    void answer(const Json& message);
    void take(const Json& message);
    void send(const Json& message) const;
    void cancel(const Json& params);
    void trace(std::string_view method, std::chrono::steady_clock::time_point begin) const;

    std::function<void(std::string)> send_;
    State state_;
    std::deque<Json> waiting_;
    Phase phase_ = Phase::fresh;
    bool over_ = false;
    bool stale_ = false;  ///< something may have changed that the client was not told
};

}  // namespace dienstweg::lsp
