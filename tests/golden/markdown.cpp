#include "markdown.h"

#include <algorithm>
#include <map>
#include <sstream>

namespace dienstweg::golden {
namespace {

constexpr std::string_view kFence = "```";
constexpr std::string_view kComment = "<!-- ";

Block opened(std::string_view line) {
    Block block;
    std::istringstream info{std::string(line.substr(kFence.size()))};
    info >> block.language;
    for (std::string word; info >> word;) {
        block.words.push_back(word);
    }
    return block;
}

}  // namespace

bool Block::has(std::string_view word) const { return std::ranges::find(words, word) != words.end(); }
std::string Block::text() const { return joinLines(lines); }

std::vector<std::string> splitLines(std::string_view text) {
    std::vector<std::string> lines;
    std::istringstream in{std::string(text)};
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::string joinLines(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) {
        text += line + '\n';
    }
    return text;
}

std::vector<Block> blocksOf(const std::vector<std::string>& lines) {
    std::vector<Block> blocks;
    std::map<std::string, std::string> comments{{"prelude", ""}, {"around", "prozess Beispiel {"}, {"settings", ""}};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto comment =
            lines[i].starts_with(kComment) ? comments.find(lines[i].substr(kComment.size())) : comments.end();
        if (comment != comments.end()) {
            comment->second.clear();
            for (++i; i < lines.size() && lines[i] != "-->"; ++i) {
                comment->second += lines[i] + '\n';
            }
        } else if (lines[i].starts_with(kFence)) {
            Block block = opened(lines[i]);
            block.prelude = comments["prelude"];
            block.around = comments["around"];
            block.settings = comments["settings"];
            block.firstLine = ++i;
            for (; i < lines.size() && lines[i] != kFence; ++i) {
                block.lines.push_back(lines[i]);
            }
            blocks.push_back(std::move(block));
        }
    }
    return blocks;
}

std::optional<Section> sectionOf(const std::vector<std::string>& lines, std::string_view name) {
    const auto open = std::ranges::find(lines, "<!-- " + std::string(name) + " -->");
    const auto close = std::ranges::find(lines, "<!-- /" + std::string(name) + " -->");
    if (open == lines.end() || close == lines.end() || close < open) {
        return std::nullopt;
    }
    return Section{static_cast<std::size_t>(open - lines.begin()) + 1, static_cast<std::size_t>(close - lines.begin())};
}

}  // namespace dienstweg::golden
