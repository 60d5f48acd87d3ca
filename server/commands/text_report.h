// Findings as people read them: what is wrong, the source line with marks, the other places, what to write instead.
//
// Promise: nothing from a file or a file name reaches the terminal raw; see visible.h.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "checks/catalogue.h"
#include "commands/snippet.h"
#include "commands/style.h"
#include "workspace/analysis.h"

namespace dienstweg {

class TextReport {
public:
    /// Paths are shown as seen from `folder`.
    TextReport(Language language, Style style, std::filesystem::path folder);

    /// One finding of `analysis`, ends with an empty line.
    [[nodiscard]] std::string finding(const Analysis& analysis, const Finding& finding) const;

private:
    [[nodiscard]] std::string where(const Analysis& analysis, const Place& place, std::string_view arrow,
                                    std::size_t gutter) const;
    [[nodiscard]] std::string source(const Snippet& snippet, std::string_view marks, std::size_t gutter) const;
    [[nodiscard]] std::string note(std::string_view titleKey, std::string_view text, std::size_t gutter) const;
    [[nodiscard]] std::string fix(const Analysis& analysis, const Fix& fix, std::size_t gutter) const;

    Language language_;
    Style style_;
    std::filesystem::path folder_;
};

}  // namespace dienstweg
