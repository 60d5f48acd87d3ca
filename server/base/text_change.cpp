#include "base/text_change.h"

#include <algorithm>
#include <string>

namespace dienstweg {

std::optional<TextEdit> changeBetween(std::string_view before, std::string_view after) {
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; };
    auto front = static_cast<std::size_t>(std::ranges::mismatch(before, after).in1 - before.begin());
    while (front > 0 &&
           ((front < before.size() && continues(before[front])) || (front < after.size() && continues(after[front])))) {
        --front;
    }
    const std::size_t most = std::min(before.size(), after.size()) - front;
    std::size_t back = 0;
    while (back < most && before[before.size() - back - 1] == after[after.size() - back - 1]) {
        ++back;
    }
    while (back > 0 && continues(before[before.size() - back])) {
        --back;
    }
    if (front + back == before.size() && before.size() == after.size()) {
        return std::nullopt;
    }
    return TextEdit{{static_cast<std::uint32_t>(front), static_cast<std::uint32_t>(before.size() - back)},
                    std::string(after.substr(front, after.size() - front - back))};
}

Span movedBy(const TextEdit& change, Span span) {
    const auto end = change.span.begin + static_cast<std::uint32_t>(change.newText.size());  // of what is new
    const auto behind = [&](std::uint32_t offset) { return offset - change.span.end + end; };
    Span moved = span;
    if (span.begin >= change.span.end) {
        moved.begin = behind(span.begin);
    } else if (span.begin > change.span.begin) {
        moved.begin = change.span.begin;
    }
    if (span.end >= change.span.end && span.end > change.span.begin) {
        moved.end = behind(span.end);
    } else if (span.end > change.span.begin) {
        moved.end = end;
    }
    return {moved.begin, std::max(moved.begin, moved.end)};
}

}  // namespace dienstweg
