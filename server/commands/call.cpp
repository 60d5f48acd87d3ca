#include "commands/call.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iterator>
#include <utility>

#include <CLI/CLI.hpp>

#include "base/nearest.h"
#include "base/platform.h"

namespace dienstweg {

namespace {

using Names = std::span<const std::string_view>;

Names choicesOf(const Call& call, std::string_view option) {
    const auto* known = call.command == nullptr ? nullptr : findOption(*call.command, option);
    return known == nullptr ? Names{} : known->choices;
}

std::optional<std::size_t> indexOf(std::string_view value, Names known) {
    const auto it = std::ranges::find(known, value);
    return it == known.end() ? std::nullopt : std::optional(static_cast<std::size_t>(it - known.begin()));
}

Message unknownOption(std::string_view word, const Command* command) {
    const std::string name(word.substr(0, word.find('=')));
    std::vector<std::string_view> known;
    for (const auto options : {command == nullptr ? std::span<const Option>{} : command->options, commonOptions()}) {
        std::ranges::transform(options, std::back_inserter(known), &Option::name);
    }
    if (const auto near = nearest(name, known)) {
        return {"failure.unknown-option-near", {{"word", name}, {"near", std::string(*near)}}};
    }
    return {"failure.unknown-option", {{"word", name}}};
}

Message unknownCommand(const std::string& word) {
    std::vector<std::string_view> names;
    std::ranges::transform(allCommands(), std::back_inserter(names), &Command::name);
    Message message{"failure.unknown-command",
                    {{"word", word}, {"known", std::vector<std::string>(names.begin(), names.end())}}};
    if (const auto near = nearest(word, names)) {
        message.key = "failure.unknown-command-near";
        message.arguments.push_back({"near", std::string(*near)});
    }
    return message;
}

Message unexpected(const std::vector<std::string>& words, const Command* command) {
    const auto option = std::ranges::find_if(words, [](const std::string& word) { return word.starts_with('-'); });
    if (option != words.end()) {
        return unknownOption(*option, command);
    }
    const auto word = words.empty() ? std::string{} : words.front();
    return command == nullptr ? unknownCommand(word) : Message{"failure.too-many-operands", {{"word", word}}};
}

/// The option that the library complains about: it begins its messages with the name.
std::string optionIn(std::string_view complaint) { return std::string(complaint.substr(0, complaint.find(':'))); }

/// One of the choices, or a complaint that offers the nearest.
std::optional<Message> complaintAbout(std::string_view what, const std::string& value, Names known) {
    if (indexOf(value, known)) {
        return std::nullopt;
    }
    const auto near = nearest(value, known);
    Message message{near ? "failure.not-one-of-near" : "failure.not-one-of",
                    {{"value", value},
                     {"option", std::string(what)},
                     {"known", std::vector<std::string>(known.begin(), known.end())}}};
    if (near) {
        message.arguments.push_back({"near", std::string(*near)});
    }
    return message;
}

std::optional<Message> complaintAbout(const Option& option, const std::string& value) {
    if (option.kind == OptionKind::choice) {
        return complaintAbout(option.name, value, option.choices);
    }
    if (option.kind == OptionKind::date && !readDate(value)) {
        return Message{"failure.no-date", {{"value", value}, {"option", std::string(option.name)}}};
    }
    return std::nullopt;
}

std::optional<Message> complaintAbout(const Call& call) {
    for (const auto& [name, value] : call.values) {
        const auto* option = call.command == nullptr ? nullptr : findOption(*call.command, name);
        if (option != nullptr) {
            if (auto complaint = complaintAbout(*option, value)) {
                return complaint;
            }
        }
    }
    const auto asked = call.has("--help") || call.has("--version");
    if (call.command == nullptr) {
        return asked ? std::nullopt : std::optional(Message{"failure.no-command", {}});
    }
    const auto& operands = call.command->operands;
    const std::string command(call.command->name);
    if (call.operands.size() < operands.least && !asked) {
        return Message{"failure.operand-missing",
                       {{"command", command},
                        {"known", std::vector<std::string>(operands.choices.begin(), operands.choices.end())}}};
    }
    if (call.operands.size() > operands.most) {
        return Message{"failure.too-many-operands", {{"word", call.operands.at(operands.most)}}};
    }
    if (operands.kind == OperandKind::choice) {
        for (const auto& word : call.operands) {
            if (auto complaint = complaintAbout(command, word, operands.choices)) {
                return complaint;
            }
        }
    }
    return std::nullopt;
}

/// What the library keeps while it reads: where flags and values go.
struct Reading {
    std::map<std::string, bool, std::less<>> flags;
    std::map<std::string, std::string, std::less<>> values;
    std::map<std::string, std::vector<std::string>, std::less<>> lists;  ///< of options that may be repeated
    std::vector<std::string> operands;
};

void addOption(CLI::App& app, const Option& option, Reading& reading) {
    const std::string name(option.name);
    const std::string names = option.letter == 0 ? name : std::string{'-', option.letter, ','} + name;
    if (option.kind == OptionKind::flag) {
        app.add_flag(names, reading.flags[name]);
    } else if (option.repeatable) {
        app.add_option(names, reading.lists[name])->allow_extra_args(false);
    } else {
        app.add_option(names, reading.values[name]);
    }
}

/// Declares a command to the library.
CLI::App* addCommand(CLI::App& app, const Command& command, Reading& reading) {
    CLI::App* sub = app.add_subcommand(std::string(command.name));
    sub->set_help_flag("");
    for (const Option& option : command.options) {
        addOption(*sub, option, reading);
    }
    if (command.operands.kind != OperandKind::none) {
        sub->add_option("operands", reading.operands);
    }
    return sub;
}

/// The command that is named first, to know whose options can be meant.
const Command* commandIn(std::span<const std::string> arguments) {
    const auto it = std::ranges::find_if(arguments, [](const std::string& word) { return !word.starts_with('-'); });
    return it == arguments.end() ? nullptr : findCommand(*it);
}

std::expected<Call, Message> parse(std::span<const std::string> arguments) {
    CLI::App app;
    app.set_help_flag("");
    app.allow_windows_style_options(false);
    app.fallthrough();
    Reading reading;
    for (const Option& option : commonOptions()) {
        addOption(app, option, reading);
    }
    const auto* command = commandIn(arguments);
    const auto* sub = command == nullptr ? nullptr : addCommand(app, *command, reading);
    try {
        // The library takes the arguments from the end.
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ExtrasError&) {
        return std::unexpected(unexpected(app.remaining(true), command));
    } catch (const CLI::ArgumentMismatch& error) {
        return std::unexpected(Message{"failure.option-value", {{"option", optionIn(error.what())}}});
    } catch (const CLI::ConversionError& error) {
        return std::unexpected(Message{"failure.option-without-value", {{"option", optionIn(error.what())}}});
    } catch (const CLI::ParseError& error) {
        return std::unexpected(Message{"failure.arguments", {{"detail", std::string(error.what())}}});
    }
    Call call{sub != nullptr && sub->parsed() ? command : nullptr, {}, std::move(reading.operands)};
    for (const auto& [name, given] : reading.flags) {
        if (given) {
            call.values.emplace(name, "");
        }
    }
    for (const auto& [name, list] : reading.lists) {
        for (const std::string& value : list) {
            call.values.emplace(name, value);
        }
    }
    for (const auto* from : {static_cast<const CLI::App*>(&app), sub}) {
        for (const auto& [name, value] : reading.values) {
            const auto* option = from == nullptr ? nullptr : from->get_option_no_throw(name);
            if (option != nullptr && option->count() > 0) {
                call.values.emplace(name, value);
            }
        }
    }
    return call;
}

std::optional<int> readNumber(std::string_view digits) {
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc{} && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string Call::text(std::string_view option) const {
    const auto it = values.find(option);
    return it == values.end() ? std::string{} : it->second;
}

std::vector<std::string> Call::texts(std::string_view option) const {
    std::vector<std::string> given;
    const auto [begin, end] = values.equal_range(option);
    std::transform(begin, end, std::back_inserter(given), [](const auto& entry) { return entry.second; });
    return given;
}

std::optional<std::size_t> Call::choice(std::string_view option) const {
    const auto* known = command == nullptr ? nullptr : findOption(*command, option);
    if (known == nullptr) {
        return std::nullopt;
    }
    return indexOf(has(option) ? std::string_view(values.find(option)->second) : known->fallback,
                   choicesOf(*this, option));
}

std::optional<Date> Call::date(std::string_view option) const {
    return has(option) ? readDate(values.find(option)->second) : std::nullopt;
}

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

std::expected<Call, Message> readCall(std::span<const std::string> arguments) {
    auto call = parse(arguments);
    if (!call) {
        return call;
    }
    if (auto complaint = complaintAbout(*call)) {
        return std::unexpected(std::move(*complaint));
    }
    return call;
}

std::optional<Language> languageOf(const Call& call) {
    const auto choice = call.choice("--language");
    return choice ? std::optional(static_cast<Language>(*choice)) : std::nullopt;
}

ColorChoice colorOf(const Call& call) { return static_cast<ColorChoice>(call.choice("--color").value_or(0)); }

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
