// Files as the operating system sees them: who they are, who may write them, when they are safely on the disk. Beside
// platform.h the one place that differs between systems.
#pragma once

#include <csignal>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace dienstweg {

template <typename Value>
using Attempt = std::expected<Value, std::error_code>;

/// Which file it is, whatever it is called, and how many names it has.
struct FileFacts {
    bool isRegular = false;
    std::uint64_t device = 0;
    std::uint64_t number = 0;
    std::uint64_t names = 0;  ///< 1, or more where hard links lead to it
    friend bool operator==(const FileFacts&, const FileFacts&) = default;
};

/// An open file; closed when it goes out of scope.
class OpenFile {
public:
    explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
    ~OpenFile();
    OpenFile(OpenFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    OpenFile& operator=(OpenFile&&) = delete;

    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

/// Waits for nobody at the other end of a pipe; a link at the end of the path is not followed.
Attempt<OpenFile> openForReading(const std::filesystem::path& path);
/// Only if nothing of that name is there; until its access rights are set, nobody else may read it.
Attempt<OpenFile> createFile(const std::filesystem::path& path);

Attempt<FileFacts> factsOf(const OpenFile& file);
/// From its beginning; no more than `limit` + 1 bytes: one too many says that there is more.
Attempt<std::string> contentOf(const OpenFile& file, std::size_t limit);
/// No error if this user may write the file.
std::error_code mayWrite(const std::filesystem::path& path);

/// All of the bytes, or an error. Returns when the disk has them.
std::error_code writeDurably(const OpenFile& file, std::string_view bytes);
/// Owner, group, mode and extended attributes (access lists are such), as far as this user may set them. Where the
/// group cannot be kept, its rights are no more than everybody's.
std::error_code copyAccess(const OpenFile& from, const OpenFile& to);
/// Names given, changed or taken in the folder are on the disk afterwards, where the system can do that.
void makeNamesDurable(const std::filesystem::path& folder);

/// While it lives, a request to end the program (Ctrl+C, `kill`) waits. Holds for the calling thread and those that it
/// starts.
class EndingDeferred {
public:
    EndingDeferred();
    ~EndingDeferred();
    EndingDeferred(const EndingDeferred&) = delete;
    EndingDeferred& operator=(const EndingDeferred&) = delete;
    EndingDeferred(EndingDeferred&&) = delete;
    EndingDeferred& operator=(EndingDeferred&&) = delete;

private:
    sigset_t before_{};
};

}  // namespace dienstweg
