// Reading a file whole, with a limit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <string>
#include <string_view>

namespace dienstweg {

/// Why a file could not be read.
struct ReadFault {
    enum class Kind {
        missing,     ///< no such path
        brokenLink,  ///< a link whose goal does not exist
        noFile,      ///< a folder, a pipe, a device
        noAccess,    ///< not permitted
        failed,      ///< the system says no for another reason
        tooLarge,    ///< above the limit; nothing was read
    };
    Kind kind = Kind::failed;
    std::uint64_t size = 0;  ///< of a file that is too large
};

/// The bytes of a regular file (links are followed). More than `limit` bytes are refused without reading them.
std::expected<std::string, ReadFault> readFile(const std::filesystem::path& path, std::size_t limit);

/// Why `path` is no regular file that can be opened, judged from the file system alone.
ReadFault::Kind whyUnreadable(const std::filesystem::path& path);

/// The sentence of the catalogue that says so; it has a placeholder `path`.
std::string_view messageKey(ReadFault::Kind kind);

}  // namespace dienstweg
