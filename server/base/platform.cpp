#include "base/platform.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <random>

#ifdef _WIN32
#include <fstream>

#include <fcntl.h>
#include <io.h>
#include <windows.h>
#else
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
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

namespace {

/// Reads to the end with `read` (a place and how many bytes; how many were read, below 0: failed).
template <typename Read>
std::expected<std::string, UnreadFile> readAll(std::uint64_t size, std::size_t limit, Read read) {
    if (size > limit) {
        return std::unexpected(UnreadFile{UnreadFile::Kind::tooLarge, size});
    }
    std::string bytes(static_cast<std::size_t>(size) + 1, '\0');  // one more: then one reading shows the end
    std::size_t length = 0;
    while (length <= limit) {
        if (length == bytes.size()) {
            bytes.resize(std::max(2 * length, std::size_t{4096}));
        }
        const std::int64_t count = read(bytes.data() + length, bytes.size() - length);
        if (count < 0) {
            return std::unexpected(UnreadFile{UnreadFile::Kind::failed});
        }
        length += static_cast<std::size_t>(count);
        if (count == 0) {
            bytes.resize(length);
            return bytes;
        }
    }
    return std::unexpected(UnreadFile{UnreadFile::Kind::tooLarge, length});
}

}  // namespace

#ifdef _WIN32

std::expected<std::string, UnreadFile> readRegularFile(const std::filesystem::path& path, std::size_t limit) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) {
        return std::unexpected(UnreadFile{UnreadFile::Kind::notRegular});
    }
    const auto size = std::filesystem::file_size(path, error);
    std::ifstream file(path, std::ios::binary);
    if (error || !file) {
        return std::unexpected(UnreadFile{UnreadFile::Kind::unopened});
    }
    return readAll(size, limit, [&](char* into, std::size_t count) -> std::int64_t {
        file.read(into, static_cast<std::streamsize>(count));
        return file.bad() ? -1 : static_cast<std::int64_t>(file.gcount());
    });
}

#else

namespace {

/// Closes it at the end.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

}  // namespace

std::expected<std::string, UnreadFile> readRegularFile(const std::filesystem::path& path, std::size_t limit) {
    // Opened before it is looked at: half the calls. O_NONBLOCK, because opening a pipe would wait for a writer.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat status{};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0) {
        return std::unexpected(UnreadFile{UnreadFile::Kind::unopened});
    }
    if (!S_ISREG(status.st_mode)) {
        return std::unexpected(UnreadFile{UnreadFile::Kind::notRegular});
    }
    return readAll(static_cast<std::uint64_t>(status.st_size), limit,
                   [&](char* into, std::size_t count) -> std::int64_t {
                       ssize_t read = 0;
                       do {
                           read = ::read(file.number(), into, count);
                       } while (read < 0 && errno == EINTR);
                       return read;
                   });
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

std::filesystem::path programFile() {
    std::error_code unknown;
    return std::filesystem::read_symlink("/proc/self/exe", unknown);
}

Date currentDate() {
    const std::time_t now = std::time(nullptr);
    const std::tm* local = std::localtime(&now);
    return local == nullptr ? Date{} : Date{local->tm_year + 1900, local->tm_mon + 1, local->tm_mday};
}

bool isRunning(std::int64_t process) {
#ifdef _WIN32
    if (process <= 0 || process > std::numeric_limits<DWORD>::max()) {
        return false;
    }
    const HANDLE handle = OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(process));
    const bool running = handle != nullptr && WaitForSingleObject(handle, 0) == WAIT_TIMEOUT;
    if (handle != nullptr) {
        CloseHandle(handle);
    }
    return running;
#else
    if (process <= 0 || process > std::numeric_limits<pid_t>::max()) {
        return false;  // to kill(), such numbers name groups, or everybody
    }
    return ::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM;
#endif
}

std::string randomBytes(std::size_t count) {
    std::random_device source;  // getentropy, or an instruction of the processor
    std::string bytes(count, '\0');
    for (char& byte : bytes) {
        byte = static_cast<char>(source() & 0xFFU);
    }
    return bytes;
}

namespace {

std::int64_t readInput(char* into, std::size_t count) {
#ifdef _WIN32
    return _read(0, into, static_cast<unsigned>(count));
#else
    ssize_t got = 0;
    do {
        got = ::read(STDIN_FILENO, into, count);
    } while (got < 0 && errno == EINTR);
    return got;
#endif
}

std::int64_t writeOutput(const char* from, std::size_t count) {
#ifdef _WIN32
    return _write(1, from, static_cast<unsigned>(count));
#else
    ssize_t put = 0;
    do {
        put = ::write(STDOUT_FILENO, from, count);
    } while (put < 0 && errno == EINTR);
    return put;
#endif
}

}  // namespace

std::string readSomeStandardInput() {
    constexpr std::size_t kAtOnce = 65536;
    std::string bytes(kAtOnce, '\0');
    const std::int64_t count = readInput(bytes.data(), bytes.size());
    bytes.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
    return bytes;
}

bool writeToStandardOutput(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::int64_t count = writeOutput(bytes.data(), bytes.size());
        if (count <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace dienstweg
