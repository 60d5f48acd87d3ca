#include "workspace/discover.h"

#include <algorithm>
#include <deque>
#include <set>
#include <system_error>
#include <type_traits>
#include <unordered_map>
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

bool isSource(const fs::path& name) {
    if constexpr (std::is_same_v<fs::path::value_type, char>) {
        if (name.native().ends_with(".weg")) {
            return name.native() != ".weg";
        }
    }
    return foldedKey(textOf(name.extension())) == ".weg";
}

bool isAtOrBelow(const fs::path& path, const fs::path& folder) {
    const auto [end, unused] = std::ranges::mismatch(folder, path);
    return end == folder.end();
}

/// Lexically normal, without a slash at the end.
fs::path tidied(const fs::path& path) {
    auto normal = path.lexically_normal();
    return normal.has_filename() || !normal.has_relative_path() ? normal : normal.parent_path();
}

/// The files of one workspace, each once.
class Files {
public:
    /// `identity` is the same for all ways that lead to the file. Of these the named one is shown, else the first.
    void add(fs::path path, bool named, const std::string& identity) {
        const auto [it, isNew] = byIdentity_.try_emplace(identity, files_.size());
        if (isNew) {
            files_.push_back({std::move(path), named});
        } else if (FoundFile& file = files_[it->second]; std::pair(!named, path) < std::pair(!file.named, file.path)) {
            file = {std::move(path), named};
        }
    }

    std::vector<FoundFile> sorted() && {
        if (!std::ranges::is_sorted(files_, {},
                                    &FoundFile::path)) {  // they are, unless links or single files were added
            std::ranges::sort(files_, {}, &FoundFile::path);
        }
        return std::move(files_);
    }

private:
    std::vector<FoundFile> files_;
    std::unordered_map<std::string, std::size_t> byIdentity_;
};

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

    /// One for each file, whatever links lead to it.
    static std::string identityOf(const fs::path& path) {
        std::error_code error;
        if (fs::is_symlink(path, error)) {
            const auto canonical = fs::canonical(path, error);
            return error ? path.string() : canonical.string();
        }
        return identityIn(fs::weakly_canonical(path.parent_path(), error).string(), path.filename());
    }
    static std::string identityIn(const std::string& folder, const fs::path& name) {
        return folder + "/" + name.string();
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
        Files files;
        std::error_code ignored;
        const bool named = isBelowNamedFolder(root);
        readFolder({root, fs::weakly_canonical(root, ignored).string(), IgnoreRules::forFolder(root), deep, named},
                   files);
        for (const auto& path : namedFiles_) {
            const auto own = rootOfFolder(path.parent_path());
            if (own == root || (own.empty() && path.parent_path() == root)) {
                files.add(path, true, identityOf(path));
            }
        }
        workspace.files = std::move(files).sorted();
        if (named || std::ranges::any_of(workspace.files, &FoundFile::named)) {
            discovery_.workspaces.push_back(std::move(workspace));
        }
    }

    /// A folder that is being searched.
    struct Folder {
        fs::path path;
        std::string canonical;  ///< the same without links
        IgnoreRules rules;
        bool deep;   ///< with the folders below it
        bool named;  ///< it or one above it
    };

    void readFolder(const Folder& folder, Files& files) {
        std::error_code error;
        fs::directory_iterator entries(folder.path, error);
        std::vector<std::pair<fs::path, fs::directory_entry>> sorted;  // by name
        for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
            sorted.emplace_back(entries->path().filename(), *entries);
        }
        if (error) {
            discovery_.problems.push_back({folder.path, error == std::errc::permission_denied
                                                            ? ReadFault::Kind::noAccess
                                                            : ReadFault::Kind::failed});
        }
        std::ranges::sort(sorted, {}, [](const auto& entry) -> const auto& { return entry.first.native(); });
        for (const auto& [name, entry] : sorted) {
            std::error_code ignored;
            const bool isFolder = !entry.is_symlink(ignored) && entry.is_directory(ignored);
            if ((isFolder ? folder.deep && name != ".git" : isSource(name)) &&
                !folder.rules.ignores(entry.path(), isFolder)) {
                isFolder ? readSubfolder(folder, name, entry.path(), files) : readFile(folder, name, entry, files);
            }
        }
    }

    void readSubfolder(const Folder& around, const fs::path& name, const fs::path& path, Files& files) {
        const bool named = around.named || namedFolders_.contains(path);
        if (!hasSettings(path)) {
            readFolder({path, identityIn(around.canonical, name), around.rules.within(path), true, named}, files);
        } else if (named) {
            waiting_.push_back({path, true});  // a workspace inside of this one has names of its own
        }
    }

    void readFile(const Folder& folder, const fs::path& name, const fs::directory_entry& entry, Files& files) {
        std::error_code ignored;
        if (entry.is_regular_file(ignored)) {
            const bool named = folder.named || namedFiles_.contains(entry.path());
            files.add(entry.path(), named,
                      entry.is_symlink(ignored) ? identityOf(entry.path()) : identityIn(folder.canonical, name));
        } else if (entry.is_symlink(ignored) && !entry.exists(ignored)) {
            discovery_.problems.push_back({entry.path(), ReadFault::Kind::brokenLink});
        }
    }

    std::set<fs::path> namedFolders_;
    std::set<fs::path> namedFiles_;
    std::deque<Root> waiting_;
    Discovery discovery_;
};

}  // namespace

Discovery discover(std::span<const std::string> named, const fs::path& folder, const fs::path& unsaved) {
    return Search(named, folder, unsaved).run();
}

}  // namespace dienstweg
