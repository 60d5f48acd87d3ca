#include "workspace/ignore.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <ranges>
#include <system_error>
#include <utility>

#include "workspace/read_file.h"

namespace dienstweg {

namespace fs = std::filesystem;

namespace {

/// An ignore file above this is not one.
constexpr std::size_t kLargestIgnoreFile = std::size_t{1024} * 1024;

/// Spaces at the end do not count, unless a backslash stands before them.
std::string_view withoutTrailingSpaces(std::string_view line) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\') {
            i = std::min(i + 1, line.size() - 1);
            end = i + 1;
        } else if (line[i] != ' ') {
            end = i + 1;
        }
    }
    return line.substr(0, end);
}

std::vector<IgnorePattern> parseIgnoreFile(std::string_view bytes) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byteOrderMark)) {
        bytes.remove_prefix(byteOrderMark.size());
    }
    std::vector<IgnorePattern> patterns;
    for (const auto part : std::views::split(bytes, '\n')) {
        std::string_view line(part.begin(), part.end());
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (auto pattern = parseIgnoreLine(line)) {
            patterns.push_back(std::move(*pattern));
        }
    }
    return patterns;
}

std::string firstLineAfter(const fs::path& file, std::string_view start) {
    const auto bytes = readFile(file, kLargestIgnoreFile).value_or(std::string{});
    if (!bytes.starts_with(start)) {
        return {};
    }
    const auto end = std::min(bytes.find_first_of("\r\n"), bytes.size());
    return bytes.substr(start.size(), end - start.size());
}

/// The folder with `info/exclude`: `.git` itself, or where a `.git` file of a worktree or submodule points to.
fs::path gitFolder(const fs::path& repository) {
    fs::path dotGit = repository / ".git";
    std::error_code ignored;
    if (fs::is_directory(dotGit, ignored)) {
        return dotGit;
    }
    const fs::path own = repository / firstLineAfter(dotGit, "gitdir: ");
    const auto common = firstLineAfter(own / "commondir", "");
    return common.empty() ? own : own / common;
}

/// The nearest folder from `folder` upwards that holds `.git`; empty if there is none.
fs::path repositoryOf(fs::path folder) {
    for (;;) {
        std::error_code ignored;
        if (fs::exists(folder / ".git", ignored)) {
            return folder;
        }
        if (!folder.has_relative_path()) {
            return {};
        }
        folder = folder.parent_path();
    }
}

std::string withSlash(const fs::path& folder) {
    auto text = folder.generic_string();
    if (!text.ends_with('/')) {
        text += '/';
    }
    return text;
}

}  // namespace

std::optional<IgnorePattern> parseIgnoreLine(std::string_view line) {
    line = withoutTrailingSpaces(line);
    if (line.starts_with('#')) {
        return std::nullopt;
    }
    const bool negated = line.starts_with('!');
    if (negated) {
        line.remove_prefix(1);
    }
    const bool foldersOnly = line.ends_with('/');
    if (foldersOnly) {
        line.remove_suffix(1);
    }
    const bool byPath = line.contains('/');
    if (line.starts_with('/')) {
        line.remove_prefix(1);
    }
    if (line.empty()) {
        return std::nullopt;
    }
    return IgnorePattern{Glob(line), negated, foldersOnly, byPath};
}

IgnoreRules IgnoreRules::with(const fs::path& ignoreFile, const fs::path& folder) const {
    const auto bytes = readFile(ignoreFile, kLargestIgnoreFile);
    if (!bytes) {
        return *this;
    }
    IgnoreRules extended;
    extended.innermost_ = std::make_shared<const File>(File{withSlash(folder), parseIgnoreFile(*bytes), innermost_});
    return extended;
}

IgnoreRules IgnoreRules::within(const fs::path& folder) const { return with(folder / ".gitignore", folder); }

IgnoreRules IgnoreRules::forFolder(const fs::path& folder) {
    const auto repository = repositoryOf(folder);
    if (repository.empty()) {
        return IgnoreRules{}.within(folder);
    }
    auto rules = IgnoreRules{}.with(gitFolder(repository) / "info" / "exclude", repository).within(repository);
    fs::path current = repository;
    for (const auto& part : folder.lexically_relative(repository)) {
        if (part != ".") {
            current /= part;
            rules = rules.within(current);
        }
    }
    return rules;
}

bool IgnoreRules::ignores(const fs::path& entry, bool isFolder) const {
    const auto path = entry.generic_string();
    const auto name = std::string_view(path).substr(path.rfind('/') + 1);
    for (const auto* file = innermost_.get(); file != nullptr; file = file->parent.get()) {
        if (!path.starts_with(file->folder)) {
            continue;
        }
        const auto below = std::string_view(path).substr(file->folder.size());
        for (const auto& pattern : file->patterns | std::views::reverse) {
            if ((isFolder || !pattern.foldersOnly) && pattern.glob.matches(pattern.byPath ? below : name)) {
                return !pattern.negated;
            }
        }
    }
    return false;
}

}  // namespace dienstweg
