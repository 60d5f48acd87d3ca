#include "workspace/fix.h"

#include <algorithm>
#include <map>
#include <utility>

#include "checks/apply_fixes.h"

namespace dienstweg {

namespace {

/// The same files, all of them named: a fix in one file may bring an error in another.
WorkspaceFiles withAllNamed(WorkspaceFiles workspace) {
    for (FoundFile& file : workspace.files) {
        file.named = true;
    }
    return workspace;
}

/// The checked files of a workspace. They come first in every analysis of it, in the same order.
class Sources {
public:
    Sources(const Analysis& analysis, const WorkspaceFiles& workspace) {
        std::map<std::filesystem::path, bool> named;
        for (const FoundFile& file : workspace.files) {
            named[file.path] = file.named;
        }
        for (const AnalysedFile& file : analysis.files) {
            if (!file.checked) {
                break;
            }
            paths_.push_back(file.path);
            named_.push_back(named[file.path]);
            texts_.emplace_back(file.text.bytes());
        }
    }

    [[nodiscard]] const std::vector<std::filesystem::path>& paths() const { return paths_; }
    [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }
    [[nodiscard]] const std::vector<bool>& named() const { return named_; }

    /// What was read stays what is checked, whatever becomes of the files meanwhile.
    [[nodiscard]] UnsavedTexts with(const std::vector<std::string>& texts, UnsavedTexts unsaved) const {
        for (std::size_t file = 0; file < paths_.size(); ++file) {
            unsaved[paths_[file]] = texts[file];
        }
        return unsaved;
    }

private:
    std::vector<std::filesystem::path> paths_;
    std::vector<std::string> texts_;
    std::vector<bool> named_;
};

Reading readingOf(Analysis analysis) {
    Reading reading;
    for (const AnalysedFile& file : analysis.files) {
        if (file.checked) {
            reading.problems.push_back(file.problems);
        }
    }
    reading.findings = std::move(analysis.findings);
    return reading;
}

bool offersSafeFix(const Analysis& analysis) {
    return std::ranges::any_of(analysis.findings,
                               [](const Finding& finding) { return std::ranges::any_of(finding.fixes, &Fix::safe); });
}

}  // namespace

FixedWorkspace applySafeFixes(Analysis analysis, const WorkspaceFiles& workspace, const UnsavedTexts& unsaved,
                              const std::filesystem::path& folder, Date today) {
    FixedWorkspace fixed;
    fixed.analysis = std::move(analysis);
    if (!offersSafeFix(fixed.analysis)) {
        return fixed;
    }
    const Sources sources(fixed.analysis, workspace);
    const WorkspaceFiles everything = withAllNamed(workspace);
    const auto analyseAll = [&](const WorkspaceFiles& files, const std::vector<std::string>& texts) {
        Progress progress;
        return analyse(files, sources.with(texts, unsaved), folder, today, progress);
    };
    const CheckTexts check = [&](const std::vector<std::string>& texts) {
        return readingOf(analyseAll(everything, texts));
    };
    const Corrected corrected = applySafeFixes(sources.texts(), check(sources.texts()), sources.named(), check);

    fixed.complete = corrected.complete;
    std::map<FileId, std::size_t> indices;
    for (FileId file = 0; file < corrected.texts.size(); ++file) {
        if (corrected.texts[file] != sources.texts()[file]) {
            indices[file] = fixed.changed.size();
            fixed.changed.push_back({sources.paths()[file], sources.texts()[file], corrected.texts[file]});
        }
    }
    for (const Applied& applied : corrected.applied) {
        auto& files = fixed.applied.emplace_back();
        for (const FileId file : applied.files) {
            if (const auto index = indices.find(file); index != indices.end()) {
                files.push_back(index->second);
            }
        }
    }
    if (!fixed.changed.empty()) {
        fixed.analysis = analyseAll(workspace, corrected.texts);
    }
    return fixed;
}

}  // namespace dienstweg
