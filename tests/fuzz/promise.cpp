#include "fuzz/promise.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "base/unicode.h"

namespace dienstweg::fuzz {

void promise(bool holds, std::string_view what) {
    if (!holds) {
        std::fprintf(stderr, "Broken promise: %.*s\n", static_cast<int>(what.size()), what.data());
        std::abort();
    }
}

std::string textOf(const std::uint8_t* data, std::size_t size) {
    std::string text(data, data + size);
    std::ranges::replace(text, '\0', ' ');
    std::size_t from = 0;
    while (const auto invalid = firstInvalidUtf8(std::string_view(text).substr(from))) {
        from += *invalid;
        text[from] = '?';
    }
    return text;
}

std::string textBehindFirstLine(const std::uint8_t* data, std::size_t size) {
    const auto* const line = std::find(data, data + size, '\n');
    const std::uint8_t* const rest = std::min(line + 1, data + size);
    return textOf(rest, static_cast<std::size_t>(data + size - rest));
}

Text made(std::string text) {
    auto result = Text::make(std::move(text));
    promise(result.has_value(), "what is valid UTF-8 is a text");
    return std::move(*result);
}

bool isStretchOf(const Text& text, Span span) {
    const auto between = [&](std::uint32_t offset) {
        return offset == text.size() || (static_cast<unsigned char>(text.bytes()[offset]) & 0xC0U) != 0x80U;
    };
    return span.begin <= span.end && span.end <= text.size() && between(span.begin) && between(span.end);
}

void areApplicable(const Text& text, std::vector<TextEdit> edits) {
    std::ranges::stable_sort(edits, {}, [](const TextEdit& edit) { return edit.span.begin; });
    std::uint32_t end = 0;
    for (const TextEdit& edit : edits) {
        promise(isStretchOf(text, edit.span), "edits lie in the text");
        promise(edit.span.begin >= end, "edits do not overlap");
        promise(!firstInvalidUtf8(edit.newText) && !edit.newText.contains('\0'), "what an edit writes is text");
        end = std::max(end, edit.span.end);
    }
}

}  // namespace dienstweg::fuzz
