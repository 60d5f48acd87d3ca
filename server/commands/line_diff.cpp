#include "commands/line_diff.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace dienstweg {

namespace {

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

void add(std::string& diff, char mark, std::string_view line) {
    diff += mark;
    diff += line;
    if (!line.ends_with('\n')) {
        diff += "\n\\ No newline at end of file\n";
    }
}

}  // namespace

std::string unifiedDiff(std::string_view name, std::string_view before, std::string_view after) {
    if (before == after) {
        return {};
    }
    constexpr std::size_t kAround = 3;
    const auto old = linesOf(before);
    const auto now = linesOf(after);
    const auto same = static_cast<std::size_t>(std::ranges::mismatch(old, now).in1 - old.begin());
    std::size_t tail = 0;
    while (tail < std::min(old.size(), now.size()) - same && old[old.size() - 1 - tail] == now[now.size() - 1 - tail]) {
        ++tail;
    }
    const std::size_t first = same - std::min(same, kAround);
    const std::size_t behind = std::min(tail, kAround);
    const std::size_t oldCount = old.size() - tail + behind - first;
    const std::size_t nowCount = now.size() - tail + behind - first;
    std::string diff =
        fmt::format("--- {}\n+++ {}\n@@ -{},{} +{},{} @@\n", name, name, oldCount == 0 ? first : first + 1, oldCount,
                    nowCount == 0 ? first : first + 1, nowCount);
    for (std::size_t i = first; i < same; ++i) {
        add(diff, ' ', old[i]);
    }
    for (std::size_t i = same; i < old.size() - tail; ++i) {
        add(diff, '-', old[i]);
    }
    for (std::size_t i = same; i < now.size() - tail; ++i) {
        add(diff, '+', now[i]);
    }
    for (std::size_t i = old.size() - tail; i < old.size() - tail + behind; ++i) {
        add(diff, ' ', old[i]);
    }
    return diff;
}

}  // namespace dienstweg
