#include "workspace/analysis.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "checks/catalogue.h"
#include "checks/check.h"
#include "syntax/source.h"
#include "workspace/load_text.h"
#include "workspace/settings_file.h"

namespace dienstweg {

namespace {

/// Sets the severity that the settings give the rule.
void append(std::vector<Finding>& findings, Finding finding, const Settings& settings) {
    const Rule* rule = findRule(finding.rule);
    finding.severity = rule == nullptr ? Severity::error : settings.severityOf(*rule);
    findings.push_back(std::move(finding));
}

/// The work on one workspace, step by step.
class Run {
public:
    Run(const WorkspaceFiles& workspace, const std::optional<UnsavedText>& unsaved, Date today, Progress& progress)
        : workspace_(workspace), unsaved_(unsaved), progress_(progress) {
        progress_.files += workspace_.files.size();
        readSettingsFile();
        analysis_.settings.today = today;
        readSources();
        check();
    }

    Analysis take() && {
        auto& [files, findings, problems, settings, tally] = analysis_;
        std::erase_if(findings, [&](const Finding& finding) {
            return finding.severity == Severity::off || !files[finding.place.file].named;
        });
        std::ranges::stable_sort(findings, {}, [&](const Finding& finding) {
            const auto& [file, span] = finding.place;
            return std::tuple(std::cref(files[file].path), span.begin, span.end);
        });
        for (const auto& finding : findings) {
            const bool serious = finding.severity == Severity::error || finding.severity == Severity::warning;
            tally.unclearHandoffs += finding.rule.starts_with('H') && serious ? 1 : 0;
            tally.withoutResponsible += finding.rule == "R101" ? 1 : 0;
        }
        return std::move(analysis_);
    }

private:
    /// The text of a file, as an entry of `files` with its id; nothing if it cannot be opened.
    const LoadedText* load(const std::filesystem::path& path, bool named) {
        const auto id = static_cast<FileId>(analysis_.files.size());
        const bool isUnsaved = unsaved_ && unsaved_->path == path;
        auto loaded = isUnsaved ? loadText(unsaved_->bytes, id) : loadText(path, id);
        if (!loaded) {
            analysis_.problems.push_back({path, loaded.error().kind});
            return nullptr;
        }
        analysis_.files.push_back({path, loaded->text, named});
        loaded_ = std::move(*loaded);
        return &loaded_;
    }

    void readSettingsFile() {
        if (workspace_.settings.empty()) {
            return;
        }
        const auto* loaded = load(workspace_.settings, true);
        if (loaded == nullptr) {
            return;
        }
        if (loaded->fault) {
            append(analysis_.findings, *loaded->fault, analysis_.settings);
            return;
        }
        auto read = readSettings(loaded->text, 0);
        analysis_.settings = std::move(read.settings);
        std::ranges::move(read.findings, std::back_inserter(analysis_.findings));
    }

    void readSources() {
        for (const auto& file : workspace_.files) {
            const auto* loaded = load(file.path, file.named);
            ++progress_.filesRead;
            if (loaded == nullptr) {
                continue;
            }
            analysis_.tally.files += file.named ? 1 : 0;
            if (loaded->fault) {
                append(analysis_.findings, *loaded->fault, analysis_.settings);
            } else {
                readSource(loaded->text, file.named);
            }
        }
    }

    void readSource(const Text& text, bool named) {
        const auto id = static_cast<FileId>(analysis_.files.size() - 1);
        Source source = parse(text);
        if (named) {
            const auto count = [&](ItemKind kind) { return std::ranges::count(source.tree.items, kind, &Item::kind); };
            analysis_.tally.processes += count(ItemKind::process);
            analysis_.tally.handoffs += count(ItemKind::handoff);
        }
        sources_.push_back({analysis_.files[id].path.string(), std::move(source)});
        ids_.push_back(id);
    }

    /// The model counts the files that could be read; findings are told in the numbers of `Analysis::files`.
    void check() {
        const Model model = buildModel(std::move(sources_));
        for (Finding& finding : dienstweg::check(model, analysis_.settings)) {
            finding.place.file = ids_[finding.place.file];
            for (Related& related : finding.related) {
                related.place.file = ids_[related.place.file];
            }
            for (Fix& fix : finding.fixes) {
                for (FileEdit& edit : fix.edits) {
                    edit.file = ids_[edit.file];
                }
            }
            analysis_.findings.push_back(std::move(finding));
        }
    }

    const WorkspaceFiles& workspace_;
    const std::optional<UnsavedText>& unsaved_;
    Progress& progress_;
    LoadedText loaded_;
    std::vector<SourceFile> sources_;
    std::vector<FileId> ids_;  ///< by FileId of the model
    Analysis analysis_;
};

}  // namespace

Analysis analyse(const WorkspaceFiles& workspace, const std::optional<UnsavedText>& unsaved, Date today,
                 Progress& progress) {
    return Run(workspace, unsaved, today, progress).take();
}

}  // namespace dienstweg
