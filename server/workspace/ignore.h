// What Git would ignore: the rules of .gitignore files and of .git/info/exclude, applied while folders are searched
// from the top down.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/glob.h"

namespace dienstweg {

/// One line of an ignore file.
struct IgnorePattern {
    Glob glob;
    bool negated = false;      ///< !pattern: not ignored after all
    bool foldersOnly = false;  ///< pattern/
    bool byPath = false;       ///< a slash inside: compared with the path below the file's folder, not with the name
};

/// Nothing for comments and empty lines.
std::optional<IgnorePattern> parseIgnoreLine(std::string_view line);

/// The rules that hold in one folder: its own file's, then its parents'. Cheap to copy; extends downwards.
class IgnoreRules {
public:
    IgnoreRules() = default;

    /// The rules for `folder`: of the repository that it lies in from its root down to `folder`, or `folder`'s alone
    /// where there is no repository. Ignore files that cannot be read count as empty.
    static IgnoreRules forFolder(const std::filesystem::path& folder);

    /// These rules and those of `folder`/.gitignore before them.
    [[nodiscard]] IgnoreRules within(const std::filesystem::path& folder) const;

    /// Is the entry (a path below the folders of these rules) ignored? Its parents are taken as not ignored.
    [[nodiscard]] bool ignores(const std::filesystem::path& entry, bool isFolder) const;

private:
    struct File {
        std::string folder;  ///< generic form, with a slash at the end
        std::vector<IgnorePattern> patterns;
        std::shared_ptr<const File> parent;
    };

    [[nodiscard]] IgnoreRules with(const std::filesystem::path& ignoreFile, const std::filesystem::path& folder) const;

    std::shared_ptr<const File> innermost_;
};

}  // namespace dienstweg
