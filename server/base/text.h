// An immutable source text with its line index.
//
// Promise: `Text` holds valid UTF-8 and at most `kLargestText` bytes; `Text::make` is the only way in, and says what is
// wrong with bytes that do not qualify. A leading byte order mark stays in the text (edits must not lose it).
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace dienstweg {

/// Texts above this are refused: offsets are 32 bits wide, and no process is that long (8 MB are 200 000 lines).
inline constexpr std::size_t kLargestText = std::size_t{8} * 1024 * 1024;

/// Why bytes cannot be a `Text`.
struct TextFault {
    enum class Kind { notUtf8, nulByte, tooLarge };
    Kind kind;
    std::uint64_t offset = 0;  ///< first offending byte; the size for `tooLarge`
    std::uint32_t line = 1;    ///< 1-based line of that byte
};

/// 1-based line and 1-based column in code points, as people and compilers count. A byte order mark is no column.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    friend bool operator==(Position, Position) = default;
};

class Text {
public:
    Text() : lineStarts_{0} {}

    static std::expected<Text, TextFault> make(std::string bytes);

    [[nodiscard]] std::string_view bytes() const { return bytes_; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }
    [[nodiscard]] std::string_view slice(Span span) const;  ///< clipped to the text

    /// Lines end at LF, CRLF or a lone CR. A text has at least one line.
    [[nodiscard]] std::uint32_t lineCount() const { return static_cast<std::uint32_t>(lineStarts_.size()); }
    [[nodiscard]] std::uint32_t lineOf(std::uint32_t offset) const;   ///< 0-based
    [[nodiscard]] std::uint32_t lineStart(std::uint32_t line) const;  ///< 0-based line → offset of its first byte
    [[nodiscard]] Span lineSpan(std::uint32_t line) const;            ///< without the line ending
    [[nodiscard]] Position position(std::uint32_t offset) const;      ///< offset clipped to the text
    [[nodiscard]] std::uint32_t offset(Position position) const;      ///< clipped to its line, and to the text
    [[nodiscard]] std::string_view lineEnding() const;                ///< of the first line that has one, else "\n"

private:
    [[nodiscard]] std::uint32_t codePointsBefore(std::uint32_t offset) const;

    std::string bytes_;
    std::vector<std::uint32_t> lineStarts_;
    /// Code points before the end of each whole block, so that a column in a line of megabytes is found at once.
    std::vector<std::uint32_t> blocks_;
};

/// Applies edits that do not overlap (in any order). Two insertions at one place keep their order.
std::string applyEdits(std::string_view text, std::vector<TextEdit> edits);

}  // namespace dienstweg
