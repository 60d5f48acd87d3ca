// A handoff where the case goes from one role to another and nothing says how: the correction of H201, offered on both
// sides of the gap.
#include <algorithm>

#include "checks/handoff_fix.h"
#include "features/case_way.h"
#include "features/refactoring.h"
#include "features/selected_statements.h"
#include "features/spot.h"

namespace dienstweg {
namespace {

/// A way at whose end another role must have the case than the one that has it.
bool changesHands(const ProcessContext& context, const FlowGraph& graph, EdgeId way) {
    const PartyId required = context.custody.required[graph.edges[way].to];
    return required != kNone && std::ranges::any_of(context.custody.on[way], [&](const Holder& holder) {
               return holder.party != kNone && holder.party != required;
           });
}

/// Into the statement; where nothing is missing there, out of it.
std::vector<EdgeId> waysAt(const ProcessContext& context, const FlowGraph& graph, ItemId item) {
    std::vector<EdgeId> ways;
    const auto collect = [&](NodeId node, std::span<const EdgeId> Node::* side) {
        if (node != kNone && ways.empty()) {
            std::ranges::copy_if(graph.nodes[node].*side, std::back_inserter(ways),
                                 [&](EdgeId way) { return changesHands(context, graph, way); });
        }
    };
    collect(graph.nodeOf[item], &Node::in);
    collect(graph.lastNodeOf[item], &Node::out);
    return ways;
}

/// One handoff a place: several ways may lead through the same gap.
std::vector<FileEdit> without(const std::vector<FileEdit>& known, const std::vector<FileEdit>& more) {
    std::vector<FileEdit> fresh;
    for (const FileEdit& edit : more) {
        const auto same = [&](const FileEdit& other) {
            return other.file == edit.file && other.edit.span == edit.edit.span;
        };
        if (std::ranges::none_of(known, same)) {
            fresh.push_back(edit);
        }
    }
    return fresh;
}

}  // namespace

void offerHandover(const Selection& selection, std::vector<Refactoring>& out) {
    const Model& model = selection.model;
    const Source& source = model.source(selection.file);
    const auto run = selectedStatements(source, selection.span);
    const ProcessId id =
        run.empty() ? kNone : processAround(model, selection.file, source.tree.items[run.front()].span.begin);
    if (id == kNone) {
        return;
    }
    const Process& process = model.processes[id];
    const Settings settings;  // a handoff is put in whatever they say
    const ProcessContext context{model, settings, followCustody(model, process), followDocuments(model, process),
                                 model.usesOf(id)};
    const auto ways = waysAt(context, process.graph, run.front());
    if (ways.empty()) {
        return;
    }
    const PartyId receiver = context.custody.required[process.graph.edges[ways.front()].to];
    std::vector<FileEdit> edits;
    Holders before;
    for (const EdgeId way : ways) {
        if (context.custody.required[process.graph.edges[way].to] != receiver) {
            continue;
        }
        const auto fix = insertHandoff(context, id, way, receiver);
        if (!fix) {
            return;
        }
        const auto fresh = without(edits, fix->edits);
        if (fresh.size() == fix->edits.size()) {
            before.clear();
        }
        const Holders& holders = context.custody.on[way];
        before.insert(before.end(), holders.begin(), holders.end());
        if (holdersOf(before).size() > 1) {
            return;  // who hands over there? a handoff that names nobody would be the next fault (H215)
        }
        edits.insert(edits.end(), fresh.begin(), fresh.end());
    }
    out.push_back({.kind = RefactoringKind::handOver,
                   .title = {"refactor.hand-over", {{"receiver", model.parties[receiver].path}}},
                   .edits = [edits]() -> Refactored { return edits; }});
}

}  // namespace dienstweg
