// A new statement on a way, or behind or before another one.
#include "diagram_editor/new_statement.h"
#include "diagram_editor/put_statement.h"
#include "syntax/edit.h"

namespace dienstweg {
namespace {

/// Who does what comes next, if that is one: a handoff is made to somebody, and most often to them.
PartyId nextHolder(const EditSteps& steps, const PutPlace& target) {
    const FlowGraph& graph = steps.process().graph;
    std::vector<NodeId> next;
    if (target.way) {
        next.push_back(graph.edges[*target.way].to);
    }
    for (NodeId node = 0; node < graph.nodes.size() && !target.way; ++node) {
        if (target.before && graph.nodes[node].item == *target.before) {
            next.push_back(node);
        }
        if (target.behind && graph.nodes[node].item == *target.behind) {
            for (const EdgeId edge : graph.nodes[node].out) {
                next.push_back(graph.edges[edge].to);
            }
        }
    }
    return next.size() == 1 ? graph.nodes[next.front()].party : kNone;
}

/// Whoever has the case there answers for the new statement, unless a section says so already.
std::string roleFor(const EditSteps& steps, const Rework& work, const PutPlace& target, ItemKind kind, PartyId lane) {
    const Model& model = steps.page().model;
    if (kind == ItemKind::handoff) {
        const PartyId receiver = lane != kNone && lane != target.holder ? lane : nextHolder(steps, target);
        return receiver == kNone || receiver == target.holder ? std::string() : roleName(model, receiver);
    }
    const PartyId wanted = lane != kNone ? lane : target.holder;
    const std::string around = roleAround(work.source(), work.at(target.parent));
    if (!around.empty() && findParty(model, around).party == wanted) {
        return {};
    }
    return wanted == kNone || !actsLikeRole(model.parties[wanted].kind) ? std::string() : roleName(model, wanted);
}

}  // namespace

Edited insertElement(const DiagramPage& page, const DiagramEdit& edit) {
    const EditSteps steps(page);
    PartyId lane = kNone;
    if (!edit.lane.empty()) {
        const ShownElement* found = page.shown.find(edit.lane);
        if (found == nullptr || found->party == kNone) {
            return unknownElement();
        }
        lane = found->party;
    }
    auto target = targetOf(steps, edit.place, lane);
    if (!target) {
        return std::unexpected(target.error());
    }
    Rework work(steps.source());
    makeRoom(work, *target);
    const auto draft = newStatement(edit.what, steps.source().german, edit.text,
                                    work.holds() ? roleFor(steps, work, *target, edit.what, lane) : std::string());
    if (!draft) {
        return refusedEdit("diagram.not-insertable");
    }
    work.then(insertItem(work.source(), work.at(target->parent), target->index, *draft));
    DraftPath path = target->parent;
    path.push_back(target->index);
    if (const auto after = steps.after(work)) {
        const auto wrong = standsThere(steps, *target, {}, *after, {work.at(path)});
        if (wrong) {
            return std::unexpected(*wrong);
        }
    }
    return steps.edits(work, path);
}

}  // namespace dienstweg
