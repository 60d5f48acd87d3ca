// Another role responsible for a statement: first who has the case there, then those of its unit, then those who take
// part in the process.
#include <algorithm>

#include "checks/read.h"
#include "checks/suggestions.h"
#include "features/case_way.h"
#include "features/refactoring.h"
#include "features/rework.h"
#include "features/selected_statements.h"
#include "features/set_responsible.h"
#include "features/spot.h"
#include "model/custody.h"

namespace dienstweg {
namespace {

constexpr std::size_t kMostRoles = 8;

/// Where people look for who does it; a handoff or sending is whoever's has the case.
bool isAssigned(NodeKind kind) {
    switch (kind) {
        case NodeKind::work:
        case NodeKind::decision:
        case NodeKind::consult:
        case NodeKind::wait:
        case NodeKind::call: return true;
        default: return false;
    }
}

void addRole(const Model& model, PartyId party, std::vector<PartyId>& roles) {
    if (party != kNone && actsLikeRole(model.parties[party].kind) && !contains(roles, party)) {
        roles.push_back(party);
    }
}

void addUnitOf(const Model& model, PartyId party, std::vector<PartyId>& roles) {
    const PartyId unit = party == kNone ? kNone : model.parties[party].parent;
    for (PartyId id = 0; unit != kNone && id < model.parties.size(); ++id) {
        if (model.parties[id].parent == unit) {
            addRole(model, id, roles);
        }
    }
}

std::vector<PartyId> plausibleRoles(const Model& model, const Process& process, NodeId node) {
    std::vector<PartyId> roles;
    const std::vector<PartyId> holders = holdersOf(followCustody(model, process).before[node]);
    for (const PartyId holder : holders) {
        addRole(model, holder, roles);
    }
    for (const PartyId holder : holders) {
        addUnitOf(model, holder, roles);
    }
    const Node& here = process.graph.nodes[node];
    addUnitOf(model, here.party, roles);
    for (const Node& other : process.graph.nodes) {
        addRole(model, other.party, roles);
        addRole(model, other.receiver, roles);
    }
    addRole(model, process.owner, roles);
    if (here.naming == Naming::role) {
        std::erase(roles, here.party);
    }
    return roles;
}

}  // namespace

void offerAssignments(const Selection& selection, std::vector<Refactoring>& out) {
    const Model& model = selection.model;
    const Source& source = model.source(selection.file);
    const auto run = selectedStatements(source, selection.span);
    if (run.size() != 1) {
        return;
    }
    const ItemId item = run.front();
    const ProcessId id = processAround(model, selection.file, source.tree.items[item].span.begin);
    if (id == kNone) {
        return;
    }
    const Process& process = model.processes[id];
    const NodeId node = process.graph.nodeOf[item];
    if (node == kNone || !isAssigned(process.graph.nodes[node].kind)) {
        return;
    }
    std::size_t offered = 0;
    for (const PartyId role : plausibleRoles(model, process, node)) {
        const std::string path = pathThatMeans(model, role);
        if (findParty(model, path).party != role || path.find(' ') != std::string::npos) {
            continue;  // one of two of the same name, or with a label alone: it cannot be named
        }
        if (++offered > kMostRoles) {
            break;
        }
        out.push_back({.kind = RefactoringKind::assign,
                       .title = {"refactor.assign", {{"role", path}}},
                       .edits = [&source, file = selection.file, item, path] {
                           return inFile(file, setResponsible(source, item, path));
                       }});
    }
}

}  // namespace dienstweg
