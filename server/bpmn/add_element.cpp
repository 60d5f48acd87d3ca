#include "bpmn/add_element.h"

#include <utility>

namespace dienstweg::bpmn {

std::uint32_t addNode(Definitions& to, ElementIds& ids, NodeKind kind, EventKind event, const std::string& id,
                      std::string name, std::uint32_t lane) {
    FlowNode node;
    node.id = ids.take(id);
    node.name = std::move(name);
    node.kind = kind;
    node.event = event;
    node.process = 0;
    node.lane = lane;
    to.nodes.push_back(std::move(node));
    return static_cast<std::uint32_t>(to.nodes.size() - 1);
}

std::uint32_t addFlow(Definitions& to, ElementIds& ids, std::uint32_t from, std::uint32_t target, const std::string& id,
                      std::string name) {
    SequenceFlow flow;
    flow.id = ids.take("flow_" + id);
    flow.name = std::move(name);
    flow.from = from;
    flow.to = target;
    to.flows.push_back(std::move(flow));
    return static_cast<std::uint32_t>(to.flows.size() - 1);
}

}  // namespace dienstweg::bpmn
