#include "commands/page_text.h"

#include <algorithm>

namespace dienstweg {

namespace {

constexpr std::string_view kFence = "```";
constexpr std::string_view kHeading = "### ";

/// `code` stands out and loses its ticks, **strong** likewise; [text](goal) becomes text (goal).
std::string inlined(std::string_view line, const Style& style) {
    std::string result;
    while (!line.empty()) {
        const auto special = std::min(line.find_first_of("`*["), line.size());
        result += line.substr(0, special);
        line.remove_prefix(special);
        if (line.empty()) {
            break;
        }
        const std::string_view mark = line.starts_with("**") ? "**" : line.substr(0, 1);
        const auto end = line.find(mark == "[" ? "](" : mark, mark.size());
        const auto goalEnd = mark == "[" && end != std::string_view::npos ? line.find(')', end) : end;
        if (end == std::string_view::npos || goalEnd == std::string_view::npos || mark == "*") {
            result += line.front();
            line.remove_prefix(1);
        } else if (mark == "[") {
            result += line.substr(1, end - 1);
            result += " (";
            result += line.substr(end + 2, goalEnd - end - 2);
            result += ")";
            line.remove_prefix(goalEnd + 1);
        } else {
            const auto marked = line.substr(mark.size(), end - mark.size());
            result += mark == "`" ? style.code(marked) : style.strong(marked);
            line.remove_prefix(end + mark.size());
        }
    }
    return result;
}

}  // namespace

std::string pageText(std::string_view markdown, const Style& style) {
    std::string result;
    bool code = false;
    while (!markdown.empty()) {
        const auto end = std::min(markdown.find('\n'), markdown.size());
        const auto line = markdown.substr(0, end);
        const bool ended = end < markdown.size();
        markdown.remove_prefix(ended ? end + 1 : end);
        if (line.starts_with(kFence)) {
            code = !code;
            continue;
        }
        if (code) {
            result += line.empty() ? "" : "    " + std::string(line);
        } else if (line.starts_with(kHeading)) {
            result += style.strong(line.substr(kHeading.size()));
        } else {
            result += inlined(line, style);
        }
        result += ended ? "\n" : "";
    }
    return result;
}

}  // namespace dienstweg
