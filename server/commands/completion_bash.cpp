#include <fmt/format.h>

#include "commands/command_line.h"
#include "commands/completion_scripts.h"

namespace dienstweg {

namespace {

constexpr std::string_view kHead = R"(# Completes dienstweg in bash. Load it with: source <(dienstweg completions bash)
_dienstweg() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command='' i
    if [ "$current" = '=' ]; then  # bash takes --format=json apart
        current=''
    elif [ "$previous" = '=' ]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in -*) ;; *) command=${COMP_WORDS[i]}; break ;; esac
    done
    local words='' files='' folders=''
    case "$command $previous" in
)";

constexpr std::string_view kMiddle = R"(        *)
            case "$command,$current" in
)";

constexpr std::string_view kTail = R"(            esac
            ;;
    esac
    COMPREPLY=()
    [ -z "$words" ] || mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    [ -z "$folders" ] || mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -d -- "$current")
    [ -z "$files" ] || mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -X "$files" -- "$current")
    [ -z "$files$folders" ] || compopt -o filenames 2>/dev/null
}
complete -F _dienstweg dienstweg
)";

std::string optionsOf(const Command& command) {
    std::string words;
    for (const auto options : {command.options, commonOptions()}) {
        for (const Option& option : options) {
            words += (words.empty() ? "" : " ") + std::string(option.name);
        }
    }
    return words;
}

std::string joined(std::span<const std::string_view> words) { return fmt::format("{}", fmt::join(words, " ")); }

std::string valueOf(const Option& option) {
    switch (option.kind) {
        case OptionKind::choice: return fmt::format("words='{}'", joined(option.choices));
        case OptionKind::file: return "files='!*' folders=1";
        case OptionKind::date:
        case OptionKind::text:
        case OptionKind::flag: break;
    }
    return ":";
}

std::string operandsOf(const Operands& operands) {
    switch (operands.kind) {
        case OperandKind::none: break;
        case OperandKind::paths: return "files='!*.weg' folders=1";
        case OperandKind::folder: return "folders=1";
        case OperandKind::choice: return fmt::format("words='{}'", joined(operands.choices));
        case OperandKind::rules: {
            std::string words;
            for (const Rule& rule : allRules()) {
                words += fmt::format("{}{} {}", words.empty() ? "" : " ", rule.id, rule.slug);
            }
            return fmt::format("words='{}'", words);
        }
    }
    return ":";
}

}  // namespace

std::string bashCompletion(Language /*language*/) {
    std::string script(kHead);
    std::string words;
    std::string names;
    for (const Command& command : allCommands()) {
        names += (names.empty() ? "" : " ") + std::string(command.name);
        for (const Option& option : command.options) {
            if (option.kind != OptionKind::flag) {
                script += fmt::format("        '{} {}') {} ;;\n", command.name, option.name, valueOf(option));
            }
        }
        words += fmt::format("                {},-*) words='{}' ;;\n", command.name, optionsOf(command));
        words += fmt::format("                {},*) {} ;;\n", command.name, operandsOf(command.operands));
    }
    words += fmt::format("                ,-*) words='{}' ;;\n", optionsOf(Command{.name = ""}));
    words += fmt::format("                ,*) words='{}' ;;\n", names);
    return script + std::string(kMiddle) + words + std::string(kTail);
}

}  // namespace dienstweg
