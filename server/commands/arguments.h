// The command line, read: what to do and how.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "checks/catalogue.h"
#include "commands/style.h"

namespace dienstweg {

enum class OutputFormat : std::uint8_t { text, json };

struct Arguments {
    enum class Task : std::uint8_t { check, help, version };
    Task task = Task::check;
    std::vector<std::string> paths;
    OutputFormat format = OutputFormat::text;
    Severity failOn = Severity::warning;  ///< `off`: never
    std::optional<Language> language;
    ColorChoice color = ColorChoice::automatic;
    std::optional<Date> today;
    std::string stdinFilename;  ///< empty: standard input is not read
    bool quiet = false;
};

/// Arguments without the program's name. The error says what cannot be understood.
std::expected<Arguments, Message> readArguments(std::span<const std::string> arguments);

/// The language to complain in before the arguments are understood: `--language` if it can be seen, else the system's.
Language languageBefore(std::span<const std::string> arguments);

/// German if the system's settings (LC_ALL, LC_MESSAGES, LANG, the first that is set) say so, else English.
Language systemLanguage();

/// 2026-03-01 or 01.03.2026, a day that the calendar has; else nothing.
std::optional<Date> readDate(std::string_view text);

}  // namespace dienstweg
