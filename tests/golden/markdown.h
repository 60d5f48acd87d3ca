// The parts of a Markdown file that tests look at: its fenced code blocks, in order, and the sections between markers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dienstweg::golden {

struct Block {
    std::string language;            ///< first word behind the fence: "weg", "findings", "toml", …
    std::vector<std::string> words;  ///< the others
    std::vector<std::string> lines;  ///< between the fences
    std::size_t firstLine = 0;       ///< index of `lines.front()` in the file
    // The last comment of that name above it: lines `<!-- prelude`, text, `-->`.
    std::string prelude;   ///< declarations that the block may use
    std::string around;    ///< the beginning of a process around blocks of statements
    std::string settings;  ///< the text of a dienstweg.toml

    [[nodiscard]] bool has(std::string_view word) const;
    [[nodiscard]] std::string text() const;
};

/// Lines without their endings.
std::vector<std::string> splitLines(std::string_view text);
std::string joinLines(const std::vector<std::string>& lines);

std::vector<Block> blocksOf(const std::vector<std::string>& lines);

/// What stands between the lines `<!-- name -->` and `<!-- /name -->`.
struct Section {
    std::size_t begin = 0;  ///< index of the first line behind the opening marker
    std::size_t end = 0;    ///< index of the closing marker
};
std::optional<Section> sectionOf(const std::vector<std::string>& lines, std::string_view name);

}  // namespace dienstweg::golden
