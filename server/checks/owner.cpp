// R108 missing-owner, R109 owner-outside, R118 no-lead: who answers for the process as a whole.
#include <algorithm>
#include <map>

#include "checks/context.h"
#include "checks/fixes.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

/// Several offices work on it, and neither the owner's office nor `federführend` says which of them leads.
void noLead(const ProcessContext& context, const Process& process, std::vector<Finding>& out) {
    const Model& model = context.model;
    const Source& source = model.source(process.file);
    if (has(source.tree, process.item, ClauseKind::lead) || process.owner == kNone ||
        model.parties[process.owner].kind == PartyKind::external) {
        return;
    }
    std::map<PartyId, ItemId> firstOf;  // by office
    for (const Node& node : process.graph.nodes) {
        const bool work = node.kind == NodeKind::work || node.kind == NodeKind::decision;
        if (!work || node.automatic || node.naming != Naming::role) {
            continue;
        }
        const PartyId office = officeOf(model, node.party);
        if (office != kNone && model.parties[office].kind == PartyKind::unit) {
            firstOf.try_emplace(office, node.item);
        }
    }
    if (firstOf.size() < 2 || firstOf.contains(officeOf(model, process.owner))) {
        return;
    }
    std::vector<std::string> offices;
    Finding finding{.rule = "R118", .place = process.place};
    for (const auto& [office, item] : firstOf) {
        offices.push_back(pathOf(model, office));
        finding.related.push_back(
            {placeOfHead(model, process, item), {"R118.works", {{"unit", pathOf(model, office)}}}});
    }
    finding.message = {"R118",
                       {{"process", process.name},
                        {"units", offices},
                        {"owner", pathOf(model, process.owner)},
                        {"unit", offices.front()}}};
    if (const Clause* owner = findClause(source.tree, process.item, ClauseKind::owner)) {
        const std::string lead(wordAt(source, process.item, TokenType::LEAD));
        for (const std::string& office : offices) {
            finding.fixes.push_back(
                insertLine(source, process.file, owner->span.end, owner->span.begin, lead + " " + office));
        }
    }
    out.push_back(std::move(finding));
}

}  // namespace

void checkOwner(const ProcessContext& context, ProcessId id, std::vector<Finding>& out) {
    const Model& model = context.model;
    const Process& process = model.processes[id];
    const Source& source = model.source(process.file);
    const auto owners = clausesOfKind(source.tree, process.item, ClauseKind::owner);
    if (owners.empty()) {
        Finding finding{.rule = "R108", .place = process.place};
        finding.message = {"R108", {{"process", process.name}, {"role", exampleRole(model, source, process.item)}}};
        out.push_back(std::move(finding));
        return;
    }
    for (const Value& value : valuesOf(source.tree, owners.front()->values)) {
        const PartyId owner = partyOf(model, process.file, value);
        if (owner != kNone && model.parties[owner].kind == PartyKind::external) {
            Finding finding{.rule = "R109", .place = {process.file, value.span}};
            finding.message = {"R109",
                               {{"party", pathOf(model, owner)},
                                {"process", process.name},
                                {"role", exampleRole(model, source, process.item)}}};
            finding.related.push_back({model.parties[owner].place, {"R107.declared", {}}});
            out.push_back(std::move(finding));
        }
    }
    noLead(context, process, out);
}

}  // namespace dienstweg
