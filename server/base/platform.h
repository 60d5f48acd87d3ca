// What differs between operating systems, as does files.h. Everything else in the project is plain C++.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <filesystem>
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

/// The next bytes of standard input, as soon as there are some; empty at its end.
std::string readSomeStandardInput();

/// Writes all of it, waiting where the reader is slow. False: the reader has gone away.
bool writeToStandardOutput(std::string_view bytes);

/// Why a file could not be read whole.
struct UnreadFile {
    enum class Kind : std::uint8_t {
        unopened,    ///< not there, not permitted, a folder
        notRegular,  ///< a pipe, a device, a folder
        tooLarge,    ///< more than the limit; nothing was read, or no more than that
        failed,      ///< the system says no while reading
    };
    Kind kind = Kind::failed;
    std::uint64_t size = 0;  ///< of a file that is too large
};

/// The bytes of a regular file (links are followed), at most `limit` of them. It may grow or shrink meanwhile: what is
/// there at the end of the reading counts.
std::expected<std::string, UnreadFile> readRegularFile(const std::filesystem::path& path, std::size_t limit);

/// The variable's value; empty if it is not set.
std::string environment(const char* name);

/// The file of the running program; empty if the system does not say.
std::filesystem::path programFile();

/// The day it is here.
Date currentDate();

/// Is there a process of this number on this machine? One that has ended and that its parent has not yet asked about
/// counts as there.
bool isRunning(std::int64_t process);

/// So many bytes that nobody can guess, from the system's source of randomness.
std::string randomBytes(std::size_t count);

}  // namespace dienstweg
