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

constexpr auto kWorkspaceChecks = std::to_array<WorkspaceCheck>({
    checkSyntax,
    checkParties,
    checkSeparation,
    checkContracts,
    checkCallCircles,
    checkItems,
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

std::vector<Finding> checkWorkspace(const Model& model, const Settings& settings) {
    const Context context{model, settings};
    std::array<std::vector<Finding>, kWorkspaceChecks.size()> found;
    inParallel(found.size(), [&](std::size_t rule) { kWorkspaceChecks[rule](context, found[rule]); }, 1);
    return joined(found);
}

std::vector<Finding> settle(const Model& model, const Settings& settings, std::vector<Finding> findings) {
    const Context context{model, settings};
    for (const WorkspaceCheck rule : kHouseChecks) {
        rule(context, findings);
    }
    dropOnBrokenLines(model, findings);
    rate(settings, findings);
    sortByPlace(findings);
    if (std::vector<Finding> ofComments = silence(model, settings, findings); !ofComments.empty()) {
        rate(settings, ofComments);
        std::ranges::move(ofComments, std::back_inserter(findings));
        sortByPlace(findings);
    }
    return findings;
}

std::vector<Finding> check(const Model& model, const Settings& settings) {
    // Several threads, each at one rule of the workspace or at one process.
    const Context context{model, settings};
    std::vector<std::vector<Finding>> found(kWorkspaceChecks.size() + model.processes.size());
    const auto run = [&](std::size_t index) {
        if (index < kWorkspaceChecks.size()) {
            kWorkspaceChecks[index](context, found[index]);
        } else {
            found[index] = checkProcess(model, settings, static_cast<ProcessId>(index - kWorkspaceChecks.size()));
        }
    };
    inParallel(found.size(), run, 4);
    return settle(model, settings, joined(found));
}

}  // namespace dienstweg
