// Untrusted text on its way to a terminal: names, labels and file names may hold anything, and must not move the
// cursor, change colours or turn the direction of writing.
#pragma once

#include <string>
#include <string_view>

namespace dienstweg {

/// What stands for a character that must not be shown; itself for all others. Controls have a symbol (␛), the rest is
/// �.
char32_t visibleSymbol(char32_t c);

/// The text in one line, without control characters, direction marks and stray bytes; each becomes a visible symbol.
std::string visible(std::string_view text);

}  // namespace dienstweg
