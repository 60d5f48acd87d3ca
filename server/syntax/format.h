// What the formatter makes of a text: the same file in canonical form (printer.h), or a reason why it stays as it is.
//
// Nothing but layout and spelling changes: the new text is read again and compared before it is handed out. Line
// endings (those of the first line) and a byte order mark stay. A text that is in canonical form comes back byte by
// byte.
#pragma once

#include <expected>
#include <optional>
#include <string>

#include "base/message.h"
#include "base/span.h"
#include "syntax/printer.h"
#include "syntax/source.h"

namespace dienstweg {

/// A place that cannot be read with certainty, or cannot be written in the other language.
struct FormatFault {
    Span place;
    Message message;
};

/// In the language of most of its keywords, or in the one asked for; names, labels and comments are never translated.
/// Whatever the parser had to guess at is a fault, a misspelled keyword too: correcting is not the formatter's
/// business.
std::expected<std::string, FormatFault> formatted(const Source& source, std::optional<Spelling> spelling = {});

}  // namespace dienstweg
