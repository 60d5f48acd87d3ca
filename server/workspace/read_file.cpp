#include "workspace/read_file.h"

#include <system_error>
#include <utility>

#include "base/platform.h"

namespace dienstweg {

namespace fs = std::filesystem;

ReadFault::Kind whyUnreadable(const fs::path& path) {
    std::error_code error;
    const auto target = fs::status(path, error);
    if (target.type() == fs::file_type::not_found) {
        std::error_code ignored;
        const bool isLink = fs::symlink_status(path, ignored).type() == fs::file_type::symlink;
        return isLink ? ReadFault::Kind::brokenLink : ReadFault::Kind::missing;
    }
    if (error == std::errc::too_many_symbolic_link_levels) {
        return ReadFault::Kind::brokenLink;
    }
    if (error == std::errc::permission_denied) {
        return ReadFault::Kind::noAccess;
    }
    if (error) {
        return ReadFault::Kind::failed;
    }
    return fs::is_regular_file(target) ? ReadFault::Kind::noAccess : ReadFault::Kind::noFile;
}

std::string_view messageKey(ReadFault::Kind kind) {
    switch (kind) {
        case ReadFault::Kind::missing: return "failure.missing";
        case ReadFault::Kind::brokenLink: return "failure.broken-link";
        case ReadFault::Kind::noFile: return "failure.no-file";
        case ReadFault::Kind::noAccess: return "failure.no-access";
        case ReadFault::Kind::failed:
        case ReadFault::Kind::tooLarge: break;
    }
    return "failure.unreadable";
}

std::expected<std::string, ReadFault> readFile(const fs::path& path, std::size_t limit) {
    auto bytes = readRegularFile(path, limit);
    if (bytes) {
        return std::move(*bytes);
    }
    switch (bytes.error().kind) {
        case UnreadFile::Kind::tooLarge:
            return std::unexpected(ReadFault{ReadFault::Kind::tooLarge, bytes.error().size});
        case UnreadFile::Kind::failed: return std::unexpected(ReadFault{ReadFault::Kind::failed});
        case UnreadFile::Kind::unopened:
        case UnreadFile::Kind::notRegular: break;
    }
    return std::unexpected(ReadFault{whyUnreadable(path)});
}

}  // namespace dienstweg
