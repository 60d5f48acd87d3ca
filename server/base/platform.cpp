#include "base/platform.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

namespace dienstweg {

#ifdef _WIN32

bool isTerminal(Stream stream) { return _isatty(static_cast<int>(stream)) != 0; }

void prepareStandardStreams() {
    for (const int stream : {0, 1, 2}) {
        _setmode(stream, _O_BINARY);
    }
}

#else

bool isTerminal(Stream stream) { return isatty(static_cast<int>(stream)) == 1; }

void prepareStandardStreams() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

#endif

std::string readStandardInput(std::size_t limit) {
    std::string bytes;
    std::array<char, 65536> block{};
    while (bytes.size() <= limit) {
        const auto length = std::fread(block.data(), 1, std::min(block.size(), limit + 1 - bytes.size()), stdin);
        if (length == 0) {
            break;
        }
        bytes.append(block.data(), length);
    }
    return bytes;
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string{} : std::string(value);
}

Date currentDate() {
    const std::time_t now = std::time(nullptr);
    const std::tm* local = std::localtime(&now);
    return local == nullptr ? Date{} : Date{local->tm_year + 1900, local->tm_mon + 1, local->tm_mday};
}

}  // namespace dienstweg
