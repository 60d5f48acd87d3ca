// From arguments to a command.
#pragma once

#include <span>
#include <string>

namespace dienstweg {

/// Arguments without the program's name. Returns the exit status; never throws.
int run(std::span<const std::string> arguments);

}  // namespace dienstweg
