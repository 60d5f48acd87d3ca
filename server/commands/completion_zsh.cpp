#include <fmt/format.h>

#include "commands/command_line.h"
#include "commands/completion_scripts.h"
#include "commands/help.h"

namespace dienstweg {

namespace {

/// Between single quotes, and where `_arguments` gives brackets and colons a meaning.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\'') {
            result += "'\\''";
            continue;
        }
        if (c == '[' || c == ']' || c == ':' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result;
}

std::string valueOf(const Option& option) {
    switch (option.kind) {
        case OptionKind::flag: return {};
        case OptionKind::choice: return fmt::format(":{}:({})", option.name.substr(2), fmt::join(option.choices, " "));
        case OptionKind::file: return fmt::format(":{}:_files", option.name.substr(2));
        case OptionKind::date:
        case OptionKind::text: break;
    }
    return fmt::format(":{}: ", option.name.substr(2));
}

std::string operandsOf(const Operands& operands) {
    const std::string_view many = operands.most > 1 ? "*" : "1";
    switch (operands.kind) {
        case OperandKind::none: break;
        case OperandKind::paths: return fmt::format(" \\\n                    '{}:.weg:_files -g \"*.weg\"'", many);
        case OperandKind::folder: return fmt::format(" \\\n                    '{}:folder:_files -/'", many);
        case OperandKind::choice:
            return fmt::format(" \\\n                    '{}:shell:({})'", many, fmt::join(operands.choices, " "));
        case OperandKind::rules: {
            std::string words;
            for (const Rule& rule : allRules()) {
                words += fmt::format("{}{} {}", words.empty() ? "" : " ", rule.id, rule.slug);
            }
            return fmt::format(" \\\n                    '{}:rule:({})'", many, words);
        }
    }
    return {};
}

std::string argumentOf(const Command* command, const Option& option, Language language) {
    const auto description = escaped(describe(command, option, language));
    const std::string_view equals = option.kind == OptionKind::flag ? "" : "=";
    if (option.letter != 0) {
        return fmt::format(" \\\n                    '(-{0} {1})'{{-{0},{1}}}'[{2}]'", option.letter, option.name,
                           description);
    }
    return fmt::format(" \\\n                    '{}{}[{}]{}'", option.name, equals, description, valueOf(option));
}

}  // namespace

std::string zshCompletion(Language language) {
    std::string commands;
    std::string cases;
    for (const Command& command : allCommands()) {
        const auto summary = phrase({fmt::format("command.{}", command.name), {}}, language);
        commands += fmt::format("        '{}:{}'\n", command.name, escaped(summary));
        std::string arguments;
        for (const auto options : {command.options, commonOptions()}) {
            for (const Option& option : options) {
                arguments += argumentOf(&command, option, language);
            }
        }
        cases += fmt::format("                {})\n                    _arguments{}{}\n                    ;;\n",
                             command.name, arguments, operandsOf(command.operands));
    }
    std::string common;
    for (const Option& option : commonOptions()) {
        common += argumentOf(nullptr, option, language);
    }
    return fmt::format(R"(#compdef dienstweg
# Completes dienstweg in zsh. Load it with: source <(dienstweg completions zsh)
# or save it as _dienstweg in a folder of $fpath.
_dienstweg() {{
    local curcontext="$curcontext" state line
    typeset -A opt_args
    local -a commands
    commands=(
{}    )
    _arguments -C{} \
        '1: :->command' '*:: :->argument'
    case $state in
        command) _describe -t commands command commands ;;
        argument)
            case $words[1] in
{}            esac
            ;;
    esac
}}
if [ "$funcstack[1]" = _dienstweg ]; then
    _dienstweg "$@"
else
    compdef _dienstweg dienstweg
fi
)",
                       commands, common, cases);
}

}  // namespace dienstweg
