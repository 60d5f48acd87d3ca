#include "bpmn/gateways.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "bpmn/add_element.h"
#include "bpmn/kinds.h"

namespace dienstweg::bpmn {

void mergeDoubles(Definitions& out) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> first;
    std::vector<SequenceFlow> kept;
    for (SequenceFlow& flow : out.flows) {
        const auto [known, isFirst] = first.try_emplace({flow.from, flow.to}, kept.size());
        if (isFirst) {
            kept.push_back(std::move(flow));
            continue;
        }
        SequenceFlow& same = kept[known->second];
        if (!flow.name.empty()) {
            same.name += (same.name.empty() ? "" : " / ") + flow.name;
        }
        std::ranges::move(flow.extensions, std::back_inserter(same.extensions));
    }
    out.flows = std::move(kept);
}

void endWays(Definitions& out, ElementIds& ids, const std::string& done) {
    const auto nodes = static_cast<std::uint32_t>(out.nodes.size());
    std::vector<bool> goesOn(nodes, false);
    for (const SequenceFlow& flow : out.flows) {
        goesOn[flow.from] = true;
    }
    for (std::uint32_t node = 0; node < nodes; ++node) {
        if (!goesOn[node] && out.nodes[node].kind != NodeKind::endEvent && !out.nodes[node].triggeredByEvent) {
            const auto end = addNode(out, ids, NodeKind::endEvent, EventKind::none, "end_" + out.nodes[node].id, done,
                                     out.nodes[node].lane);
            out.nodes[end].parent = out.nodes[node].parent;
            addFlow(out, ids, node, end, "end_" + out.nodes[node].id, {});
        }
    }
}

void joinFlows(Definitions& out, ElementIds& ids) {
    const auto nodes = static_cast<std::uint32_t>(out.nodes.size());
    std::vector<std::vector<std::uint32_t>> in(nodes);
    std::vector<std::vector<std::uint32_t>> outOf(nodes);
    for (std::uint32_t each = 0; each < out.flows.size(); ++each) {
        in[out.flows[each].to].push_back(each);
        outOf[out.flows[each].from].push_back(each);
    }
    for (std::uint32_t node = 0; node < nodes; ++node) {
        const NodeKind kind = out.nodes[node].kind;
        const bool splits = outOf[node].size() > 1;
        if (in[node].size() > 1 && (!isGateway(kind) || splits)) {
            const auto join = addNode(out, ids, NodeKind::exclusiveGateway, EventKind::none,
                                      "join_" + out.nodes[node].id, {}, out.nodes[node].lane);
            out.nodes[join].parent = out.nodes[node].parent;
            for (const std::uint32_t each : in[node]) {
                out.flows[each].to = join;
            }
            addFlow(out, ids, join, node, "join_" + out.nodes[node].id, {});
        }
        if (splits && !isGateway(kind)) {
            const auto split = addNode(out, ids, NodeKind::exclusiveGateway, EventKind::none,
                                       "split_" + out.nodes[node].id, out.nodes[node].name, out.nodes[node].lane);
            out.nodes[split].parent = out.nodes[node].parent;
            for (const std::uint32_t each : outOf[node]) {
                out.flows[each].from = split;
            }
            addFlow(out, ids, node, split, "split_" + out.nodes[node].id, {});
        }
    }
}

void leaveOut(Definitions& out, std::span<const std::uint32_t> nodes) {
    std::vector<std::vector<std::uint32_t>> in(out.nodes.size());
    std::vector<std::vector<std::uint32_t>> outOf(out.nodes.size());
    for (std::uint32_t each = 0; each < out.flows.size(); ++each) {
        in[out.flows[each].to].push_back(each);
        outOf[out.flows[each].from].push_back(each);
    }
    std::vector<bool> isGone(out.nodes.size(), false);
    for (const std::uint32_t node : nodes) {
        isGone[node] = outOf[node].empty() || in[node].size() == 1;
        for (const std::uint32_t each : outOf[node]) {
            if (isGone[node]) {
                out.flows[each].from = out.flows[in[node].front()].from;
            }
        }
    }
    std::erase_if(out.flows, [&](const SequenceFlow& flow) { return isGone[flow.to]; });
    std::vector<std::uint32_t> now(out.nodes.size(), kNone);
    std::vector<FlowNode> kept;
    for (std::uint32_t node = 0; node < out.nodes.size(); ++node) {
        if (!isGone[node]) {
            now[node] = static_cast<std::uint32_t>(kept.size());
            kept.push_back(std::move(out.nodes[node]));
        }
    }
    out.nodes = std::move(kept);
    const auto move = [&](std::uint32_t& node) { node = node == kNone ? kNone : now[node]; };
    for (FlowNode& node : out.nodes) {
        move(node.host);
        move(node.parent);
    }
    for (SequenceFlow& flow : out.flows) {
        move(flow.from);
        move(flow.to);
    }
    for (Artifact& artifact : out.artifacts) {
        move(artifact.parent);
    }
    for (Association& association : out.associations) {
        for (End* end : {&association.from, &association.to}) {
            if (end->kind == End::Kind::node) {
                move(end->index);
            }
        }
    }
    for (MessageFlow& message : out.messages) {
        for (End* end : {&message.from, &message.to}) {
            if (end->kind == End::Kind::node) {
                move(end->index);
            }
        }
    }
}

}  // namespace dienstweg::bpmn
