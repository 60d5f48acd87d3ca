#include "workspace/live.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "base/parallel.h"
#include "checks/catalogue.h"
#include "checks/check.h"
#include "workspace/load_text.h"
#include "workspace/path_text.h"
#include "workspace/settings_file.h"
#include "workspace/unread.h"

namespace dienstweg {
namespace {

bool pointsInto(const Finding& finding, FileId file) {
    const auto isThere = [file](const FileEdit& edit) { return edit.file == file; };
    return finding.place.file == file ||
           std::ranges::any_of(finding.related,
                               [file](const Related& related) { return related.place.file == file; }) ||
           std::ranges::any_of(finding.fixes, [&](const Fix& fix) { return std::ranges::any_of(fix.edits, isThere); });
}

/// One stretch of a text that became another.
struct TextChange {
    Span old;
    std::int64_t shift = 0;  ///< of all that comes behind it
};

TextChange changeBetween(const Text& before, const Text& after) {
    const std::string_view old = before.bytes();
    const std::string_view now = after.bytes();
    const auto front = static_cast<std::size_t>(std::ranges::mismatch(old, now).in1 - old.begin());
    const std::size_t most = std::min(old.size(), now.size()) - front;
    std::size_t back = 0;
    while (back < most && old[old.size() - 1 - back] == now[now.size() - 1 - back]) {
        ++back;
    }
    return {{static_cast<std::uint32_t>(front), static_cast<std::uint32_t>(old.size() - back)},
            static_cast<std::int64_t>(now.size()) - static_cast<std::int64_t>(old.size())};
}

/// False: it lies where the text changed.
bool moveAlong(Span& span, const TextChange& change) {
    if (span.end <= change.old.begin) {
        return true;
    }
    if (span.begin < change.old.end) {
        return false;
    }
    span.begin = static_cast<std::uint32_t>(span.begin + change.shift);
    span.end = static_cast<std::uint32_t>(span.end + change.shift);
    return true;
}

/// Its places in the file move with the text. False: there is no place for it any more.
bool moveAlong(Finding& finding, FileId file, const TextChange& change) {
    if (!pointsInto(finding, file)) {
        return true;
    }
    finding.fixes.clear();  // edits must fit exactly: they come back when the rules have run again
    std::erase_if(finding.related, [&](Related& related) {
        return related.place.file == file && !moveAlong(related.place.span, change);
    });
    return finding.place.file != file || moveAlong(finding.place.span, change);
}

}  // namespace

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
    const Text before = isKnown ? model_.source(static_cast<FileId>(index)).text : Text();
    if (isKnown && wasUnreadable == 0 && replaceSource(model_, static_cast<FileId>(index), source)) {
        checkAgain(static_cast<FileId>(index), before);
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

// ----------------------------------------------------------------------------------------------- checking

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

void LiveWorkspace::checkAll() {
    ofFile_.assign(model_.files.size(), {});
    inParallel(ofFile_.size(),
               [&](std::size_t file) { ofFile_[file] = checkFile(model_, settings_, static_cast<FileId>(file)); });
    ofProcess_.assign(model_.processes.size(), {});
    inParallel(ofProcess_.size(), [&](std::size_t process) {
        ofProcess_[process] = checkProcess(model_, settings_, static_cast<ProcessId>(process));
    });
    std::vector<std::vector<Finding>> found(workspaceChecks());
    inParallel(found.size(), [&](std::size_t check) { found[check] = checkWorkspace(model_, settings_, check); }, 1);
    std::vector<Finding> all;
    for (std::vector<Finding>& some : found) {
        std::ranges::move(some, std::back_inserter(all));
    }
    ofWorkspace_ = sortedIn(model_, std::move(all));
    nextCheck_ = workspaceChecks();
    addCallers();
    settleAll();
}

void LiveWorkspace::addCallers() {
    namedBy_.assign(model_.processes.size(), {});
    for (const Use& use : model_.allUses()) {
        if (use.process != kNone && use.foundProcess != kNone) {
            namedBy_[use.foundProcess].push_back(use.process);
        }
    }
}

/// The file's own processes, those that name one of them (what they get back from it may be something else now), and
/// those of which something was found that points into the file: places there have moved.
void LiveWorkspace::checkAgain(FileId file, const Text& before) {
    std::set<ProcessId> again;
    const auto first = std::ranges::lower_bound(model_.processes, file, {}, &Process::file);
    for (auto process = first; process != model_.processes.end() && process->file == file; ++process) {
        const auto id = static_cast<ProcessId>(process - model_.processes.begin());
        again.insert(id);
        again.insert(namedBy_[id].begin(), namedBy_[id].end());
        for (const Use& use : model_.usesOf(id)) {
            if (use.foundProcess != kNone &&
                std::ranges::find(namedBy_[use.foundProcess], id) == namedBy_[use.foundProcess].end()) {
                namedBy_[use.foundProcess].push_back(id);
            }
        }
    }
    for (ProcessId process = 0; process < ofProcess_.size(); ++process) {
        const auto points = [&](const Finding& finding) { return pointsInto(finding, file); };
        if (model_.processes[process].file != file && std::ranges::any_of(ofProcess_[process], points)) {
            again.insert(process);
        }
    }
    ofFile_[file] = checkFile(model_, settings_, file);
    std::set<FileId> files{file};
    for (const ProcessId process : again) {
        ofProcess_[process] = checkProcess(model_, settings_, process);
        files.insert(model_.processes[process].file);
    }
    const TextChange change = changeBetween(before, model_.source(file).text);
    for (std::vector<Finding>& findings : ofWorkspace_) {
        std::erase_if(findings, [&](Finding& finding) { return !moveAlong(finding, file, change); });
    }
    found_.clear();
    nextCheck_ = 0;
    if (hasHouseRules(settings_)) {  // they look at everything that was found
        settleAll();
        return;
    }
    for (const FileId one : files) {
        settleOne(one);
    }
}

bool LiveWorkspace::catchUp() {
    if (nextCheck_ == workspaceChecks()) {
        return false;
    }
    std::ranges::move(checkWorkspace(model_, settings_, nextCheck_), std::back_inserter(found_));
    if (++nextCheck_ == workspaceChecks()) {
        ofWorkspace_ = sortedIn(model_, std::exchange(found_, {}));
        settleAll();
    }
    return true;
}

void LiveWorkspace::settleAll() {
    std::vector<Finding> all;
    for (const auto* parts : {&ofWorkspace_, &ofFile_, &ofProcess_}) {
        for (const std::vector<Finding>& some : *parts) {
            all.insert(all.end(), some.begin(), some.end());
        }
    }
    checkHouse(model_, settings_, all);
    std::vector<std::vector<Finding>> byFile = sortedIn(model_, std::move(all));
    inParallel(byFile.size(), [&](std::size_t file) {
        byFile[file] = settle(model_, settings_, static_cast<FileId>(file), std::move(byFile[file]));
    });
    std::vector<Finding> ofSettings = std::move(byFile.back());
    byFile.pop_back();
    for (std::size_t i = 0; i < unreadable_.size(); ++i) {
        byFile.push_back({unreadable_[i].fault});
        byFile.back().front().place.file = static_cast<FileId>(paths_.size() + i);
        byFile.back().front().severity = settings_.severityOf(*findRule(unreadable_[i].fault.rule));
    }
    if (hasSettings_) {
        ofSettings.insert(ofSettings.end(), settingsFindings_.begin(), settingsFindings_.end());
        std::ranges::stable_sort(ofSettings, {}, [](const Finding& finding) {
            return std::pair(finding.place.span.begin, finding.place.span.end);
        });
        byFile.push_back(std::move(ofSettings));
    }
    for (std::vector<Finding>& findings : byFile) {
        std::erase_if(findings, [&](const Finding& finding) {
            return finding.severity == Severity::off || (!unreadable_.empty() && dependsOnUnread(finding));
        });
    }
    findings_ = std::move(byFile);
    touched_.all = true;
}

void LiveWorkspace::settleOne(FileId file) {
    std::vector<Finding> all = ofWorkspace_[file];
    all.insert(all.end(), ofFile_[file].begin(), ofFile_[file].end());
    const auto first = std::ranges::lower_bound(model_.processes, file, {}, &Process::file);
    for (auto process = first; process != model_.processes.end() && process->file == file; ++process) {
        const auto& own = ofProcess_[static_cast<std::size_t>(process - model_.processes.begin())];
        all.insert(all.end(), own.begin(), own.end());
    }
    findings_[file] = settle(model_, settings_, file, std::move(all));
    if (!unreadable_.empty()) {
        std::erase_if(findings_[file], dependsOnUnread);
    }
    touched_.files.push_back(file);
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
