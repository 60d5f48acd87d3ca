#include "bpmn/place.h"

#include <algorithm>

#include "diagram/layout.h"
#include "diagram/text_size.h"

namespace dienstweg::bpmn {
namespace {

constexpr Size kTask{100, 80};
constexpr Size kGateway{50, 50};
constexpr Size kEvent{36, 36};
constexpr int kBand = 60;
constexpr int kLabelWidth = 100;
constexpr int kInsideTask = 88;

bool isEvent(NodeKind kind) { return kind <= NodeKind::boundaryEvent; }
bool isGateway(NodeKind kind) { return kind >= NodeKind::exclusiveGateway; }

GraphNode graphNode(const FlowNode& node) {
    GraphNode made{.id = node.id, .size = kTask, .lane = node.lane, .host = node.host};
    if (isEvent(node.kind) || isGateway(node.kind)) {
        made.size = isEvent(node.kind) ? kEvent : kGateway;
        made.outline = isEvent(node.kind) ? Outline::circle : Outline::diamond;
        made.label = textSize(node.name, kLabelWidth);
        return made;
    }
    const Size text = textSize(node.name, kInsideTask);
    const int width = std::max(kTask.width, text.width + kTask.width - kInsideTask);
    made.size.width = width + width % 2;  // a middle on a whole pixel
    made.size.height = std::max(kTask.height, text.height + 2 * kLineHeight);
    return made;
}

/// Bands are the participants without a process, in their order.
std::vector<std::uint32_t> bandsOf(const Definitions& definitions) {
    std::vector<std::uint32_t> bands;
    for (std::uint32_t each = 0; each < definitions.participants.size(); ++each) {
        if (definitions.participants[each].process == kNone) {
            bands.push_back(each);
        }
    }
    return bands;
}

LayoutGraph graphWith(const Definitions& definitions, const std::vector<std::uint32_t>& bands) {
    LayoutGraph graph;
    for (const Lane& lane : definitions.lanes) {
        graph.lanes.push_back({lane.id, lane.parent});
    }
    for (const std::uint32_t band : bands) {
        const Participant& pool = definitions.participants[band];
        graph.bands.push_back({pool.id, std::max(kBand, textWidth(pool.name) + kLineHeight)});
    }
    std::vector<int> events(definitions.nodes.size(), 0);
    for (const FlowNode& node : definitions.nodes) {
        graph.nodes.push_back(graphNode(node));
        if (node.host != kNone) {
            ++events[node.host];
        }
    }
    for (std::size_t node = 0; node < events.size(); ++node) {
        graph.nodes[node].size.width = std::max(graph.nodes[node].size.width, widthForEvents(events[node]));
    }
    for (const SequenceFlow& flow : definitions.flows) {
        graph.edges.push_back({flow.id, LineKind::flow, {flow.from}, {flow.to}, textSize(flow.name, kLabelWidth)});
    }
    const auto end = [&](const End& it) {
        if (it.kind == End::Kind::node) {
            return GraphEnd{it.index};
        }
        return GraphEnd{static_cast<std::uint32_t>(std::ranges::find(bands, it.index) - bands.begin()), true};
    };
    for (const MessageFlow& message : definitions.messages) {
        graph.edges.push_back(
            {message.id, LineKind::message, end(message.from), end(message.to), textSize(message.name, kLabelWidth)});
    }
    return graph;
}

Bounds bounds(const Box& box) {
    return {static_cast<double>(box.at.x), static_cast<double>(box.at.y), static_cast<double>(box.size.width),
            static_cast<double>(box.size.height)};
}

std::optional<Bounds> labelBounds(const Box& box) {
    return box.size.width == 0 ? std::nullopt : std::optional(bounds(box));
}

std::vector<Waypoint> waypoints(const std::vector<Point>& way) {
    std::vector<Waypoint> points;
    points.reserve(way.size());
    for (const Point point : way) {
        points.push_back({static_cast<double>(point.x), static_cast<double>(point.y)});
    }
    return points;
}

}  // namespace

LayoutGraph graphOf(const Definitions& definitions) { return graphWith(definitions, bandsOf(definitions)); }

void place(Definitions& definitions) {
    const std::vector<std::uint32_t> bands = bandsOf(definitions);
    const LayoutGraph graph = graphWith(definitions, bands);
    const Layout placed = layout(graph);
    for (Participant& participant : definitions.participants) {
        if (participant.process != kNone) {
            Box pool = placed.pool;
            if (definitions.lanes.empty()) {  // room for its name
                pool.at.x -= kNameStrip;
                pool.size.width += kNameStrip;
            }
            participant.bounds = bounds(pool);
        }
    }
    for (std::size_t band = 0; band < bands.size(); ++band) {
        definitions.participants[bands[band]].bounds = bounds(placed.bands[band]);
    }
    for (std::size_t lane = 0; lane < definitions.lanes.size(); ++lane) {
        definitions.lanes[lane].bounds = bounds(placed.lanes[lane]);
    }
    for (std::size_t node = 0; node < definitions.nodes.size(); ++node) {
        definitions.nodes[node].bounds = bounds(placed.nodes[node].box);
        definitions.nodes[node].label = labelBounds(placed.nodes[node].label);
    }
    for (std::size_t flow = 0; flow < definitions.flows.size(); ++flow) {
        definitions.flows[flow].way = waypoints(placed.edges[flow].way);
        definitions.flows[flow].label = labelBounds(placed.edges[flow].label);
    }
    for (std::size_t message = 0; message < definitions.messages.size(); ++message) {
        const PlacedEdge& edge = placed.edges[definitions.flows.size() + message];
        definitions.messages[message].way = waypoints(edge.way);
        definitions.messages[message].label = labelBounds(edge.label);
    }
}

}  // namespace dienstweg::bpmn
