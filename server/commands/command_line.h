// What the program can be asked to do: its commands with their options and operands, as one table. Arguments are read
// by it (call.h), help is printed from it (help.h), and shells complete by it (completions.h).
//
// A new command is a row in command_table.cpp, a function in a file of its own, and its words in
// checks/words_command_line.cpp: "command.<name>" (what it does), "command.<name>.more" (the rest of its help).
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace dienstweg {

struct Call;

enum class OptionKind : std::uint8_t {
    flag,    ///< there or not
    choice,  ///< one of `choices`
    date,    ///< a day
    file,    ///< a path
    text,    ///< anything
};

/// Its words are "option.<command>.<name>", else "option.<name>"; what stands for its value "value.<name>".
struct Option {
    std::string_view name;  ///< with its hyphens: "--format"
    char letter = 0;        ///< 'q' for "-q", 0: none
    OptionKind kind = OptionKind::flag;
    std::span<const std::string_view> choices = {};
    std::string_view fallback = {};  ///< the value of a choice that is not given; empty: none
    bool repeatable = false;         ///< may be given more than once, each time with another value
};

enum class OperandKind : std::uint8_t { none, paths, rules, folder, choice };

/// What stands behind the command without a hyphen.
struct Operands {
    OperandKind kind = OperandKind::none;
    std::size_t least = 0;
    std::size_t most = std::numeric_limits<std::size_t>::max();
    std::span<const std::string_view> choices = {};
};

struct Command {
    std::string_view name;
    Operands operands = {};
    std::span<const Option> options = {};  ///< without --help and --version, which everything has
    int (*perform)(const Call&) = nullptr;
};

/// In the order in which help shows them.
std::span<const Command> allCommands();
/// nullptr if there is none.
const Command* findCommand(std::string_view name);
/// Of the command, or --help and --version; nullptr if there is none. `name` with its hyphens.
const Option* findOption(const Command& command, std::string_view name);
/// --help, --version.
std::span<const Option> commonOptions();

/// The name without its hyphens: what its words are filed under.
constexpr std::string_view keyOf(const Option& option) { return option.name.substr(2); }

}  // namespace dienstweg
