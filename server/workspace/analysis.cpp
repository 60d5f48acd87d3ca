#include "workspace/analysis.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "checks/catalogue.h"
#include "checks/check.h"
#include "model/model.h"
#include "syntax/source.h"
#include "workspace/load_text.h"
#include "workspace/path_text.h"
#include "workspace/settings_file.h"

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

    std::optional<LoadedText> load(const std::filesystem::path& path) {
        const auto text = unsaved_.find(path);
        auto loaded = text != unsaved_.end() ? loadText(text->second) : loadText(path);
        if (!loaded) {
            analysis_.problems.push_back({path, loaded.error().kind});
            return std::nullopt;
        }
        return std::move(*loaded);
    }

    void readSources() {
        for (const auto& [path, named] : workspace_.files) {
            auto loaded = load(path);
            ++progress_.filesRead;
            if (!loaded) {
                continue;
            }
            analysis_.tally.files += named ? 1 : 0;
            if (loaded->fault) {  // told also where another file was asked for: names that it declares are missing
                faulty_.push_back({{path, std::move(loaded->text), true}, std::move(*loaded->fault)});
                namesAreMissing_ = true;
                continue;
            }
            sources_.push_back({shownFrom(folder_, path), parse(std::move(loaded->text))});
            analysis_.files.push_back({path, {}, named, true, sources_.back().source.tree.problems.size()});
            const auto& items = sources_.back().source.tree.items;
            if (named) {
                analysis_.tally.processes += std::ranges::count(items, ItemKind::process, &Item::kind);
                analysis_.tally.handoffs += std::ranges::count(items, ItemKind::handoff, &Item::kind);
            }
        }
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
        for (std::size_t file = 0; file < model.files.size(); ++file) {
            analysis_.files[file].text = std::move(model.files[file].source.text);
        }
    }

    /// An unknown name may well be declared in a file that could not be read, and what seems unused be used there.
    static bool saysUnknown(const Finding& finding) {
        static constexpr auto kRules =
            std::to_array<std::string_view>({"D401", "D403", "D409", "L502", "R103", "R114"});
        static constexpr auto kKeys = std::to_array<std::string_view>(
            {"H220.unknown", "S003.needless", "S004.no-unit", "S004.no-unit-near", "S004.no-channel",
             "S004.no-channel-near", "S004.no-role", "S004.no-role-near"});
        return std::ranges::find(kRules, finding.rule) != kRules.end() ||
               std::ranges::find(kKeys, finding.message.key) != kKeys.end();
    }

    void finish() {
        auto& [files, findings, problems, settings, tally] = analysis_;
        std::erase_if(findings, [&](const Finding& finding) {
            return finding.severity == Severity::off || !files[finding.place.file].named ||
                   (namesAreMissing_ && saysUnknown(finding));
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
