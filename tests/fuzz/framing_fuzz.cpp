// Bytes of a stream in any pieces: the same messages come out, and the same fault; never is more kept than the limits
// allow.
//
// The first line of an input says how the rest is cut, a byte a piece.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/promise.h"
#include "lsp/framing.h"

namespace {

using namespace dienstweg::fuzz;
using namespace dienstweg::lsp;

constexpr std::size_t kLargest = 600;  ///< small, so that an input can go beyond it
constexpr std::size_t kLongestHeader = 4096;

struct Heard {
    std::vector<std::string> messages;
    std::optional<FrameFault> fault;
};

Heard hear(std::string_view stream, std::string_view cuts) {
    FrameReader reader(kLargest);
    Heard heard;
    std::size_t cut = 0;
    while (!stream.empty()) {
        const std::size_t wish = cuts.empty() ? stream.size() : static_cast<unsigned char>(cuts[cut++ % cuts.size()]);
        const std::string_view piece = stream.substr(0, std::clamp(wish, std::size_t{1}, stream.size()));
        stream.remove_prefix(piece.size());
        reader.feed(piece);
        while (true) {
            auto message = reader.next();
            if (!message) {
                promise(!reader.next(), "a broken stream stays broken");
                heard.fault = message.error();
                return heard;
            }
            if (!*message) {
                break;
            }
            promise((*message)->size() <= kLargest, "no message is larger than allowed");
            heard.messages.push_back(std::move(**message));
        }
        promise(reader.kept() < kLongestHeader + kLargest,
                "what waits for its end is no more than a header and a body");
    }
    return heard;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string input(data, data + size);
    const std::size_t line = std::min(input.find('\n'), size);
    const std::string_view stream = std::string_view(input).substr(std::min(line + 1, size));

    const Heard whole = hear(stream, "");
    const Heard cut = hear(stream, std::string_view(input).substr(0, line));
    const Heard bytewise = hear(stream, std::string_view("\1", 1));
    promise(whole.messages == cut.messages && whole.messages == bytewise.messages, "cuts change no message");
    promise(whole.fault == cut.fault && whole.fault == bytewise.fault, "cuts change no fault");

    std::string again;
    for (const std::string& message : whole.messages) {
        again += framed(message);
    }
    const Heard echo = hear(again, std::string_view(input).substr(0, line));
    promise(echo.messages == whole.messages && !echo.fault, "what was read can be written and read again");
    return 0;
}
