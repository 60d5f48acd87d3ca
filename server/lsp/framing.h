// Messages in a stream of bytes: "Content-Length: N", an empty line, N bytes (LSP 3.17, base protocol).
#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace dienstweg::lsp {

/// No message of an editor is larger; a length beyond it is a broken stream, and nobody waits for such a body.
inline constexpr std::size_t kLargestMessage = std::size_t{64} * 1024 * 1024;

/// Why a stream cannot be read on: where the next message begins is not known any more.
enum class FrameFault { badHeader, noLength, badLength, tooLarge, headerTooLong };

/// Takes bytes as they come, gives messages. Lines of a header are held to the form of HTTP's fields, so that a request
/// that a page in a browser sends to a port is never taken for a message, whatever stands in it.
class FrameReader {
public:
    explicit FrameReader(std::size_t largest = kLargestMessage) : largest_(largest) {}

    /// From now on bodies of up to so many bytes are read.
    void allow(std::size_t largest) { largest_ = largest; }

    void feed(std::string_view bytes) { buffer_ += bytes; }

    /// The next body; nothing if it is not there whole yet.
    std::expected<std::optional<std::string>, FrameFault> next();

    /// Is something begun and not there whole? At the end of a stream that is a truncated message.
    [[nodiscard]] bool isAmidMessage() const { return begin_ < buffer_.size(); }

    /// Bytes that are kept; when all whole messages were taken, no more than a header and a body have.
    [[nodiscard]] std::size_t kept() const { return buffer_.size() - begin_; }

private:
    std::size_t largest_;
    std::string buffer_;
    std::size_t begin_ = 0;  ///< what comes before has been given out
};

/// The body with its header.
std::string framed(std::string_view body);

}  // namespace dienstweg::lsp
