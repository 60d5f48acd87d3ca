#include "workspace/discover.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "base/unicode.h"
#include "workspace/ignore.h"
#include "workspace/path_text.h"

namespace dienstweg {

namespace fs = std::filesystem;

namespace {

bool hasSettings(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / kSettingsFileName, ignored);
}

bool isSource(const fs::path& path) { return foldedKey(textOf(path.extension())) == ".weg"; }

bool isAtOrBelow(const fs::path& path, const fs::path& folder) {
    const auto [end, unused] = std::ranges::mismatch(folder, path);
    return end == folder.end();
}

/// Lexically normal, without a slash at the end.
fs::path tidied(const fs::path& path) {
    auto normal = path.lexically_normal();
    return normal.has_filename() || !normal.has_relative_path() ? normal : normal.parent_path();
}

class Search {
public:
    Search(std::span<const std::string> named, const fs::path& folder, const fs::path& unsaved) {
        for (const auto& name : named) {
            addNamed(pathOf(name), tidied(folder / pathOf(name)));
        }
        if (!unsaved.empty()) {
            namedFiles_.insert(tidied(folder / unsaved));
        }
    }

    Discovery run() && {
        std::set<fs::path> started;
        for (const auto& path : namedFolders_) {
            addRoot(path, rootOfFolder(path), true);
        }
        for (const auto& path : namedFiles_) {
            addRoot(path, rootOfFolder(path.parent_path()), false);
        }
        while (!waiting_.empty()) {
            const auto [root, deep] = std::move(waiting_.front());
            waiting_.pop_front();
            if (started.insert(root).second) {
                read(root, deep);
            }
        }
        std::ranges::sort(discovery_.workspaces, {}, &WorkspaceFiles::root);
        return std::move(discovery_);
    }

private:
    struct Root {
        fs::path path;
        bool deep;  ///< with the folders below it
    };

    void addNamed(const fs::path& asNamed, const fs::path& path) {
        std::error_code error;
        const auto status = fs::status(path, error);
        if (fs::is_directory(status)) {
            namedFolders_.insert(path);
        } else if (fs::is_regular_file(status) && path.filename() == kSettingsFileName) {
            namedFolders_.insert(path.parent_path());
        } else if (fs::is_regular_file(status)) {
            namedFiles_.insert(path);
        } else {
            discovery_.problems.push_back({asNamed, whyUnreadable(path)});
        }
    }

    /// The nearest folder upwards with settings; else the outermost named folder around; else nothing.
    [[nodiscard]] fs::path rootOfFolder(const fs::path& folder) const {
        fs::path outermostNamed;
        for (fs::path current = folder;; current = current.parent_path()) {
            if (hasSettings(current)) {
                return current;
            }
            if (namedFolders_.contains(current)) {
                outermostNamed = current;
            }
            if (!current.has_relative_path()) {
                return outermostNamed;
            }
        }
    }

    void addRoot(const fs::path& named, const fs::path& root, bool isFolder) {
        if (!root.empty()) {
            waiting_.push_front({root, true});
        } else {
            waiting_.push_back({isFolder ? named : named.parent_path(), isFolder});
        }
    }

    /// One identity for a file, whatever links lead to it. Files come folder by folder: only the last one is
    /// remembered.
    fs::path identityOf(const fs::path& path) {
        std::error_code error;
        if (fs::is_symlink(path, error)) {
            auto canonical = fs::canonical(path, error);
            return error ? path : canonical;
        }
        if (path.parent_path() != lastFolder_) {
            lastFolder_ = path.parent_path();
            lastCanonical_ = fs::weakly_canonical(lastFolder_, error);
        }
        return lastCanonical_ / path.filename();
    }

    [[nodiscard]] bool isNamed(const fs::path& path) const {
        return namedFiles_.contains(path) || isBelowNamedFolder(path);
    }

    [[nodiscard]] bool isBelowNamedFolder(const fs::path& path) const {
        return std::ranges::any_of(namedFolders_, [&](const fs::path& folder) { return isAtOrBelow(path, folder); });
    }

    void read(const fs::path& root, bool deep) {
        WorkspaceFiles workspace;
        workspace.root = root;
        if (hasSettings(root)) {
            workspace.settings = root / kSettingsFileName;
        }
        std::map<fs::path, FoundFile> byIdentity;
        const auto add = [&](const fs::path& path) {
            const FoundFile file{path, isNamed(path)};
            const auto [it, isNew] = byIdentity.emplace(identityOf(path), file);
            // Of several ways to one file the named one is shown, else the first.
            if (!isNew && std::pair(!file.named, file.path) < std::pair(!it->second.named, it->second.path)) {
                it->second = file;
            }
        };
        readFolder(root, IgnoreRules::forFolder(root), deep, add);
        for (const auto& path : namedFiles_) {
            const auto own = rootOfFolder(path.parent_path());
            if (own == root || (own.empty() && path.parent_path() == root)) {
                add(path);
            }
        }
        for (auto& [identity, file] : byIdentity) {
            workspace.files.push_back(std::move(file));
        }
        std::ranges::sort(workspace.files, {}, &FoundFile::path);
        if (isBelowNamedFolder(root) || std::ranges::any_of(workspace.files, &FoundFile::named)) {
            discovery_.workspaces.push_back(std::move(workspace));
        }
    }

    template <typename Add>
    void readFolder(const fs::path& folder, const IgnoreRules& rules, bool deep, const Add& add) {
        std::error_code error;
        fs::directory_iterator entries(folder, error);
        std::vector<fs::directory_entry> sorted;
        for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
            sorted.push_back(*entries);
        }
        if (error) {
            discovery_.problems.push_back(
                {folder, error == std::errc::permission_denied ? ReadFault::Kind::noAccess : ReadFault::Kind::failed});
        }
        std::ranges::sort(sorted);
        for (const auto& entry : sorted) {
            std::error_code ignored;
            const bool isFolder = fs::is_directory(entry.symlink_status(ignored));
            if (isFolder ? deep && entry.path().filename() != ".git" : isSource(entry.path())) {
                readEntry(entry, isFolder, rules, add);
            }
        }
    }

    template <typename Add>
    void readEntry(const fs::directory_entry& entry, bool isFolder, const IgnoreRules& rules, const Add& add) {
        const auto& path = entry.path();
        std::error_code ignored;
        if (rules.ignores(path, isFolder)) {
            return;
        }
        if (isFolder && hasSettings(path)) {
            // A workspace inside of this one has names of its own.
            if (isBelowNamedFolder(path)) {
                waiting_.push_back({path, true});
            }
        } else if (isFolder) {
            readFolder(path, rules.within(path), true, add);
        } else if (entry.is_regular_file(ignored)) {
            add(path);
        } else if (entry.is_symlink(ignored) && !entry.exists(ignored)) {
            discovery_.problems.push_back({path, ReadFault::Kind::brokenLink});
        }
    }

    std::set<fs::path> namedFolders_;
    std::set<fs::path> namedFiles_;
    std::deque<Root> waiting_;
    fs::path lastFolder_;
    fs::path lastCanonical_;
    Discovery discovery_;
};

}  // namespace

Discovery discover(std::span<const std::string> named, const fs::path& folder, const fs::path& unsaved) {
    return Search(named, folder, unsaved).run();
}

}  // namespace dienstweg
