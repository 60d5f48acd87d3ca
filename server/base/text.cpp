#include "base/text.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

#include "base/unicode.h"

namespace dienstweg {

namespace {

constexpr std::uint32_t kBlock = 4096;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Calls `atStart` with the offset of every line but the first.
template <typename Function>
void eachLineStart(std::string_view bytes, Function atStart) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\n' || bytes[i] == '\r') {
            const bool pair = bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
            i += pair ? 1 : 0;
            atStart(i + 1);
        }
    }
}

std::uint32_t lineOfFault(std::string_view bytes, std::size_t offset) {
    std::uint32_t line = 1;
    eachLineStart(bytes.substr(0, offset), [&](std::size_t) { ++line; });
    return line;
}

std::uint32_t countCodePoints(std::string_view utf8) {
    return static_cast<std::uint32_t>(std::ranges::count_if(utf8, [](char byte) { return (byte & '\xC0') != '\x80'; }));
}

}  // namespace

std::expected<Text, TextFault> Text::make(std::string bytes) {
    if (bytes.size() > kLargestText) {
        return std::unexpected(TextFault{TextFault::Kind::tooLarge, bytes.size(), 1});
    }
    const auto invalid = firstInvalidUtf8(bytes).value_or(bytes.size());
    const auto nul = std::min(bytes.find('\0'), bytes.size());
    if (const auto first = std::min(invalid, nul); first < bytes.size()) {
        const auto kind = nul <= invalid ? TextFault::Kind::nulByte : TextFault::Kind::notUtf8;
        return std::unexpected(TextFault{kind, first, lineOfFault(bytes, first)});
    }
    Text text;
    text.bytes_ = std::move(bytes);
    text.lineStarts_.reserve(static_cast<std::size_t>(std::ranges::count(text.bytes_, '\n')) + 1);
    eachLineStart(text.bytes_,
                  [&](std::size_t start) { text.lineStarts_.push_back(static_cast<std::uint32_t>(start)); });
    for (std::uint32_t end = kBlock; end <= text.size(); end += kBlock) {
        const auto before = text.blocks_.empty() ? 0 : text.blocks_.back();
        text.blocks_.push_back(before + countCodePoints(text.slice({end - kBlock, end})));
    }
    return text;
}

std::uint32_t Text::codePointsBefore(std::uint32_t offset) const {
    const auto whole = offset / kBlock;
    return (whole == 0 ? 0 : blocks_[whole - 1]) + countCodePoints(slice({whole * kBlock, offset}));
}

std::string_view Text::slice(Span span) const {
    const auto begin = std::min(span.begin, size());
    const auto end = std::clamp(span.end, begin, size());
    return std::string_view(bytes_).substr(begin, end - begin);
}

std::uint32_t Text::lineOf(std::uint32_t offset) const {
    const auto next = std::ranges::upper_bound(lineStarts_, std::min(offset, size()));
    return static_cast<std::uint32_t>(next - lineStarts_.begin()) - 1;
}

std::uint32_t Text::lineStart(std::uint32_t line) const {
    return line < lineStarts_.size() ? lineStarts_[line] : size();
}

Span Text::lineSpan(std::uint32_t line) const {
    const auto begin = lineStart(line);
    auto end = lineStart(line + 1);
    if (line + 1 < lineCount()) {
        const bool pair = end - begin >= 2 && bytes_[end - 2] == '\r' && bytes_[end - 1] == '\n';
        end -= pair ? 2 : 1;
    }
    return {begin, end};
}

Position Text::position(std::uint32_t offset) const {
    offset = std::min(offset, size());
    const auto line = lineOf(offset);
    const auto start = lineStarts_[line];
    auto column = codePointsBefore(offset) - codePointsBefore(start) + 1;
    if (line == 0 && offset >= kByteOrderMark.size() && bytes().starts_with(kByteOrderMark)) {
        --column;
    }
    return {line + 1, column};
}

std::uint32_t Text::offset(Position position) const {
    const auto line = std::max(position.line, 1U) - 1;
    auto [offset, end] = lineSpan(line);
    if (line == 0 && bytes().starts_with(kByteOrderMark)) {
        offset += static_cast<std::uint32_t>(kByteOrderMark.size());
    }
    for (auto column = position.column; column > 1 && offset < end; --column) {
        offset += decodeAt(bytes_, offset).length;
    }
    return offset;
}

std::string_view Text::lineEnding() const {
    if (lineCount() == 1) {
        return "\n";
    }
    const auto end = lineSpan(0).end;
    return slice({end, lineStarts_[1]});
}

std::string applyEdits(std::string_view text, std::vector<TextEdit> edits) {
    // An insertion comes before a replacement that starts at the same place; otherwise the given order stands.
    std::ranges::stable_sort(edits, {}, [](const TextEdit& edit) { return std::pair(edit.span.begin, edit.span.end); });
    std::string result;
    result.reserve(text.size());
    std::size_t copied = 0;
    for (const auto& edit : edits) {
        assert(copied <= edit.span.begin && edit.span.end <= text.size() && "edits must not overlap");
        const auto begin = std::clamp<std::size_t>(edit.span.begin, copied, text.size());
        result.append(text, copied, begin - copied);
        result.append(edit.newText);
        copied = std::clamp<std::size_t>(edit.span.end, begin, text.size());
    }
    result.append(text, copied);
    return result;
}

}  // namespace dienstweg
