// What is found in a live workspace, and how it is kept true.
#include <algorithm>
#include <iterator>
#include <numeric>
#include <ranges>
#include <set>
#include <utility>

#include "base/parallel.h"
#include "checks/catalogue.h"
#include "checks/check.h"
#include "workspace/live.h"
#include "workspace/moved_findings.h"
#include "workspace/unread.h"

namespace dienstweg {
namespace {

/// The processes of a file are neighbours.
auto processesOf(const Model& model, FileId file) {
    const auto found = std::ranges::equal_range(model.processes, file, {}, &Process::file);
    return std::views::iota(static_cast<ProcessId>(found.begin() - model.processes.begin()),
                            static_cast<ProcessId>(found.end() - model.processes.begin()));
}

bool pointsInto(const std::vector<Finding>& findings, FileId file) {
    return std::ranges::any_of(findings, [&](const Finding& finding) { return dienstweg::pointsInto(finding, file); });
}

}  // namespace

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
    stale_.clear();
    outdated_.clear();
    addCallers();
    settleAll();
}

void LiveWorkspace::addCallers() {
    namedBy_.resize(model_.processes.size());
    for (std::vector<ProcessId>& callers : namedBy_) {
        callers.clear();  // what they take is used again: this happens between two keystrokes
    }
    for (const Use& use : model_.allUses()) {
        if (use.process != kNone && use.foundProcess != kNone) {
            namedBy_[use.foundProcess].push_back(use.process);
        }
    }
}

void LiveWorkspace::addCallersIn(FileId file) {
    for (const ProcessId process : processesOf(model_, file)) {
        for (const Use& use : model_.usesOf(process)) {
            if (use.foundProcess == kNone) {
                continue;
            }
            auto& callers = namedBy_[use.foundProcess];
            if (std::ranges::find(callers, process) == callers.end()) {
                callers.push_back(process);
            }
        }
    }
}

// ----------------------------------------------------------------------------------------------- after a change

void LiveWorkspace::checkAgain(FileId file, const Text& before, const Replaced& replaced) {
    found_.clear();
    nextCheck_ = 0;
    const TextChange change = changeBetween(before, model_.source(file).text);
    const auto move = [&](std::vector<Finding>& findings) {
        std::erase_if(findings, [&](Finding& finding) { return !moveAlong(finding, file, change); });
    };
    std::ranges::for_each(ofWorkspace_, move);
    std::set<FileId> at{file};  // what is found there is told at once
    if (replaced.declaresOther) {
        renumber(replaced);
        addCallersIn(file);
        std::ranges::for_each(ofFile_, move);
        std::ranges::for_each(ofProcess_, move);
        std::ranges::for_each(findings_, move);
        const std::vector<FileId> open = openFiles(file);
        at.insert(open.begin(), open.end());
        outdateAll();
        for (const FileId one : at) {
            findIn(one);
        }
    } else {
        addCallersIn(file);
        const std::set<ProcessId> again = concernedBy(file);
        for (FileId one = 0; one < ofFile_.size(); ++one) {
            if (one == file || pointsInto(ofFile_[one], file)) {
                resolve(one);
                ofFile_[one] = checkFile(model_, settings_, one);
                at.insert(one);
            }
        }
        for (const ProcessId process : again) {
            resolveFor(process);
            ofProcess_[process] = checkProcess(model_, settings_, process);
            at.insert(model_.processes[process].file);
        }
    }
    if (hasHouseRules(settings_)) {  // they look at everything that was found
        settleAll();
        return;
    }
    for (const FileId one : at) {
        settleOne(one);
    }
}

/// The file's own processes, those that name one of them (what they get back from it may be something else now), and
/// those of which something was found that points into the file: places there have moved.
std::set<ProcessId> LiveWorkspace::concernedBy(FileId file) const {
    std::set<ProcessId> concerned;
    for (const ProcessId process : processesOf(model_, file)) {
        concerned.insert(process);
        concerned.insert(namedBy_[process].begin(), namedBy_[process].end());
    }
    for (ProcessId process = 0; process < ofProcess_.size(); ++process) {
        if (model_.processes[process].file != file && pointsInto(ofProcess_[process], file)) {
            concerned.insert(process);
        }
    }
    return concerned;
}

/// What is known by the number of a process moves with these.
void LiveWorkspace::renumber(const Replaced& replaced) {
    std::vector<FileId> stale;
    std::ranges::set_union(stale_, replaced.stale, std::back_inserter(stale));
    stale_ = std::move(stale);
    if (replaced.processesBefore == replaced.processesNow) {
        return;
    }
    const auto first = ofProcess_.begin() + static_cast<std::ptrdiff_t>(replaced.firstProcess);
    const auto next = ofProcess_.erase(first, first + static_cast<std::ptrdiff_t>(replaced.processesBefore));
    ofProcess_.insert(next, replaced.processesNow, {});
    addCallers();
}

/// Other files that somebody looks at, as many as can be checked without a pause that is felt.
std::vector<FileId> LiveWorkspace::openFiles(FileId changed) const {
    constexpr std::size_t kMostBytes = std::size_t{64} * 1024;
    std::vector<FileId> files;
    std::size_t bytes = 0;
    for (const auto& [path, text] : open_) {
        const auto file = idOf(path);
        if (file && *file != changed && *file < model_.files.size() && (bytes += text.size()) <= kMostBytes) {
            files.push_back(*file);
        }
    }
    return files;
}

/// What is found in any file may be something else; what somebody looks at comes first. That is looked at twice: at
/// once, and when all names are known again, those that other declarations name among them.
void LiveWorkspace::outdateAll() {
    outdated_.resize(model_.files.size());
    std::iota(outdated_.begin(), outdated_.end(), FileId{0});
    std::ranges::stable_partition(outdated_, [&](FileId file) { return !open_.contains(paths_[file]); });
}

/// What a rule looks at has to be known: the names in the process and in those that it names.
void LiveWorkspace::resolveFor(ProcessId process) {
    if (stale_.empty()) {
        return;
    }
    resolve(model_.processes[process].file);
    for (const Use& use : model_.usesOf(process)) {
        if (use.foundProcess != kNone) {
            resolve(model_.processes[use.foundProcess].file);
        }
    }
}

void LiveWorkspace::resolve(FileId file) {
    if (const auto stale = std::ranges::lower_bound(stale_, file); stale != stale_.end() && *stale == file) {
        stale_.erase(stale);
        resolveAgain(model_, std::span(&file, 1));
        addCallersIn(file);
    }
}

void LiveWorkspace::resolveNames() {
    while (!stale_.empty()) {
        resolveSome(stale_.size());
    }
}

void LiveWorkspace::resolveSome(std::size_t count) {
    const std::span some = std::span(stale_).last(count);
    resolveAgain(model_, some);
    std::ranges::for_each(some, [&](FileId file) { addCallersIn(file); });
    stale_.resize(stale_.size() - count);
}

void LiveWorkspace::findIn(FileId file) {
    resolve(file);
    ofFile_[file] = checkFile(model_, settings_, file);
    for (const ProcessId process : processesOf(model_, file)) {
        resolveFor(process);
        ofProcess_[process] = checkProcess(model_, settings_, process);
    }
}

bool LiveWorkspace::catchUp() {
    constexpr std::size_t kSome = 128;  // takes a few milliseconds
    if (!stale_.empty()) {
        resolveSome(std::min(stale_.size(), kSome));
        return true;
    }
    if (!outdated_.empty()) {
        const std::span some = std::span(outdated_).last(std::min(outdated_.size(), kSome));
        inParallel(some.size(), [&](std::size_t index) { findIn(some[index]); });
        outdated_.resize(outdated_.size() - some.size());
        return true;
    }
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

// ----------------------------------------------------------------------------------------------- what is reported

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
    for (const ProcessId process : processesOf(model_, file)) {
        all.insert(all.end(), ofProcess_[process].begin(), ofProcess_[process].end());
    }
    findings_[file] = settle(model_, settings_, file, std::move(all));
    if (!unreadable_.empty()) {
        std::erase_if(findings_[file], dependsOnUnread);
    }
    touched_.files.push_back(file);
}

}  // namespace dienstweg
