// One client's conversation: which message may come when, in which order they are answered, what becomes of those that
// cannot be. Knows nothing of how bytes come and go.
//
// Every request is answered exactly once, in the order of arrival, but for those that are cancelled while they wait.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <string>
#include <string_view>

#include "lsp/state.h"

namespace dienstweg::lsp {

class Session {
public:
    /// `send` gets each message to the client, without its frame. A client that does not know the `token`, if there is
    /// one, is answered once, and that was it.
    Session(std::function<void(std::string)> send, Date today, std::string token = {});

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

    /// Was `initialize` answered?
    [[nodiscard]] bool isIntroduced() const { return phase_ != Phase::fresh; }
    /// How much waits to be worked on: the bytes that those messages had.
    [[nodiscard]] std::size_t waitingBytes() const { return waitingBytes_; }
    /// Answers what was no message at all.
    void refuse(std::string_view why) const;

    [[nodiscard]] const State& state() const { return state_; }

private:
    enum class Phase { fresh, running, shutDown };
    struct Waiting {
        Json message;
        std::size_t size = 0;  ///< in bytes, as it came
    };

    void answer(const Json& message);
    void take(const Json& message);
    void send(const Json& message) const;
    void cancel(const Json& params);
    void trace(std::string_view method, std::chrono::steady_clock::time_point begin) const;
    [[nodiscard]] bool mayEnter(const Json& params) const;

    std::function<void(std::string)> send_;
    std::string token_;
    State state_;
    std::deque<Waiting> waiting_;
    std::size_t waitingBytes_ = 0;
    Phase phase_ = Phase::fresh;
    bool over_ = false;
    bool stale_ = false;  ///< something may have changed that the client was not told
};

}  // namespace dienstweg::lsp
