#include "commands/arguments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>

#include "base/nearest.h"
#include "base/platform.h"

namespace dienstweg {

namespace {

using Names = std::span<const std::string_view>;

constexpr auto kFormats = std::to_array<std::string_view>({"text", "json"});
/// In the order of `Severity`; "never" stands where "off" does.
constexpr auto kSeverities = std::to_array<std::string_view>({"error", "warning", "info", "hint", "never"});
constexpr auto kLanguages = std::to_array<std::string_view>({"de", "en"});
constexpr auto kColors = std::to_array<std::string_view>({"auto", "always", "never"});
constexpr auto kOptions = std::to_array<std::string_view>({"--format", "--fail-on", "--language", "--color", "--today",
                                                           "--stdin-filename", "--quiet", "--help", "--version"});

/// What the command line says, before it is known whether it makes sense.
struct Written {
    bool help = false;
    bool version = false;
    bool quiet = false;
    std::string format = "text";
    std::string failOn = "warning";
    std::string language;
    std::string color = "auto";
    std::string today;
    std::string stdinFilename;
    std::vector<std::string> paths;
};

Message unknownOption(std::string_view word) {
    const std::string name(word.substr(0, word.find('=')));
    if (const auto near = nearest(name, kOptions)) {
        return {"failure.unknown-option-near", {{"word", name}, {"near", std::string(*near)}}};
    }
    return {"failure.unknown-option", {{"word", name}}};
}

Message unexpected(const std::vector<std::string>& words) {
    const auto option = std::ranges::find_if(words, [](const std::string& word) { return word.starts_with('-'); });
    if (option != words.end()) {
        return unknownOption(*option);
    }
    return {"failure.unknown-command", {{"word", words.empty() ? std::string{} : words.front()}}};
}

/// The option that the library complains about: it begins its messages with the name.
std::string optionIn(std::string_view complaint) { return std::string(complaint.substr(0, complaint.find(':'))); }

std::expected<Written, Message> parse(std::span<const std::string> arguments) {
    Written written;
    CLI::App app;
    app.set_help_flag("");
    app.allow_windows_style_options(false);
    app.fallthrough();
    app.add_flag("-h,--help", written.help);
    app.add_flag("--version", written.version);
    app.add_flag("-q,--quiet", written.quiet);
    app.add_option("--format", written.format);
    app.add_option("--fail-on", written.failOn);
    app.add_option("--language", written.language);
    app.add_option("--color", written.color);
    app.add_option("--today", written.today);
    app.add_option("--stdin-filename", written.stdinFilename);
    CLI::App* check = app.add_subcommand("check");
    check->set_help_flag("");
    check->add_option("paths", written.paths);
    try {
        // The library takes the arguments from the end.
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ExtrasError&) {
        return std::unexpected(unexpected(app.remaining(true)));
    } catch (const CLI::ArgumentMismatch& error) {
        return std::unexpected(Message{"failure.option-value", {{"option", optionIn(error.what())}}});
    } catch (const CLI::ConversionError& error) {
        return std::unexpected(Message{"failure.option-without-value", {{"option", optionIn(error.what())}}});
    } catch (const CLI::ParseError& error) {
        return std::unexpected(Message{"failure.arguments", {{"detail", std::string(error.what())}}});
    }
    if (!written.help && !written.version && !check->parsed()) {
        return std::unexpected(Message{"failure.no-command", {}});
    }
    return written;
}

/// The index of the value among the known ones.
std::expected<std::size_t, Message> choose(std::string_view option, const std::string& value, Names known) {
    const auto it = std::ranges::find(known, std::string_view(value));
    if (it != known.end()) {
        return static_cast<std::size_t>(it - known.begin());
    }
    const auto near = nearest(value, known);
    Message message{near ? "failure.not-one-of-near" : "failure.not-one-of",
                    {{"value", value},
                     {"option", std::string(option)},
                     {"known", std::vector<std::string>(known.begin(), known.end())}}};
    if (near) {
        message.arguments.push_back({"near", std::string(*near)});
    }
    return std::unexpected(std::move(message));
}

std::optional<int> readNumber(std::string_view digits) {
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc{} && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<Date> readDate(std::string_view text) {
    const bool german = text.size() == 10 && text[2] == '.' && text[5] == '.';
    const bool iso = text.size() == 10 && text[4] == '-' && text[7] == '-';
    if (!german && !iso) {
        return std::nullopt;
    }
    const auto year = readNumber(german ? text.substr(6) : text.substr(0, 4));
    const auto month = readNumber(german ? text.substr(3, 2) : text.substr(5, 2));
    const auto day = readNumber(german ? text.substr(0, 2) : text.substr(8));
    if (!year || !month || !day || *year < 1 || *month < 1 || *day < 1) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(Date{*year, *month, *day}) : std::nullopt;
}

std::expected<Arguments, Message> readArguments(std::span<const std::string> arguments) {
    auto parsed = parse(arguments);
    if (!parsed) {
        return std::unexpected(parsed.error());
    }
    Arguments result;
    if (parsed->help || parsed->version) {
        result.task = parsed->help ? Arguments::Task::help : Arguments::Task::version;
    }
    const auto format = choose("--format", parsed->format, kFormats);
    const auto failOn = choose("--fail-on", parsed->failOn, kSeverities);
    const auto color = choose("--color", parsed->color, kColors);
    for (const auto* choice : {&format, &failOn, &color}) {
        if (!*choice) {
            return std::unexpected(choice->error());
        }
    }
    if (!parsed->language.empty()) {
        const auto language = choose("--language", parsed->language, kLanguages);
        if (!language) {
            return std::unexpected(language.error());
        }
        result.language = *language == 0 ? Language::german : Language::english;
    }
    if (!parsed->today.empty()) {
        result.today = readDate(parsed->today);
        if (!result.today) {
            return std::unexpected(Message{"failure.no-date", {{"value", parsed->today}}});
        }
    }
    result.format = static_cast<OutputFormat>(*format);
    result.failOn = static_cast<Severity>(*failOn);
    result.color = static_cast<ColorChoice>(*color);
    result.paths = std::move(parsed->paths);
    result.stdinFilename = std::move(parsed->stdinFilename);
    result.quiet = parsed->quiet;
    return result;
}

Language systemLanguage() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const auto value = environment(name); !value.empty()) {
            return value.starts_with("de") ? Language::german : Language::english;
        }
    }
    return Language::english;
}

Language languageBefore(std::span<const std::string> arguments) {
    std::string_view before;
    for (const std::string_view argument : arguments) {
        const auto value = before == "--language"                ? argument
                           : argument.starts_with("--language=") ? argument.substr(argument.find('=') + 1)
                                                                 : std::string_view{};
        if (value == "de" || value == "en") {
            return value == "de" ? Language::german : Language::english;
        }
        before = argument;
    }
    return systemLanguage();
}

}  // namespace dienstweg
