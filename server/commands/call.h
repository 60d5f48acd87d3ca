// A call of the program, read: which command, with which values. Everything in it is known to make sense by itself: a
// choice is one of its words, a date is a day.
#pragma once

#include <cstddef>
#include <expected>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "checks/catalogue.h"
#include "commands/command_line.h"
#include "commands/style.h"

namespace dienstweg {

struct Call {
    const Command* command = nullptr;  ///< nullptr: none was named, which only --help and --version allow
    std::multimap<std::string, std::string, std::less<>> values;  ///< by the option's name; of a flag empty
    std::vector<std::string> operands;

    [[nodiscard]] bool has(std::string_view option) const { return values.contains(option); }
    /// What was given; empty if nothing was.
    [[nodiscard]] std::string text(std::string_view option) const;
    /// All that was given, in that order, where an option may be repeated.
    [[nodiscard]] std::vector<std::string> texts(std::string_view option) const;
    /// The index of what was given, or else of the option's fallback, among its choices; nothing if there is neither.
    [[nodiscard]] std::optional<std::size_t> choice(std::string_view option) const;
    [[nodiscard]] std::optional<Date> date(std::string_view option) const;
};

/// Arguments without the program's name. The error says what cannot be understood.
std::expected<Call, Message> readCall(std::span<const std::string> arguments);

/// --language of a command that speaks in it; nothing if it was not given.
std::optional<Language> languageOf(const Call& call);
/// --color.
ColorChoice colorOf(const Call& call);

/// The language to complain in before the arguments are understood: `--language` if it can be seen, else the system's.
Language languageBefore(std::span<const std::string> arguments);

/// German if the system's settings (LC_ALL, LC_MESSAGES, LANG, the first that is set) say so, else English.
Language systemLanguage();

/// 2026-03-01 or 01.03.2026, a day that the calendar has; else nothing.
std::optional<Date> readDate(std::string_view text);

}  // namespace dienstweg
