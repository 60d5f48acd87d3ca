// Frames: whatever pieces bytes come in, the same messages; a stream that cannot be read on is said to be one.
#include "lsp/framing.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dienstweg::lsp;

namespace {

FrameFault faultOf(std::string_view bytes) {
    FrameReader reader;
    reader.feed(bytes);
    const auto message = reader.next();
    REQUIRE_FALSE(message.has_value());
    return message.error();
}

}  // namespace

TEST_CASE("messages come out as they went in, however they are cut") {
    const std::string stream =
        framed("{}") + framed(R"({"text":"ä"})") + "content-length:2\r\nContent-Type: x\r\n\r\n[]";
    for (std::size_t piece = 1; piece <= stream.size(); ++piece) {
        FrameReader reader;
        std::vector<std::string> messages;
        for (std::size_t at = 0; at < stream.size(); at += piece) {
            reader.feed(std::string_view(stream).substr(at, piece));
            while (true) {
                auto message = reader.next();
                REQUIRE(message.has_value());
                if (!*message) {
                    break;
                }
                messages.push_back(std::move(**message));
            }
        }
        CHECK(messages == std::vector<std::string>{"{}", R"({"text":"ä"})", "[]"});
        CHECK_FALSE(reader.isAmidMessage());
    }
}

TEST_CASE("a body that is not there whole is waited for") {
    FrameReader reader;
    reader.feed("Content-Length: 10\r\n\r\n{}");
    CHECK(reader.next().value() == std::nullopt);
    CHECK(reader.isAmidMessage());
}

TEST_CASE("broken frames") {
    CHECK(faultOf("Content-Length 5\r\n\r\nhello") == FrameFault::badHeader);
    CHECK(faultOf("Content-Type: x\r\n\r\n{}") == FrameFault::noLength);
    CHECK(faultOf("Content-Length: -5\r\n\r\n{}") == FrameFault::badLength);
    CHECK(faultOf("Content-Length: 5x\r\n\r\n{}") == FrameFault::badLength);
    CHECK(faultOf("Content-Length: \r\n\r\n{}") == FrameFault::badLength);
    CHECK(faultOf("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}") == FrameFault::badLength);
    CHECK(faultOf("Content-Length: 99999999999999999999999\r\n\r\n{}") == FrameFault::tooLarge);
    CHECK(faultOf("Content-Length: 1000000000\r\n\r\n{}") == FrameFault::tooLarge);
    CHECK(faultOf(std::string(5000, 'x')) == FrameFault::headerTooLong);
}

TEST_CASE("a request of a browser is no message, though it has a length and a body") {
    CHECK(faultOf("POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}") == FrameFault::badHeader);
    CHECK(faultOf("POST /: HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}") == FrameFault::badHeader);
    CHECK(faultOf(" Content-Length: 2\r\n\r\n{}") == FrameFault::badHeader);
    CHECK(faultOf(": 2\r\nContent-Length: 2\r\n\r\n{}") == FrameFault::badHeader);
}

TEST_CASE("how large a message may be can be said") {
    FrameReader reader(10);
    reader.feed("Content-Length: 11\r\n\r\n[1,2,3,4,5]");
    CHECK(reader.next().error() == FrameFault::tooLarge);
    reader.allow(11);
    CHECK(reader.next().value() == "[1,2,3,4,5]");
}
