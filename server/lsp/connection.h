// A client at a socket: what both kinds have in common.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace dienstweg::lsp {

/// How long a client may take to introduce itself, to read what waits for it at the end, to go after our last words.
inline constexpr std::chrono::seconds kTimeToIntroduce(30);
inline constexpr std::chrono::seconds kTimeToRead(30);
inline constexpr std::chrono::seconds kTimeToLeave(2);
/// From a client that has not introduced itself, no larger message is taken.
inline constexpr std::size_t kLargestIntroduction = std::size_t{1024} * 1024;

/// Lives until it says that it is gone; the server holds it until then.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    explicit Connection(std::function<void(Connection&)> gone) : gone_(std::move(gone)) {}
    virtual ~Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    virtual void start() = 0;
    /// Instead: there is no place for it, which it is told.
    virtual void turnAway() = 0;
    /// The server ends; the client is told so, if it still listens.
    virtual void leave() = 0;

protected:
    /// To be called when nothing is left to do; more than once does no harm.
    void isGone() {
        if (const auto gone = std::exchange(gone_, nullptr)) {
            gone(*this);
        }
    }

private:
    std::function<void(Connection&)> gone_;
};

/// Messages on their way to a client, in order, up to a bound.
class Outbox {
public:
    static constexpr std::size_t kMost = std::size_t{256} * 1024 * 1024;
    explicit Outbox(std::size_t most = kMost) : most_(most) {}

    /// False: the client has not taken so much that nothing more is kept for it.
    bool add(std::string message) {
        bytes_ += message.size();
        messages_.push_back(std::move(message));
        return bytes_ <= most_;
    }
    [[nodiscard]] bool isEmpty() const { return messages_.empty(); }
    [[nodiscard]] const std::string& next() const { return messages_.front(); }
    void sent() {
        bytes_ -= messages_.front().size();
        messages_.pop_front();
    }

private:
    std::deque<std::string> messages_;  ///< what is added does not move what is being sent
    std::size_t bytes_ = 0;
    std::size_t most_;
};

}  // namespace dienstweg::lsp
