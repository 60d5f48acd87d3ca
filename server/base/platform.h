// What differs between operating systems, as does files.h. Everything else in the project is plain C++.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"

namespace dienstweg {

enum class Stream : std::uint8_t { input, output, error };

/// Does a person sit at the other end?
bool isTerminal(Stream stream);

/// Call once, at the start: standard streams carry bytes as they are, and a reader that has gone away or a file that
/// may grow no further makes writing fail instead of ending the program.
void prepareStandardStreams();

/// All bytes of standard input, but no more than `limit` + 1: one too many says that there is more.
std::string readStandardInput(std::size_t limit);

/// The variable's value; empty if it is not set.
std::string environment(const char* name);

/// The day it is here.
Date currentDate();

}  // namespace dienstweg
