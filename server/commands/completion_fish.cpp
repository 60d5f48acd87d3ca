#include <fmt/format.h>

#include "commands/command_line.h"
#include "commands/completion_scripts.h"
#include "commands/help.h"

namespace dienstweg {

namespace {

/// Between single quotes.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\'' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result;
}

std::string optionLine(const Command* command, const Option& option, Language language) {
    std::string line = "complete -c dienstweg";
    if (command != nullptr) {
        line += fmt::format(" -n '__fish_seen_subcommand_from {}'", command->name);
    }
    if (option.letter != 0) {
        line += fmt::format(" -s {}", option.letter);
    }
    line += fmt::format(" -l {}", option.name.substr(2));
    switch (option.kind) {
        case OptionKind::flag: break;
        case OptionKind::choice: line += fmt::format(" -x -a '{}'", fmt::join(option.choices, " ")); break;
        case OptionKind::file: line += " -r -F"; break;
        case OptionKind::date:
        case OptionKind::text: line += " -x"; break;
    }
    return line + fmt::format(" -d '{}'\n", escaped(describe(command, option, language)));
}

std::string operandLines(const Command& command) {
    const auto line = [&](std::string_view what) {
        return fmt::format("complete -c dienstweg -n '__fish_seen_subcommand_from {}' {}\n", command.name, what);
    };
    switch (command.operands.kind) {
        case OperandKind::none: break;
        case OperandKind::paths: return line("-a '(__fish_complete_suffix .weg)'");
        case OperandKind::folder: return line("-a '(__fish_complete_directories)'");
        case OperandKind::choice: return line(fmt::format("-a '{}'", fmt::join(command.operands.choices, " ")));
        case OperandKind::rules: {
            std::string lines;
            for (const Rule& rule : allRules()) {
                lines += line(fmt::format("-a {} -d {}", rule.id, rule.slug));
            }
            return lines;
        }
    }
    return {};
}

}  // namespace

std::string fishCompletion(Language language) {
    std::string script =
        "# Completes dienstweg in fish. Load it with: dienstweg completions fish | source\n"
        "complete -c dienstweg -f\n";
    for (const Command& command : allCommands()) {
        const auto summary = phrase({fmt::format("command.{}", command.name), {}}, language);
        script += fmt::format("complete -c dienstweg -n __fish_use_subcommand -a {} -d '{}'\n", command.name,
                              escaped(summary));
    }
    for (const Option& option : commonOptions()) {
        script += optionLine(nullptr, option, language);
    }
    for (const Command& command : allCommands()) {
        for (const Option& option : command.options) {
            script += optionLine(&command, option, language);
        }
        script += operandLines(command);
    }
    return script;
}

}  // namespace dienstweg
