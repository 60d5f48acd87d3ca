#include "workspace/analysis.h"

#include <algorithm>
#include <expected>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "base/parallel.h"
#include "checks/catalogue.h"
#include "checks/check.h"
#include "model/model.h"
#include "syntax/source.h"
#include "workspace/load_text.h"
#include "workspace/path_text.h"
#include "workspace/settings_file.h"
#include "workspace/unread.h"

namespace dienstweg {

namespace {

/// The work on one workspace, step by step.
class Run {
public:
    Run(const WorkspaceFiles& workspace, const UnsavedTexts& unsaved, const std::filesystem::path& folder,
        Progress& progress)
        : workspace_(workspace), unsaved_(unsaved), folder_(folder), progress_(progress) {
        progress_.files += workspace_.files.size();
    }

    Analysis perform(Date today) && {
        readSources();
        readSettingsFile();
        addFaulty();
        analysis_.settings.today = today;
        for (auto& finding : analysis_.findings) {
            finding.severity = analysis_.settings.severityOf(*findRule(finding.rule));
        }
        checkSources();
        finish();
        return std::move(analysis_);
    }

private:
    /// A file that takes part in the report and not in the model.
    struct FaultyFile {
        AnalysedFile file;
        Finding fault;
    };

    [[nodiscard]] std::expected<LoadedText, ReadFault> loadFrom(const std::filesystem::path& path) const {
        const auto text = unsaved_.find(path);
        return text != unsaved_.end() ? loadText(text->second) : loadText(path);
    }

    std::optional<LoadedText> load(const std::filesystem::path& path) {
        auto loaded = loadFrom(path);
        if (!loaded) {
            analysis_.problems.push_back({path, loaded.error().kind});
            return std::nullopt;
        }
        return std::move(*loaded);
    }

    /// A file on its way to the model: read and, if nothing is wrong with it, parsed.
    struct ReadSource {
        std::optional<ReadFault> unread;
        std::optional<Finding> fault;
        Text text;  ///< of a faulty one
        Source source;
    };

    /// Reads what does not depend on anything else; called from several threads.
    [[nodiscard]] ReadSource readSource(const std::filesystem::path& path) const {
        auto loaded = loadFrom(path);
        if (!loaded) {
            return {.unread = loaded.error()};
        }
        if (loaded->fault) {
            return {.fault = std::move(loaded->fault), .text = std::move(loaded->text)};
        }
        return {.source = parse(std::move(loaded->text))};
    }

    void readSources() {
        std::vector<ReadSource> read(workspace_.files.size());
        inParallel(read.size(), [&](std::size_t index) {
            read[index] = readSource(workspace_.files[index].path);
            ++progress_.filesRead;
        });
        for (std::size_t index = 0; index < read.size(); ++index) {
            add(workspace_.files[index], std::move(read[index]));
        }
    }

    void add(const FoundFile& found, ReadSource read) {
        const auto& [path, named] = found;
        if (read.unread) {
            analysis_.problems.push_back({path, read.unread->kind});
            return;
        }
        analysis_.tally.files += named ? 1 : 0;
        if (read.fault) {  // told also where another file was asked for: names that it declares are missing
            faulty_.push_back({{path, std::move(read.text), true}, std::move(*read.fault)});
            namesAreMissing_ = true;
            return;
        }
        const auto& tree = read.source.tree;
        analysis_.files.push_back({path, {}, named, true, tree.problems.size()});
        if (named) {
            analysis_.tally.processes += std::ranges::count(tree.items, ItemKind::process, &Item::kind);
            analysis_.tally.handoffs += std::ranges::count(tree.items, ItemKind::handoff, &Item::kind);
        }
        sources_.push_back({shownFrom(folder_, path), std::move(read.source)});
    }

    void readSettingsFile() {
        if (workspace_.settings.empty()) {
            return;
        }
        auto loaded = load(workspace_.settings);
        if (!loaded) {
            return;
        }
        if (loaded->fault) {
            faulty_.push_back({{workspace_.settings, std::move(loaded->text), true}, std::move(*loaded->fault)});
            return;
        }
        auto read = readSettings(loaded->text, static_cast<FileId>(analysis_.files.size()));
        analysis_.settings = std::move(read.settings);
        analysis_.findings = std::move(read.findings);
        analysis_.files.push_back({workspace_.settings, std::move(loaded->text), true});
    }

    void addFaulty() {
        for (auto& [file, fault] : faulty_) {
            fault.place.file = static_cast<FileId>(analysis_.files.size());
            analysis_.files.push_back(std::move(file));
            analysis_.findings.push_back(std::move(fault));
        }
    }

    /// The model numbers its files in the order in which it gets them; so the sources come first in `files`.
    void checkSources() {
        Model model = buildModel(std::move(sources_));
        std::ranges::move(check(model, analysis_.settings), std::back_inserter(analysis_.findings));
        inParallel(model.files.size(), [&](std::size_t file) {
            analysis_.files[file].text = std::move(model.files[file].source.text);
            model.files[file].source.tree = {};  // here rather than by one thread at the end
        });
        inParallel(model.processes.size(), [&](std::size_t process) { model.processes[process].graph = {}; });
    }

    void finish() {
        auto& [files, findings, problems, settings, tally] = analysis_;
        std::erase_if(findings, [&](const Finding& finding) {
            return finding.severity == Severity::off || !files[finding.place.file].named ||
                   (namesAreMissing_ && dependsOnUnread(finding));
        });
        std::ranges::stable_sort(findings, [&](const Finding& a, const Finding& b) {
            const auto key = [&](const Finding& finding) {
                const auto& [file, span] = finding.place;
                return std::tie(files[file].path, span.begin, span.end);
            };
            return key(a) < key(b);
        });
        std::set<std::pair<FileId, std::uint32_t>> unclear;
        for (const auto& finding : findings) {
            const bool serious = finding.severity == Severity::error || finding.severity == Severity::warning;
            if (finding.rule.starts_with('H') && serious) {
                unclear.emplace(finding.place.file, files[finding.place.file].text.lineOf(finding.place.span.begin));
            }
            tally.withoutResponsible += finding.rule == "R101" ? 1 : 0;
        }
        tally.unclearHandoffs = static_cast<std::int64_t>(unclear.size());
    }

    const WorkspaceFiles& workspace_;
    const UnsavedTexts& unsaved_;
    const std::filesystem::path& folder_;
    Progress& progress_;
    std::vector<SourceFile> sources_;
    std::vector<FaultyFile> faulty_;
    bool namesAreMissing_ = false;
    Analysis analysis_;
};

}  // namespace

Analysis analyse(const WorkspaceFiles& workspace, const UnsavedTexts& unsaved, const std::filesystem::path& folder,
                 Date today, Progress& progress) {
    return Run(workspace, unsaved, folder, progress).perform(today);
}

}  // namespace dienstweg
