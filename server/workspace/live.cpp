#include "workspace/live.h"

#include <algorithm>
#include <utility>

#include "base/parallel.h"
#include "checks/catalogue.h"
#include "workspace/load_text.h"
#include "workspace/path_text.h"
#include "workspace/settings_file.h"

namespace dienstweg {

LiveWorkspace::LiveWorkspace(const WorkspaceFiles& found, Date today)
    : root_(found.root),
      settingsPath_(found.settings.empty() ? found.root / kSettingsFileName : found.settings),
      today_(today) {
    for (const FoundFile& file : found.files) {
        toRead_.push_back(file.path);
    }
}

void LiveWorkspace::read() {
    struct Read {
        std::optional<LoadedText> loaded;
        std::optional<Source> source;
    };
    std::vector<Read> read(toRead_.size());
    inParallel(read.size(), [&](std::size_t index) {
        const auto text = open_.find(toRead_[index]);
        auto loaded = text == open_.end() ? loadText(toRead_[index]) : loadText(std::string(text->second));
        if (!loaded) {
            return;  // it vanished, or may not be read: the editor will say so if somebody opens it
        }
        read[index].loaded = std::move(*loaded);
        if (!read[index].loaded->fault) {
            read[index].source = parse(std::move(read[index].loaded->text));
        }
    });
    std::vector<SourceFile> files;
    std::vector<std::filesystem::path> paths;
    unreadable_.clear();
    for (std::size_t index = 0; index < read.size(); ++index) {
        auto& [loaded, source] = read[index];
        if (source) {
            files.push_back({shownFrom(root_, toRead_[index]), std::move(*source)});
            paths.push_back(toRead_[index]);
        } else if (loaded) {
            unreadable_.push_back({toRead_[index], std::move(loaded->text), std::move(*loaded->fault)});
        }
    }
    toRead_.clear();
    load(settingsPath_);
    rebuild(std::move(files), std::move(paths));
}

// ----------------------------------------------------------------------------------------------- changes

void LiveWorkspace::open(const std::filesystem::path& path, std::string text) {
    open_[path] = text;
    if (path == settingsPath_) {
        putSettings(loadText(std::move(text)));
        rebuild(std::move(model_.files), std::move(paths_));
    } else {
        put(path, loadText(std::move(text)));
    }
}

void LiveWorkspace::close(const std::filesystem::path& path) {
    open_.erase(path);
    reread(path);
}

void LiveWorkspace::reread(const std::filesystem::path& path) {
    if (open_.contains(path)) {
        return;  // the editor's text counts
    }
    if (path == settingsPath_) {
        load(path);
        rebuild(std::move(model_.files), std::move(paths_));
    } else {
        load(path);
    }
}

void LiveWorkspace::load(const std::filesystem::path& path) {
    std::optional<LoadedText> loaded;
    if (const auto text = open_.find(path); text != open_.end()) {
        loaded = loadText(std::string(text->second));
    } else if (auto onDisk = loadText(path)) {
        loaded = std::move(*onDisk);
    }
    if (path == settingsPath_) {
        putSettings(std::move(loaded));
    } else if (!loaded) {
        remove(path);
    } else {
        put(path, std::move(*loaded));
    }
}

void LiveWorkspace::putSettings(std::optional<LoadedText> loaded) {
    hasSettings_ = loaded.has_value();
    settingsText_ = loaded ? std::move(loaded->text) : Text();
    settingsFault_ = loaded ? std::move(loaded->fault) : std::nullopt;
}

void LiveWorkspace::put(const std::filesystem::path& path, LoadedText loaded) {
    const auto known = std::ranges::lower_bound(paths_, path);
    const bool isKnown = known != paths_.end() && *known == path;
    if (loaded.fault) {
        remove(path);
        const auto at = std::ranges::lower_bound(unreadable_, path, {}, &Unreadable::path);
        unreadable_.insert(at, {path, std::move(loaded.text), std::move(*loaded.fault)});
        rebuild(std::move(model_.files), std::move(paths_));
        return;
    }
    const auto wasUnreadable = std::erase_if(unreadable_, [&](const Unreadable& file) { return file.path == path; });
    Source source = parse(std::move(loaded.text));
    const auto index = known - paths_.begin();
    if (isKnown && wasUnreadable == 0) {
        const auto file = static_cast<FileId>(index);
        const Text before = model_.source(file).text;
        checkAgain(file, before, replaceSource(model_, file, std::move(source)));
        return;
    }
    std::vector<SourceFile> files = std::move(model_.files);
    std::vector<std::filesystem::path> paths = std::move(paths_);
    if (isKnown) {
        files[static_cast<std::size_t>(index)].source = std::move(source);
    } else {
        files.insert(files.begin() + index, {shownFrom(root_, path), std::move(source)});
        paths.insert(paths.begin() + index, path);
    }
    rebuild(std::move(files), std::move(paths));
}

void LiveWorkspace::remove(const std::filesystem::path& path) {
    const auto unreadable = std::erase_if(unreadable_, [&](const Unreadable& file) { return file.path == path; });
    const auto known = std::ranges::lower_bound(paths_, path);
    const bool isKnown = known != paths_.end() && *known == path;
    if (isKnown) {
        model_.files.erase(model_.files.begin() + (known - paths_.begin()));
        paths_.erase(known);
    }
    if (isKnown || unreadable > 0) {
        rebuild(std::move(model_.files), std::move(paths_));
    }
}

void LiveWorkspace::rebuild(std::vector<SourceFile> files, std::vector<std::filesystem::path> paths) {
    paths_ = std::move(paths);
    model_ = buildModel(std::move(files));
    readSettingsAgain();  // its number among the files may be another
    checkAll();
}

void LiveWorkspace::readSettingsAgain() {
    settings_ = {};
    settingsFindings_.clear();
    const auto file = static_cast<FileId>(paths_.size() + unreadable_.size());
    if (settingsFault_) {
        settingsFindings_.push_back(*settingsFault_);
        settingsFindings_.back().place.file = file;
    } else if (hasSettings_) {
        auto read = readSettings(settingsText_, file);
        settings_ = std::move(read.settings);
        settingsFindings_ = std::move(read.findings);
    }
    settings_.today = today_;
    for (Finding& finding : settingsFindings_) {
        finding.severity = settings_.severityOf(*findRule(finding.rule));
    }
}

// ----------------------------------------------------------------------------------------------- what is known

std::filesystem::path LiveWorkspace::pathOf(FileId file) const {
    if (file < paths_.size()) {
        return paths_[file];
    }
    const std::size_t unreadable = file - paths_.size();
    return unreadable < unreadable_.size() ? unreadable_[unreadable].path : settingsPath_;
}

const Text& LiveWorkspace::textOf(FileId file) const {
    if (file < paths_.size()) {
        return model_.source(file).text;
    }
    const std::size_t unreadable = file - paths_.size();
    return unreadable < unreadable_.size() ? unreadable_[unreadable].text : settingsText_;
}

std::optional<FileId> LiveWorkspace::idOf(const std::filesystem::path& path) const {
    if (const auto known = std::ranges::lower_bound(paths_, path); known != paths_.end() && *known == path) {
        return static_cast<FileId>(known - paths_.begin());
    }
    if (const auto found = std::ranges::find(unreadable_, path, &Unreadable::path); found != unreadable_.end()) {
        return static_cast<FileId>(paths_.size() + static_cast<std::size_t>(found - unreadable_.begin()));
    }
    if (hasSettings_ && path == settingsPath_) {
        return static_cast<FileId>(paths_.size() + unreadable_.size());
    }
    return std::nullopt;
}

}  // namespace dienstweg
