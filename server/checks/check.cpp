#include "checks/check.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <span>
#include <tuple>

#include "base/parallel.h"
#include "checks/read.h"
#include "checks/silencing.h"

namespace dienstweg {
namespace {

// The order is that of the groups; findings are sorted afterwards.
constexpr auto kProcessChecks = std::to_array<ProcessCheck>({
    checkResponsible,  checkOwner,      checkDuties,     checkInvolved,  checkCustody,  checkMoves,
    checkHandoffFacts, checkHandoffUse, checkRequests,   checkEvents,    checkReach,    checkGoals,
    checkDecisions,    checkParallel,   checkSize,       checkDocuments, checkLabels,   checkMedia,
    checkDoubleEntry,  checkFiling,     checkLegalBasis, checkReviews,   checkHearings,
});

constexpr auto kFileChecks = std::to_array<FileCheck>({checkSyntax, checkItems});

constexpr auto kWorkspaceChecks = std::to_array<WorkspaceCheck>({
    checkParties,
    checkSeparation,
    checkContracts,
    checkCallCircles,
    checkUnusedDeclarations,
    checkUnusedProducts,
    checkKeptMedia,
    checkNotices,
    checkNames,
    checkNearDuplicates,
    checkAbbreviations,
});

/// What the house demands is left out where another rule already said so; hence these run behind the others.
constexpr auto kHouseChecks = std::to_array<WorkspaceCheck>({
    checkHouseFacts,
    checkHouseSeparation,
    checkHouseNames,
});

/// A fault that is in several places is shown at the first; can it be shown at another? Then it is.
template <typename IsBroken>
bool movedToNext(Finding& finding, const IsBroken& isBroken) {
    const auto next = std::ranges::find_if(finding.related, [&](const Related& related) {
        return related.message.key.ends_with(".again") && !isBroken(related.place);
    });
    if (next == finding.related.end()) {
        return false;
    }
    finding.place = next->place;
    finding.related.erase(finding.related.begin(), std::next(next));
    return true;
}

/// What was left out of a line may be the very thing that a rule misses on it: one broken line is one finding.
void dropOnBrokenLines(const Model& model, std::vector<Finding>& findings) {
    const auto lineOf = [&](const Place& place) {
        return std::pair(place.file, model.source(place.file).text.lineOf(place.span.begin));
    };
    std::set<std::pair<FileId, std::uint32_t>> broken;
    for (const Finding& finding : findings) {
        if (finding.rule == "S001" && losesWords(finding.message.key)) {
            broken.insert(lineOf(finding.place));
            if (finding.message.key == "S001.outside-case" || finding.message.key == "S001.outside-branch") {
                for (const Related& related : finding.related) {  // what is missed in the block is missed there
                    broken.insert(lineOf(related.place));
                }
            }
        }
    }
    if (!broken.empty()) {
        std::erase_if(findings, [&](Finding& finding) {
            return !finding.rule.starts_with('S') && broken.contains(lineOf(finding.place)) &&
                   !movedToNext(finding, [&](const Place& place) { return broken.contains(lineOf(place)); });
        });
    }
}

/// Gives each its severity and leaves out those that are switched off.
void rate(const Settings& settings, std::vector<Finding>& findings) {
    for (Finding& finding : findings) {
        const Rule* rule = findRule(finding.rule);
        finding.severity = rule == nullptr ? Severity::error : settings.severityOf(*rule);
    }
    std::erase_if(findings, [](const Finding& finding) { return finding.severity == Severity::off; });
}

void sortByPlace(std::vector<Finding>& findings) {
    std::ranges::stable_sort(findings, {}, [](const Finding& finding) {
        return std::tuple(finding.place.file, finding.place.span.begin, finding.place.span.end, finding.rule);
    });
}

std::vector<Finding> joined(std::span<std::vector<Finding>> parts) {
    std::vector<Finding> findings;
    for (std::vector<Finding>& part : parts) {
        std::ranges::move(part, std::back_inserter(findings));
        part = {};
    }
    return findings;
}

}  // namespace

std::vector<Finding> checkProcess(const Model& model, const Settings& settings, ProcessId id) {
    const Process& process = model.processes[id];
    const ProcessContext context{model, settings, followCustody(model, process), followDocuments(model, process),
                                 model.usesOf(id)};
    std::vector<Finding> found;
    for (const ProcessCheck rule : kProcessChecks) {
        rule(context, id, found);
    }
    return found;
}

std::vector<Finding> checkFile(const Model& model, const Settings& settings, FileId file) {
    const Context context{model, settings};
    std::vector<Finding> found;
    for (const FileCheck rule : kFileChecks) {
        rule(context, file, found);
    }
    return found;
}

std::size_t workspaceChecks() { return kWorkspaceChecks.size(); }

std::vector<Finding> checkWorkspace(const Model& model, const Settings& settings, std::size_t check) {
    std::vector<Finding> found;
    kWorkspaceChecks[check]({model, settings}, found);
    return found;
}

bool hasHouseRules(const Settings& settings) {
    return !settings.house.required.empty() || !settings.house.separate.empty() || !settings.house.names.empty();
}

void checkHouse(const Model& model, const Settings& settings, std::vector<Finding>& findings) {
    for (const WorkspaceCheck rule : kHouseChecks) {
        rule({model, settings}, findings);
    }
}

std::vector<Finding> settle(const Model& model, const Settings& settings, FileId file, std::vector<Finding> findings) {
    rate(settings, findings);
    sortByPlace(findings);
    if (file >= model.files.size()) {
        return findings;
    }
    dropOnBrokenLines(model, findings);
    sortByPlace(findings);  // some are shown at another place now
    if (std::vector<Finding> ofComments = silence(model, settings, file, findings); !ofComments.empty()) {
        rate(settings, ofComments);
        std::ranges::move(ofComments, std::back_inserter(findings));
        sortByPlace(findings);
    }
    return findings;
}

std::vector<Finding> check(const Model& model, const Settings& settings) {
    // Several threads, each at one rule of the workspace, at one file or at one process.
    const std::size_t files = kWorkspaceChecks.size();
    const std::size_t processes = files + model.files.size();
    std::vector<std::vector<Finding>> found(processes + model.processes.size());
    const auto run = [&](std::size_t index) {
        found[index] = index < files       ? checkWorkspace(model, settings, index)
                       : index < processes ? checkFile(model, settings, static_cast<FileId>(index - files))
                                           : checkProcess(model, settings, static_cast<ProcessId>(index - processes));
    };
    constexpr std::size_t kFew = 64;  // of few files all is done before a thread would have been made
    inParallel(found.size(), run, model.files.size() < kFew ? found.size() : 4);
    std::vector<Finding> findings = joined(found);
    checkHouse(model, settings, findings);
    std::vector<std::vector<Finding>> byFile = sortedIn(model, std::move(findings));
    inParallel(byFile.size(), [&](std::size_t file) {
        byFile[file] = settle(model, settings, static_cast<FileId>(file), std::move(byFile[file]));
    });
    std::vector<Finding> settled = joined(byFile);
    sortByPlace(settled);
    return settled;
}

std::vector<std::vector<Finding>> sortedIn(const Model& model, std::vector<Finding> findings) {
    std::vector<std::vector<Finding>> byFile(model.files.size() + 1);
    for (Finding& finding : findings) {
        byFile[std::min<std::size_t>(finding.place.file, model.files.size())].push_back(std::move(finding));
    }
    return byFile;
}

}  // namespace dienstweg
