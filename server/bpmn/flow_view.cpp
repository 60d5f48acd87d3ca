#include "bpmn/flow_view.h"

#include <algorithm>

#include "base/slug.h"
#include "bpmn/flow_structure.h"
#include "bpmn/kinds.h"
#include "syntax/label_name.h"

namespace dienstweg::bpmn {
namespace {

bool canFollow(const Definitions& all, const SequenceFlow& flow) {
    const FlowNode& from = all.nodes[flow.from];
    const FlowNode& to = all.nodes[flow.to];
    return from.process == to.process && from.parent == to.parent && from.kind != NodeKind::endEvent &&
           to.kind != NodeKind::startEvent && to.kind != NodeKind::boundaryEvent && !from.triggeredByEvent &&
           !to.triggeredByEvent;
}

bool canSend(const FlowNode& node) {
    return isActivity(node.kind) || node.kind == NodeKind::endEvent || node.kind == NodeKind::intermediateThrowEvent;
}

bool canReceive(const FlowNode& node) {
    return isActivity(node.kind) || node.kind == NodeKind::intermediateCatchEvent ||
           node.kind == NodeKind::boundaryEvent || (node.kind == NodeKind::startEvent && node.parent == kNone);
}

/// The participant at that end, whether it or something in it is named.
std::uint32_t poolAt(const Definitions& all, const FlowView& view, const End& end) {
    if (end.kind == End::Kind::participant) {
        return end.index;
    }
    return end.kind == End::Kind::node ? view.poolOf[all.nodes[end.index].process] : kNone;
}

void addMessages(const Definitions& all, FlowView& view) {
    view.sent.resize(all.nodes.size());
    view.received.resize(all.nodes.size());
    view.isNamed.resize(all.participants.size(), false);
    view.isWithin.resize(all.participants.size(), false);
    for (std::uint32_t id = 0; id < all.messages.size(); ++id) {
        const MessageFlow& message = all.messages[id];
        const std::uint32_t from = poolAt(all, view, message.from);
        const std::uint32_t to = poolAt(all, view, message.to);
        const bool sends =
            message.from.kind == End::Kind::node && to != kNone && canSend(all.nodes[message.from.index]);
        const bool arrives =
            message.to.kind == End::Kind::node && from != kNone && canReceive(all.nodes[message.to.index]);
        if (sends) {
            view.sent[message.from.index].push_back(to);
            view.isNamed[to] = true;
        }
        if (arrives) {
            view.received[message.to.index].push_back(from);
            view.isNamed[from] = true;
        }
        if ((sends || arrives) && from == to) {
            view.isWithin[from] = true;
        }
        if (sends != (message.from.kind == End::Kind::node) || arrives != (message.to.kind == End::Kind::node) ||
            (!sends && !arrives)) {
            view.unheard.push_back(id);
        }
    }
}

/// A task says which documents it needs and makes, and which systems it uses.
void addDocuments(const Definitions& all, FlowView& view) {
    view.reads.resize(all.nodes.size());
    view.writes.resize(all.nodes.size());
    view.uses.resize(all.nodes.size());
    view.isToldArtifact.resize(all.artifacts.size(), false);
    view.isToldAssociation.resize(all.associations.size(), false);
    for (std::size_t id = 0; id < all.associations.size(); ++id) {
        const Association& it = all.associations[id];
        const bool comesIn = it.from.kind == End::Kind::artifact;
        const End& task = comesIn ? it.to : it.from;
        const End& data = comesIn ? it.from : it.to;
        if (task.kind != End::Kind::node || data.kind != End::Kind::artifact) {
            continue;
        }
        const Artifact& artifact = all.artifacts[data.index];
        const NodeKind kind = all.nodes[task.index].kind;
        const bool isTask =
            isActivity(kind) && !isSubProcess(kind) && kind != NodeKind::callActivity && kind != NodeKind::sendTask;
        const bool isStore = artifact.kind == ArtifactKind::dataStore;
        const bool isObject = artifact.kind == ArtifactKind::dataObject && it.directed;
        if (!isTask || !(isStore || isObject) || nameFor(artifact.name).empty()) {
            continue;
        }
        Lists& lists = isStore ? view.uses : comesIn ? view.reads : view.writes;
        lists[task.index].push_back(data.index);
        view.isToldArtifact[data.index] = true;
        view.isToldAssociation[id] = true;
    }
}

}  // namespace

FlowView flowView(const Definitions& definitions) {
    const std::size_t count = definitions.nodes.size();
    FlowView view;
    view.out.resize(count);
    view.in.resize(count, 0);
    view.events.resize(count);
    view.inNode.resize(count);
    view.inProcess.resize(definitions.processes.size());
    view.poolOf.resize(definitions.processes.size(), kNone);
    for (std::uint32_t pool = 0; pool < definitions.participants.size(); ++pool) {
        if (const std::uint32_t process = definitions.participants[pool].process; process != kNone) {
            view.poolOf[process] = pool;
        }
    }
    Ways next(count);
    Ways before(count);
    for (std::uint32_t id = 0; id < definitions.flows.size(); ++id) {
        const SequenceFlow& flow = definitions.flows[id];
        if (!canFollow(definitions, flow)) {
            view.unfit.push_back(id);
            continue;
        }
        view.out[flow.from].push_back(id);
        ++view.in[flow.to];
        next[flow.from].push_back(flow.to);
        before[flow.to].push_back(flow.from);
    }
    for (std::uint32_t node = 0; node < count; ++node) {
        const FlowNode& it = definitions.nodes[node];
        (it.parent == kNone ? view.inProcess[it.process] : view.inNode[it.parent]).push_back(node);
        if (it.host != kNone) {
            view.events[it.host].push_back(node);
            before[node].push_back(it.host);
        }
    }
    view.meets = meetingPoints(next);
    view.parts = meetingPoints(before);
    addMessages(definitions, view);
    addDocuments(definitions, view);
    return view;
}

}  // namespace dienstweg::bpmn
