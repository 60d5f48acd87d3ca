// The white space that a line begins with while somebody writes it, as the layout has it: what stands in braces is one
// level further in than the line that opens them.
//
// Nothing but the white space at the beginning of that one line is ever changed, and only where it is beyond doubt
// which block the line belongs to; the rest of the layout is the formatter's.
#pragma once

#include <cstdint>
#include <optional>

#include "base/span.h"
#include "syntax/source.h"

namespace dienstweg {

/// For a line that has just been begun: an empty one, one that begins with a closing brace, or one that begins with a
/// statement or declaration. `line` counts from 0. Nothing where all is as it should be.
std::optional<TextEdit> indentNewLine(const Source& source, std::uint32_t line);

/// For a closing brace that has just been written and stands first on its line; `offset` is that behind it.
std::optional<TextEdit> indentClosingBrace(const Source& source, std::uint32_t offset);

}  // namespace dienstweg
