// A workspace that is open in an editor: its files as they are in the editor or else on the disk, understood, checked,
// and brought up to date after every change.
//
// After a change of one file's processes, what the rules of the file and of its processes find is there at once; after
// a change of what it declares, so is what they find in the other files that are open. All else follows in small steps
// (`catchUp`), because nobody who types may wait for it; until then its findings move along with the text. When nothing
// is left to catch up, everything is what `analyse` would say of the same texts.
//
// live.cpp is about texts, live_checks.cpp about what is found in them.
//
// Used by one thread. Nothing in it waits; reading and checking use all cores.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "checks/finding.h"
#include "checks/settings.h"
#include "model/model.h"
#include "model/replace_source.h"
#include "workspace/discover.h"
#include "workspace/load_text.h"

namespace dienstweg {

class LiveWorkspace {
public:
    /// `found` may lack the settings file. Nothing is read yet.
    LiveWorkspace(const WorkspaceFiles& found, Date today);

    void read();

    [[nodiscard]] const std::filesystem::path& root() const { return root_; }

    // ------------------------------------------------------------------------------------------- changes

    /// The text that an editor shows of the file, which need not exist; the settings, too. Counts until it is closed.
    void open(const std::filesystem::path& path, std::string text);
    /// From now on the file counts as it is on the disk, if it is there.
    void close(const std::filesystem::path& path);
    /// The file was made, changed or deleted on the disk.
    void reread(const std::filesystem::path& path);

    /// One step of what is left to do behind a change; false: nothing is left.
    bool catchUp();
    /// Of which files the findings may be other ones than when this was asked last; all after a change of many.
    struct Touched {
        bool all = false;
        std::vector<FileId> files;
    };
    Touched takeTouched() { return std::exchange(touched_, {}); }

    // ------------------------------------------------------------------------------------------- what is known

    /// After a change of what is declared, what names mean in files that are not open is up to date after
    /// `resolveNames` or when nothing is left to catch up.
    [[nodiscard]] const Model& model() const { return model_; }
    void resolveNames();
    [[nodiscard]] const Settings& settings() const { return settings_; }

    /// Files of the model come first, then those that cannot be read as text, then the settings.
    [[nodiscard]] std::size_t fileCount() const { return paths_.size() + unreadable_.size() + (hasSettings_ ? 1 : 0); }
    [[nodiscard]] std::filesystem::path pathOf(FileId file) const;
    [[nodiscard]] const Text& textOf(FileId file) const;
    [[nodiscard]] std::optional<FileId> idOf(const std::filesystem::path& path) const;
    [[nodiscard]] bool isSettings(FileId file) const { return hasSettings_ && file + 1 == fileCount(); }

    /// Sorted by place.
    [[nodiscard]] std::span<const Finding> findingsOf(FileId file) const { return findings_[file]; }

private:
    struct Unreadable {
        std::filesystem::path path;
        Text text;
        Finding fault;
    };

    void put(const std::filesystem::path& path, LoadedText loaded);
    void remove(const std::filesystem::path& path);
    void putSettings(std::optional<LoadedText> loaded);
    void load(const std::filesystem::path& path);

    void rebuild(std::vector<SourceFile> files, std::vector<std::filesystem::path> paths);
    void checkAll();
    void checkAgain(FileId file, const Text& before, const Replaced& replaced);
    [[nodiscard]] std::set<ProcessId> concernedBy(FileId file) const;
    [[nodiscard]] std::vector<FileId> openFiles(FileId changed) const;
    void renumber(const Replaced& replaced);
    void outdateAll();
    void resolveFor(ProcessId process);
    void resolve(FileId file);
    void resolveSome(std::size_t count);
    void findIn(FileId file);
    void settleAll();
    void settleOne(FileId file);
    void addCallers();
    void addCallersIn(FileId file);
    void readSettingsAgain();

    std::filesystem::path root_;
    std::filesystem::path settingsPath_;
    Date today_;
    std::vector<std::filesystem::path> toRead_;

    std::map<std::filesystem::path, std::string> open_;
    std::vector<std::filesystem::path> paths_;  ///< of the model's files, sorted
    std::vector<Unreadable> unreadable_;        ///< sorted by path
    bool hasSettings_ = false;
    Text settingsText_;
    std::optional<Finding> settingsFault_;
    Settings settings_;
    std::vector<Finding> settingsFindings_;

    Model model_;
    std::vector<std::vector<Finding>> ofFile_;       ///< by FileId: what the rules of one file find
    std::vector<std::vector<Finding>> ofProcess_;    ///< by ProcessId
    std::vector<std::vector<Finding>> ofWorkspace_;  ///< by FileId of the model: what the rules of the workspace find
    std::vector<std::vector<ProcessId>> namedBy_;    ///< by ProcessId: who calls it or hands over to it, and maybe more
    std::vector<std::vector<Finding>> findings_;     ///< by FileId, settled
    std::vector<FileId> stale_;                      ///< sorted: where names have to be looked up again
    std::vector<FileId> outdated_;                   ///< where something else may be found; what is open stands last
    std::vector<Finding> found_;                     ///< by those rules of the workspace that have been run again
    std::size_t nextCheck_ = 0;                      ///< of the rules of the workspace; all: nothing to catch up
    Touched touched_;
};

}  // namespace dienstweg
