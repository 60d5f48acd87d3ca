#include "workspace/read_file.h"

#include <algorithm>
#include <fstream>
#include <system_error>

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
    std::error_code error;
    if (!fs::is_regular_file(path, error)) {
        return std::unexpected(ReadFault{whyUnreadable(path)});
    }
    const auto size = fs::file_size(path, error);
    if (error) {
        return std::unexpected(ReadFault{ReadFault::Kind::failed});
    }
    if (size > limit) {
        return std::unexpected(ReadFault{ReadFault::Kind::tooLarge, size});
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return std::unexpected(ReadFault{whyUnreadable(path)});
    }
    // The file may grow or shrink while it is read: what is there at the end of the reading counts.
    std::string bytes(static_cast<std::size_t>(size) + 1, '\0');
    std::size_t length = 0;
    while (length <= limit) {
        file.read(bytes.data() + length, static_cast<std::streamsize>(bytes.size() - length));
        length += static_cast<std::size_t>(file.gcount());
        if (!file) {
            break;
        }
        bytes.resize(std::max(2 * length, std::size_t{4096}));
    }
    if (file.bad()) {
        return std::unexpected(ReadFault{ReadFault::Kind::failed});
    }
    if (length > limit) {
        return std::unexpected(ReadFault{ReadFault::Kind::tooLarge, length});
    }
    bytes.resize(length);
    return bytes;
}

}  // namespace dienstweg
