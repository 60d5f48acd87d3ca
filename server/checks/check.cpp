#include "checks/check.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace dienstweg {
namespace {

// The order is that of the groups; findings are sorted afterwards.
constexpr auto kProcessChecks = std::to_array<ProcessCheck>({
    checkResponsible,
    checkOwner,
    checkDuties,
    checkInvolved,
    checkCustody,
    checkMoves,
    checkHandoffFacts,
    checkHandoffUse,
    checkRequests,
    checkEvents,
    checkReach,
    checkGoals,
    checkDecisions,
    checkParallel,
    checkSize,
    checkDocuments,
});

constexpr auto kWorkspaceChecks = std::to_array<WorkspaceCheck>({
    checkSyntax,
    checkParties,
    checkSeparation,
    checkContracts,
    checkCallCircles,
    checkItems,
    checkNames,
});

}  // namespace

std::vector<Finding> check(const Model& model, const Settings& settings) {
    Context context{model, settings, {}, {}};
    for (const Process& process : model.processes) {
        context.custody.push_back(followCustody(model, process));
        context.documents.push_back(followDocuments(model, process));
    }
    std::vector<Finding> findings;
    for (const WorkspaceCheck rule : kWorkspaceChecks) {
        rule(context, findings);
    }
    for (ProcessId process = 0; process < model.processes.size(); ++process) {
        for (const ProcessCheck rule : kProcessChecks) {
            rule(context, process, findings);
        }
    }
    for (Finding& finding : findings) {
        const Rule* rule = findRule(finding.rule);
        finding.severity = rule == nullptr ? Severity::error : settings.severityOf(*rule);
    }
    std::erase_if(findings, [](const Finding& finding) { return finding.severity == Severity::off; });
    std::ranges::stable_sort(findings, {}, [](const Finding& finding) {
        return std::tuple(finding.place.file, finding.place.span.begin, finding.place.span.end, finding.rule);
    });
    return findings;
}

}  // namespace dienstweg
