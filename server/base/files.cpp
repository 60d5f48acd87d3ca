#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/xattr.h>
#endif

namespace dienstweg {

namespace {

std::error_code lastError() { return {errno, std::generic_category()}; }

Attempt<OpenFile> opened(int descriptor) {
    if (descriptor < 0) {
        return std::unexpected(lastError());
    }
    return OpenFile(descriptor);
}

#ifdef __linux__
void copyAttributes(const OpenFile& from, const OpenFile& to) {
    std::vector<char> names(65536);
    const auto length = flistxattr(from.descriptor(), names.data(), names.size());
    std::vector<char> value(65536);
    for (const char* name = names.data(); length > 0 && name < names.data() + length;
         name += std::string_view(name).size() + 1) {
        const auto size = fgetxattr(from.descriptor(), name, value.data(), value.size());
        if (size >= 0) {  // the system may keep some to itself: it then sets them on its own
            fsetxattr(to.descriptor(), name, value.data(), static_cast<std::size_t>(size), 0);
        }
    }
}
#else
void copyAttributes(const OpenFile&, const OpenFile&) {}
#endif

}  // namespace

OpenFile::~OpenFile() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

Attempt<OpenFile> openForReading(const std::filesystem::path& path) {
    return opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
}

Attempt<OpenFile> createFile(const std::filesystem::path& path) {
    return opened(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
}

Attempt<FileFacts> factsOf(const OpenFile& file) {
    struct stat status{};
    if (::fstat(file.descriptor(), &status) != 0) {
        return std::unexpected(lastError());
    }
    return FileFacts{.isRegular = S_ISREG(status.st_mode),
                     .device = static_cast<std::uint64_t>(status.st_dev),
                     .number = static_cast<std::uint64_t>(status.st_ino),
                     .names = static_cast<std::uint64_t>(status.st_nlink)};
}

Attempt<std::string> contentOf(const OpenFile& file, std::size_t limit) {
    std::string bytes(limit + 1, '\0');
    std::size_t length = 0;
    while (length < bytes.size()) {
        const auto got =
            ::pread(file.descriptor(), bytes.data() + length, bytes.size() - length, static_cast<off_t>(length));
        if (got == 0) {
            break;
        }
        if (got < 0 && errno != EINTR) {
            return std::unexpected(lastError());
        }
        length += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
    }
    bytes.resize(length);
    return bytes;
}

std::error_code mayWrite(const std::filesystem::path& path) {
    return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0 ? std::error_code{} : lastError();
}

std::error_code writeDurably(const OpenFile& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file.descriptor(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return lastError();
        }
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return ::fsync(file.descriptor()) == 0 ? std::error_code{} : lastError();
}

std::error_code copyAccess(const OpenFile& from, const OpenFile& to) {
    struct stat status{};
    if (::fstat(from.descriptor(), &status) != 0) {
        return lastError();
    }
    auto mode = status.st_mode & (S_ISVTX | S_IRWXU | S_IRWXG | S_IRWXO);
    const bool groupKept = ::fchown(to.descriptor(), status.st_uid, status.st_gid) == 0 ||
                           ::fchown(to.descriptor(), static_cast<uid_t>(-1), status.st_gid) == 0;
    if (groupKept) {
        copyAttributes(from, to);
    } else {
        mode &= ~static_cast<mode_t>(S_IRWXG) | ((mode & S_IRWXO) << 3U);
    }
    if (::fchmod(to.descriptor(), mode) == 0) {
        return {};
    }
    const auto error = lastError();  // on a file system without access rights all files have the same
    struct stat now{};
    const bool same = ::fstat(to.descriptor(), &now) == 0 && (now.st_mode & ~static_cast<mode_t>(S_IFMT)) == mode;
    return same ? std::error_code{} : error;
}

void makeNamesDurable(const std::filesystem::path& folder) {
    const auto open = opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (open) {
        ::fsync(open->descriptor());  // what fails here fails on file systems that do not know it
    }
}

EndingDeferred::EndingDeferred() {
    sigset_t ending;
    sigemptyset(&ending);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
        sigaddset(&ending, signal);
    }
    pthread_sigmask(SIG_BLOCK, &ending, &before_);
}

EndingDeferred::~EndingDeferred() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace dienstweg
