#include "features/markdown.h"

#include <algorithm>

namespace dienstweg {

std::string escapedMarkdown(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n' || c == '\r') {
            out += ' ';
        } else if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else {
            if (std::string_view("\\`*_[]>|~#").contains(c)) {
                out += '\\';
            }
            out += c;
        }
    }
    return out;
}

void MarkdownPage::title(std::string_view name, Term kind, std::string_view label) {
    text_ = "**" + escapedMarkdown(name) + "** – " + phrase({kind.key, {}}, language_);
    if (!label.empty() && label != name) {
        text_ += phrase({"hover.label", {{"label", escapedMarkdown(label)}}}, language_);
    }
    hasTitle_ = true;
}

void MarkdownPage::fact(std::string_view key, std::vector<Argument> arguments) {
    for (Argument& argument : arguments) {
        if (auto* text = std::get_if<std::string>(&argument.value)) {
            *text = escapedMarkdown(*text);
        }
    }
    text_ += hasTitle_ ? "\n\n" : text_.empty() ? "" : "  \n";
    hasTitle_ = false;
    text_ += phrase({key, std::move(arguments)}, language_);
}

void MarkdownPage::list(std::string_view key, std::span<const std::string> names, std::size_t count) {
    if (names.empty()) {
        return;
    }
    const std::size_t shown = std::min(names.size(), kMostListed);
    std::string joined;
    for (std::size_t i = 0; i < shown; ++i) {
        joined += (i == 0 ? "" : ", ") + names[i];
    }
    if (count > shown) {
        joined += phrase({"hover.more", {{"count", static_cast<std::int64_t>(count - shown)}}}, language_);
    }
    fact(key, {{"names", std::move(joined)}});
}

void MarkdownPage::section(const std::string& markdown) {
    text_ += text_.empty() ? markdown : "\n\n---\n\n" + markdown;
    hasTitle_ = false;
}

std::string describeKeyword(std::string_view englishSpelling, std::string_view written, Language language) {
    const std::string key = "keyword." + std::string(englishSpelling);
    return "`" + std::string(written) + "` – " + phrase({key, {}}, language);
}

}  // namespace dienstweg
