#include "commands/help.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace dienstweg {

namespace {

std::string joined(std::span<const std::string_view> words, std::string_view between) {
    std::string text;
    for (const auto word : words) {
        text += (text.empty() ? "" : std::string(between)) + std::string(word);
    }
    return text;
}

std::string words(std::string_view key, Language language) { return phrase({key, {}}, language); }

/// Two columns, the second behind the longest entry of the first.
class Rows {
public:
    void add(std::string left, std::string right) { rows_.emplace_back(std::move(left), std::move(right)); }

    [[nodiscard]] std::string text() const {
        std::size_t width = 0;
        for (const auto& [left, right] : rows_) {
            width = std::max(width, left.size());
        }
        std::string result;
        for (const auto& [left, right] : rows_) {
            result += fmt::format("  {:<{}}   {}\n", left, width, right);
        }
        return result;
    }

private:
    std::vector<std::pair<std::string, std::string>> rows_;
};

std::string operandsOf(const Operands& operands, Language language) {
    const bool optional = operands.least == 0;
    const bool several = operands.most > 1;
    std::string word;
    switch (operands.kind) {
        case OperandKind::none: return {};
        case OperandKind::paths: word = words("operand.path", language); break;
        case OperandKind::rules: word = words("operand.rule", language); break;
        case OperandKind::folder: word = words("operand.folder", language); break;
        case OperandKind::choice: word = joined(operands.choices, "|"); break;
    }
    word += several ? " ..." : "";
    return optional ? " [" + word + "]" : " " + word;
}

std::string valueOf(const Option& option, Language language) {
    switch (option.kind) {
        case OptionKind::flag: return {};
        case OptionKind::choice: return " " + joined(option.choices, "|");
        case OptionKind::date: return " " + words("value.date", language);
        case OptionKind::file: return " " + words("value.file", language);
        case OptionKind::text: break;
    }
    return " " + words(fmt::format("value.{}", keyOf(option)), language);
}

std::string namesOf(const Option& option) {
    return option.letter == 0 ? std::string(option.name) : fmt::format("-{}, {}", option.letter, option.name);
}

std::string overview(Language language) {
    Rows rows;
    for (const Command& command : allCommands()) {
        rows.add(std::string(command.name), words(fmt::format("command.{}", command.name), language));
    }
    Rows options;
    for (const Option& option : commonOptions()) {
        options.add(namesOf(option), describe(nullptr, option, language));
    }
    return fmt::format("{}\n\n{}\n  dienstweg {} ...\n\n{}\n{}\n{}\n{}\n{}", words("help.program", language),
                       words("help.usage", language), words("help.command", language), words("help.commands", language),
                       rows.text(), words("help.options", language), options.text(), words("help.more", language));
}

}  // namespace

std::string describe(const Command* command, const Option& option, Language language) {
    if (command != nullptr) {
        const auto own = fmt::format("option.{}.{}", command->name, keyOf(option));
        if (auto text = words(own, language); text != own) {
            return text;
        }
    }
    return words(fmt::format("option.{}", keyOf(option)), language);
}

std::string helpOn(const Command* command, Language language) {
    if (command == nullptr) {
        return overview(language);
    }
    Rows options;
    for (const auto list : {command->options, commonOptions()}) {
        for (const Option& option : list) {
            options.add(namesOf(option) + valueOf(option, language), describe(command, option, language));
        }
    }
    return fmt::format("dienstweg {}: {}\n\n{}\n  dienstweg {}{}{}\n\n{}\n{}\n{}", command->name,
                       words(fmt::format("command.{}", command->name), language), words("help.usage", language),
                       command->name, operandsOf(command->operands, language), words("help.any-options", language),
                       words("help.options", language), options.text(),
                       words(fmt::format("command.{}.more", command->name), language));
}

}  // namespace dienstweg
