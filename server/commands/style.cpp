#include "commands/style.h"

#include <fmt/format.h>

#include "base/platform.h"

namespace dienstweg {

bool wantsColor(ColorChoice choice) {
    if (choice != ColorChoice::automatic) {
        return choice == ColorChoice::always;
    }
    return isTerminal(Stream::output) && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

std::string Style::painted(std::string_view code, std::string_view text) const {
    return colored_ ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
}

std::string Style::code(std::string_view text) const { return colored_ ? strong(text) : fmt::format("`{}`", text); }

std::string Style::severity(Severity severity, std::string_view text) const {
    switch (severity) {
        case Severity::error: return painted("1;31", text);
        case Severity::warning: return painted("1;33", text);
        case Severity::info: return painted("1;36", text);
        case Severity::hint:
        case Severity::off: break;
    }
    return painted("1;32", text);
}

}  // namespace dienstweg
