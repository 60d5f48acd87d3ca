// From bytes to the messages of a conversation, and what becomes of bytes that are none.
#pragma once

#include <string_view>

#include "lsp/conversation.h"
#include "lsp/framing.h"
#include "lsp/reception.h"

namespace dienstweg::lsp {

/// Gives the conversation what has come. Where the stream is broken, the client is answered, the person who runs the
/// server is told, and the conversation ends once it has answered what came before.
void takeBytes(FrameReader& frames, std::string_view bytes, Conversation& conversation, const Tell& tell);
/// The same at the end of the bytes, which may be amid a message.
void takeEnd(const FrameReader& frames, Conversation& conversation, const Tell& tell);

}  // namespace dienstweg::lsp
