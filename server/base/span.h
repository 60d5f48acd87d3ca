// A stretch of a source text in bytes, and what a text edit is.
//
// All positions inside the server are byte offsets into UTF-8 text. Lines and columns are made at the edge: by
// `Text` for people and for JSON, by the language server for UTF-16.
#pragma once

#include <cstdint>
#include <string>

namespace dienstweg {

/// Half-open: `begin` is the first byte, `end` the first byte after. Empty spans mark a place between two bytes.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr std::uint32_t length() const { return end - begin; }
    [[nodiscard]] constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
    [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    friend constexpr bool operator==(Span, Span) = default;
};

/// The smallest span that holds both.
constexpr Span cover(Span a, Span b) { return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end}; }

/// Replace the bytes of `span` by `newText`. An empty span inserts, an empty text deletes.
struct TextEdit {
    Span span;
    std::string newText;
    friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

}  // namespace dienstweg
