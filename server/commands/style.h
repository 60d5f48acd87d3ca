// Colours on a terminal, nothing elsewhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "checks/finding.h"

namespace dienstweg {

enum class ColorChoice : std::uint8_t { automatic, always, never };

/// Is standard output to be coloured? `automatic`: on a terminal, unless NO_COLOR is set or the terminal is dumb.
bool wantsColor(ColorChoice choice);

class Style {
public:
    explicit Style(bool colored) : colored_(colored) {}

    [[nodiscard]] std::string severity(Severity severity, std::string_view text) const;
    [[nodiscard]] std::string strong(std::string_view text) const { return painted("1", text); }
    /// Line numbers, arrows and bars.
    [[nodiscard]] std::string frame(std::string_view text) const { return painted("1;34", text); }
    /// A word of the language in a sentence: bold, without colours between backticks.
    [[nodiscard]] std::string code(std::string_view text) const;
    [[nodiscard]] std::string added(std::string_view text) const { return painted("32", text); }
    [[nodiscard]] std::string removed(std::string_view text) const { return painted("31", text); }
    [[nodiscard]] std::string place(std::string_view text) const { return painted("36", text); }

private:
    [[nodiscard]] std::string painted(std::string_view code, std::string_view text) const;

    bool colored_;
};

}  // namespace dienstweg
