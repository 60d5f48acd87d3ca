// Markdown for what an editor shows beside the text: a title and facts, one a line.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checks/catalogue.h"

namespace dienstweg {

/// A name or label that shows as it is written, whatever signs are in it; line breaks become blanks.
std::string escapedMarkdown(std::string_view text);

class MarkdownPage {
public:
    explicit MarkdownPage(Language language) : language_(language) {}

    /// "**Steueramt.Leitung** – Rolle", with the label behind it if there is one.
    void title(std::string_view name, Term kind, std::string_view label = {});
    /// A sentence of the catalogue. Texts among the arguments are escaped.
    void fact(std::string_view key, std::vector<Argument> arguments = {});
    /// Of more names the others are counted.
    static constexpr std::size_t kMostListed = 5;
    /// A fact with a list of names `names`; left out if there are none.
    void list(std::string_view key, const std::vector<std::string>& names) { list(key, names, names.size()); }
    /// Likewise of `count` things, of which `names` are the first.
    void list(std::string_view key, std::span<const std::string> names, std::size_t count);
    /// Markdown as it is, below a line.
    void section(const std::string& markdown);

    [[nodiscard]] std::string text() const { return text_; }
    [[nodiscard]] Language language() const { return language_; }

private:
    Language language_;
    std::string text_;
    bool hasTitle_ = false;
};

/// What a keyword means, by its spelling in the reader's language.
std::string describeKeyword(std::string_view englishSpelling, std::string_view written, Language language);

}  // namespace dienstweg
