#include "lsp/framed_input.h"

#include "checks/catalogue.h"

namespace dienstweg::lsp {
namespace {

std::string_view keyOf(FrameFault fault) {
    switch (fault) {
        case FrameFault::badHeader: return "lsp.broken.header";
        case FrameFault::noLength: return "lsp.broken.no-length";
        case FrameFault::badLength: return "lsp.broken.length";
        case FrameFault::tooLarge: return "lsp.broken.too-large";
        case FrameFault::headerTooLong: break;
    }
    return "lsp.broken.header-too-long";
}

void breakOff(std::string_view key, Conversation& conversation, const Tell& tell) {
    const Message why{key, {}};
    tell(why);
    conversation.cannotGoOn(phrase(why, Language::english));
}

}  // namespace

void takeBytes(FrameReader& frames, std::string_view bytes, Conversation& conversation, const Tell& tell) {
    if (!conversation.isListening()) {
        return;  // behind what was broken nothing can be read
    }
    frames.feed(bytes);
    while (true) {
        const auto message = frames.next();
        if (!message) {
            return breakOff(keyOf(message.error()), conversation, tell);
        }
        if (!*message) {
            return;
        }
        conversation.message(**message);
    }
}

void takeEnd(const FrameReader& frames, Conversation& conversation, const Tell& tell) {
    if (conversation.isListening() && frames.isAmidMessage()) {
        return breakOff("lsp.broken.truncated", conversation, tell);
    }
    conversation.endOfInput();
}

}  // namespace dienstweg::lsp
