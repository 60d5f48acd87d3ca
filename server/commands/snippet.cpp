#include "commands/snippet.h"

#include <algorithm>
#include <string_view>

#include "base/unicode.h"
#include "commands/visible.h"

namespace dienstweg {

namespace {

constexpr std::uint32_t kTabWidth = 4;
/// What is shown of a line that is longer than this is a part around the place.
constexpr std::uint32_t kLongestLine = 160;
/// Bytes of a long line that stay before the place, if there are more than `kFarBefore`.
constexpr std::uint32_t kBefore = 60;
constexpr std::uint32_t kFarBefore = 100;
/// No character shown takes more: marks upon marks end here.
constexpr std::uint32_t kBytesShown = kLongestLine * 8;
constexpr std::string_view kCut = "…";

/// Text as columns of a terminal.
class Columns {
public:
    void add(char32_t c) {
        if (c == U'\t') {
            const auto spaces = kTabWidth - width_ % kTabWidth;
            text_.append(spaces, ' ');
            width_ += spaces;
        } else if (!isIgnorable(c)) {
            const auto symbol = visibleSymbol(c);
            appendUtf8(text_, symbol);
            width_ += displayWidth(symbol);
        }
    }
    void addCut() {
        text_ += kCut;
        ++width_;
    }
    [[nodiscard]] std::uint32_t width() const { return width_; }
    [[nodiscard]] std::string take() && { return std::move(text_); }

private:
    std::string text_;
    std::uint32_t width_ = 0;
};

/// Moves to the start of a character.
std::uint32_t characterStart(std::string_view bytes, std::uint32_t offset) {
    while (offset > 0 && offset < bytes.size() && (bytes[offset] & '\xC0') == '\x80') {
        --offset;
    }
    return offset;
}

}  // namespace

Snippet snippetOf(const Text& text, Span span) {
    const auto bytes = text.bytes();
    const auto line = text.lineOf(span.begin);
    const auto [lineBegin, lineEnd] = text.lineSpan(line);
    const auto markBegin = std::clamp(span.begin, lineBegin, lineEnd);
    const auto markEnd = std::clamp(span.end, markBegin, lineEnd);

    const bool isLong = lineEnd - lineBegin > kLongestLine;
    const bool cutBefore = isLong && markBegin - lineBegin > kFarBefore;
    auto offset = cutBefore ? characterStart(bytes, markBegin - kBefore) : lineBegin;
    const auto last = isLong ? std::min(lineEnd, markBegin + kBytesShown) : lineEnd;

    Columns columns;
    if (cutBefore) {
        columns.addCut();
    }
    Snippet snippet{.line = line + 1};
    std::uint32_t marked = 0;
    const auto isFull = [&] { return isLong && offset > markBegin && columns.width() >= kLongestLine; };
    while (offset < last && !isFull()) {
        if (offset <= markBegin) {
            snippet.indent = columns.width();
        }
        const auto [value, length] = decodeAt(bytes, offset);
        columns.add(value);
        offset += length;
        if (offset > markBegin && offset <= markEnd) {
            marked = columns.width();
        }
    }
    if (offset <= markBegin) {
        snippet.indent = columns.width();
    }
    if (offset < lineEnd) {
        if (markEnd > offset) {
            marked = columns.width();
        }
        columns.addCut();
    }
    snippet.width = std::max(marked, snippet.indent + 1) - snippet.indent;
    snippet.source = std::move(columns).take();
    return snippet;
}

}  // namespace dienstweg
