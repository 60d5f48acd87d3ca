// Help, made from the table of commands and the catalogue.
#pragma once

#include <string>
#include <string_view>

#include "checks/catalogue.h"
#include "commands/command_line.h"

namespace dienstweg {

/// What the program can do; of one command, how it is called and what its options mean.
std::string helpOn(const Command* command, Language language);

/// The sentence about an option, as help shows it and shells do beside what they complete.
std::string describe(const Command* command, const Option& option, Language language);

}  // namespace dienstweg
