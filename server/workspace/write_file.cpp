#include "workspace/write_file.h"

#include <cerrno>
#include <optional>
#include <random>
#include <string>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/files.h"
#include "base/unicode.h"
#include "workspace/path_text.h"

namespace dienstweg {

namespace fs = std::filesystem;

namespace {

using Kind = WriteFault::Kind;

/// File names may have 255 bytes; so much is left beside what is added.
constexpr std::size_t kLongestName = 200;

bool isDenial(const std::error_code& error) {
    return error == std::errc::permission_denied || error == std::errc::operation_not_permitted ||
           error == std::errc::read_only_file_system;
}

bool isFull(const std::error_code& error) {
    return error == std::errc::no_space_on_device || error == std::errc::file_too_large ||
           error == std::error_code(EDQUOT, std::generic_category());
}

Kind kindOf(const std::error_code& error, Kind denied) {
    if (isDenial(error)) {
        return denied;
    }
    if (isFull(error)) {
        return Kind::noSpace;
    }
    return error == std::errc::no_such_file_or_directory ? Kind::missing : Kind::failed;
}

/// A name that nobody can foresee, and that says where it comes from.
fs::path nameBeside(const fs::path& file) {
    const auto name = textOf(file.filename());
    std::size_t length = 0;
    while (length < name.size()) {
        const auto next = length + decodeAt(name, length).length;
        if (next > kLongestName) {
            break;
        }
        length = next;
    }
    std::random_device random;
    const auto number = (std::uint64_t{random()} << 32U) | random();
    return file.parent_path() / pathOf(fmt::format("{}.dienstweg-{:016x}.tmp", name.substr(0, length), number));
}

/// Gone when it goes out of scope, unless it has taken the place of another.
class BesideFile {
public:
    explicit BesideFile(fs::path path) : path_(std::move(path)) {}
    ~BesideFile() {
        if (!path_.empty()) {
            std::error_code ignored;
            fs::remove(path_, ignored);
        }
    }
    BesideFile(const BesideFile&) = delete;
    BesideFile& operator=(const BesideFile&) = delete;
    BesideFile(BesideFile&&) = delete;
    BesideFile& operator=(BesideFile&&) = delete;

    std::error_code become(const fs::path& target) {
        std::error_code error;
        fs::rename(path_, target, error);
        if (!error) {
            path_.clear();
        }
        return error;
    }

private:
    fs::path path_;
};

struct Looked {
    OpenFile file;
    FileFacts facts;
    std::string bytes;  ///< kept: nothing is to be given back to the system before the names have changed
};

/// The file, if it is one that can be replaced and holds what is expected.
std::expected<Looked, Kind> look(const fs::path& target, std::string_view expected) {
    auto file = openForReading(target);
    if (!file) {
        const bool link = file.error() == std::errc::too_many_symbolic_link_levels;  // a link since it was resolved
        return std::unexpected(link ? Kind::changed : kindOf(file.error(), Kind::protectedFile));
    }
    const auto facts = factsOf(*file);
    if (!facts) {
        return std::unexpected(Kind::failed);
    }
    if (!facts->isRegular) {
        return std::unexpected(Kind::noFile);
    }
    if (facts->names != 1) {
        return std::unexpected(facts->names == 0 ? Kind::changed : Kind::severalNames);
    }
    auto bytes = contentOf(*file, expected.size());
    if (!bytes) {
        return std::unexpected(Kind::failed);
    }
    if (*bytes != expected) {
        return std::unexpected(Kind::changed);
    }
    return Looked{std::move(*file), *facts, std::move(*bytes)};
}

std::optional<Kind> replace(const fs::path& path, std::string_view expected, std::string_view bytes) {
    std::error_code error;
    const auto target = fs::canonical(path, error);
    if (error) {
        const bool circle = error == std::errc::too_many_symbolic_link_levels;
        return circle ? Kind::missing : kindOf(error, Kind::protectedFile);
    }
    const auto before = look(target, expected);
    if (!before) {
        return before.error();
    }
    if (const auto denial = mayWrite(target)) {
        return kindOf(denial, Kind::protectedFile);
    }
    const auto beside = nameBeside(target);
    const auto file = createFile(beside);
    if (!file) {
        return kindOf(file.error(), Kind::protectedFolder);
    }
    BesideFile written(beside);
    if (const auto failure = copyAccess(before->file, *file)) {
        return kindOf(failure, Kind::failed);
    }
    if (const auto failure = writeDurably(*file, bytes)) {
        return kindOf(failure, Kind::failed);
    }
    if (fs::canonical(path, error) != target) {
        return Kind::changed;
    }
    const auto now = look(target, expected);  // nothing may come between this and the change of names
    if (!now) {
        return now.error() == Kind::missing ? Kind::changed : now.error();
    }
    if (now->facts != before->facts) {
        return Kind::changed;
    }
    if (const auto failure = written.become(target)) {
        return kindOf(failure, Kind::protectedFolder);
    }
    makeNamesDurable(target.parent_path());
    return std::nullopt;
}

}  // namespace

std::expected<void, WriteFault> replaceFile(const fs::path& path, std::string_view expected, std::string_view bytes) {
    const EndingDeferred deferred;
    if (const auto kind = replace(path, expected, bytes)) {
        return std::unexpected(WriteFault{*kind});
    }
    return {};
}

std::string_view messageKey(Kind kind) {
    switch (kind) {
        case Kind::missing: return "failure.write-missing";
        case Kind::noFile: return "failure.write-no-file";
        case Kind::severalNames: return "failure.write-several-names";
        case Kind::changed: return "failure.write-changed";
        case Kind::protectedFile: return "failure.write-protected-file";
        case Kind::protectedFolder: return "failure.write-protected-folder";
        case Kind::noSpace: return "failure.write-no-space";
        case Kind::failed: break;
    }
    return "failure.write-failed";
}

}  // namespace dienstweg
