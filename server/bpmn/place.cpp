#include "bpmn/place.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "bpmn/kinds.h"
#include "bpmn/task_width.h"
#include "diagram/layout.h"
#include "diagram/text_size.h"

namespace dienstweg::bpmn {
namespace {

constexpr Size kTask{100, 80};
constexpr Size kGateway{50, 50};
constexpr Size kEvent{36, 36};
constexpr int kBand = 60;
constexpr int kLabelWidth = 100;
constexpr int kInsideTask = 86;  // as in bpmn-js

/// Between a frame and what is in it; above that is the frame's name.
constexpr int kFrameMargin = 20;
constexpr int kFrameTitle = 30;

bool isEvent(NodeKind kind) { return kind <= NodeKind::boundaryEvent; }

GraphNode graphNode(const FlowNode& node) {
    GraphNode made{.id = node.id, .size = kTask, .lane = node.lane, .host = node.host};
    if (isEvent(node.kind) || isGateway(node.kind)) {
        made.size = isEvent(node.kind) ? kEvent : kGateway;
        made.outline = isEvent(node.kind) ? Outline::circle : Outline::diamond;
        made.label = textSize(node.name, kLabelWidth);
        return made;
    }
    const int width = taskTextWidth(node.name, kInsideTask) + kTask.width - kInsideTask;
    const Size text = textSize(node.name, kInsideTask);
    made.size.width = width + width % 2;  // a middle on a whole pixel
    // So that an event at its edge, of which half is in the task, does not lie on the text.
    made.size.height = std::max(kTask.height, text.height + kEvent.height + 2);
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

/// What is laid out together: all that lies directly in the process or in one sub-process. Lanes, pools and messages
/// belong to the process; frames exchange nothing with the world outside (export_frames.h).
struct Level {
    std::vector<std::uint32_t> nodes;  ///< by node of the graph
    std::vector<std::uint32_t> flows;
    LayoutGraph graph;
};

Level levelOf(const Definitions& definitions, std::uint32_t parent, const std::vector<std::uint32_t>& bands,
              const std::vector<Size>& frames) {
    Level level;
    const bool outermost = parent == kNone;
    std::vector<std::uint32_t> at(definitions.nodes.size(), kNone);
    std::vector<int> events;
    for (std::uint32_t node = 0; node < definitions.nodes.size(); ++node) {
        if (definitions.nodes[node].parent == parent) {
            at[node] = static_cast<std::uint32_t>(level.nodes.size());
            level.nodes.push_back(node);
        }
    }
    events.resize(level.nodes.size(), 0);
    for (const std::uint32_t node : level.nodes) {
        GraphNode made = graphNode(definitions.nodes[node]);
        made.lane = outermost ? made.lane : kNoPart;
        made.host = made.host == kNone ? kNoPart : at[made.host];
        if (frames[node].width > 0) {
            made.size = frames[node];
        }
        if (made.host != kNoPart) {
            ++events[made.host];
        }
        level.graph.nodes.push_back(std::move(made));
    }
    for (std::size_t node = 0; node < events.size(); ++node) {
        int& width = level.graph.nodes[node].size.width;
        width = std::max(width, widthForEvents(events[node]));
    }
    for (std::uint32_t flow = 0; flow < definitions.flows.size(); ++flow) {
        const SequenceFlow& it = definitions.flows[flow];
        if (at[it.from] != kNone && at[it.to] != kNone) {
            level.flows.push_back(flow);
            level.graph.edges.push_back(
                {it.id, LineKind::flow, {at[it.from]}, {at[it.to]}, textSize(it.name, kLabelWidth)});
        }
    }
    if (!outermost) {
        return level;
    }
    for (const Lane& lane : definitions.lanes) {
        level.graph.lanes.push_back({lane.id, lane.parent});
    }
    for (const std::uint32_t band : bands) {
        const Participant& pool = definitions.participants[band];
        level.graph.bands.push_back({pool.id, std::max(kBand, textWidth(pool.name) + kLineHeight)});
    }
    const auto end = [&](const End& it) {
        if (it.kind == End::Kind::node) {
            return GraphEnd{at[it.index]};
        }
        return GraphEnd{static_cast<std::uint32_t>(std::ranges::find(bands, it.index) - bands.begin()), true};
    };
    for (const MessageFlow& message : definitions.messages) {
        level.graph.edges.push_back(
            {message.id, LineKind::message, end(message.from), end(message.to), textSize(message.name, kLabelWidth)});
    }
    return level;
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

/// Places of what is on one level.
void put(Definitions& definitions, const Level& level, const Layout& placed) {
    for (std::size_t node = 0; node < level.nodes.size(); ++node) {
        definitions.nodes[level.nodes[node]].bounds = bounds(placed.nodes[node].box);
        definitions.nodes[level.nodes[node]].label = labelBounds(placed.nodes[node].label);
    }
    for (std::size_t flow = 0; flow < level.flows.size(); ++flow) {
        definitions.flows[level.flows[flow]].way = waypoints(placed.edges[flow].way);
        definitions.flows[level.flows[flow]].label = labelBounds(placed.edges[flow].label);
    }
}

void moveBy(std::optional<Bounds>& box, double x, double y) {
    if (box) {
        box->x += x;
        box->y += y;
    }
}

/// Room for all that was placed; what is in a frame begins at its margin.
Size frameAround(Definitions& definitions, const Level& level, const FlowNode& frame) {
    double left = 1e9;
    double top = 1e9;
    double right = 0;
    double bottom = 0;
    const auto widen = [&](double x, double y) {
        left = std::min(left, x);
        top = std::min(top, y);
        right = std::max(right, x);
        bottom = std::max(bottom, y);
    };
    const auto widenBy = [&](const std::optional<Bounds>& box) {
        if (box) {
            widen(box->x, box->y);
            widen(box->x + box->width, box->y + box->height);
        }
    };
    for (const std::uint32_t node : level.nodes) {
        widenBy(definitions.nodes[node].bounds);
        widenBy(definitions.nodes[node].label);
    }
    for (const std::uint32_t flow : level.flows) {
        widenBy(definitions.flows[flow].label);
        for (const Waypoint& point : definitions.flows[flow].way) {
            widen(point.x, point.y);
        }
    }
    const double x = kFrameMargin - left;
    const double y = kFrameTitle + kFrameMargin - top;
    for (const std::uint32_t node : level.nodes) {
        moveBy(definitions.nodes[node].bounds, x, y);
        moveBy(definitions.nodes[node].label, x, y);
    }
    for (const std::uint32_t flow : level.flows) {
        moveBy(definitions.flows[flow].label, x, y);
        for (Waypoint& point : definitions.flows[flow].way) {
            point.x += x;
            point.y += y;
        }
    }
    const auto even = [](double length) { return static_cast<int>(length) + static_cast<int>(length) % 2; };
    const int name = std::min(textWidth(frame.name), 300) + 2 * kFrameMargin;
    return {std::max(even(right - left) + 2 * kFrameMargin, name + name % 2),
            even(bottom - top) + 2 * kFrameMargin + kFrameTitle};
}

/// Frames from the inside to the outside: each is a box as large as what is in it needs.
std::vector<Size> placeFrames(Definitions& definitions, const std::vector<std::uint32_t>& bands,
                              std::vector<LayoutGraph>& graphs) {
    std::vector<Size> frames(definitions.nodes.size());
    std::vector<std::pair<int, std::uint32_t>> byDepth;
    std::vector<bool> isFrame(definitions.nodes.size(), false);
    for (const FlowNode& node : definitions.nodes) {
        if (node.parent != kNone) {
            isFrame[node.parent] = true;
        }
    }
    for (std::uint32_t node = 0; node < definitions.nodes.size(); ++node) {
        if (isSubProcess(definitions.nodes[node].kind)) {
            definitions.nodes[node].expanded = isFrame[node];
        }
        int depth = 0;
        for (std::uint32_t around = node; isFrame[node] && around != kNone; around = definitions.nodes[around].parent) {
            ++depth;
        }
        if (depth > 0) {
            byDepth.emplace_back(-depth, node);
        }
    }
    std::ranges::sort(byDepth);
    for (const auto& [depth, node] : byDepth) {
        Level level = levelOf(definitions, node, bands, frames);
        put(definitions, level, layout(level.graph));
        frames[node] = frameAround(definitions, level, definitions.nodes[node]);
        graphs.push_back(std::move(level.graph));
    }
    return frames;
}

/// What is in frames moves to where these are, from the outside to the inside.
void moveIntoFrames(Definitions& definitions) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t node = 0; node < definitions.nodes.size(); ++node) {
        if (definitions.nodes[node].parent == kNone) {
            order.push_back(node);
        }
    }
    std::vector<std::vector<std::uint32_t>> in(definitions.nodes.size());
    for (std::uint32_t node = 0; node < definitions.nodes.size(); ++node) {
        if (definitions.nodes[node].parent != kNone) {
            in[definitions.nodes[node].parent].push_back(node);
        }
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Bounds frame = definitions.nodes[order[i]].bounds.value_or(Bounds{});
        for (const std::uint32_t node : in[order[i]]) {
            moveBy(definitions.nodes[node].bounds, frame.x, frame.y);
            moveBy(definitions.nodes[node].label, frame.x, frame.y);
            order.push_back(node);
        }
        for (SequenceFlow& flow : definitions.flows) {
            if (!in[order[i]].empty() && definitions.nodes[flow.from].parent == order[i]) {
                moveBy(flow.label, frame.x, frame.y);
                for (Waypoint& point : flow.way) {
                    point.x += frame.x;
                    point.y += frame.y;
                }
            }
        }
    }
}

}  // namespace

std::vector<LayoutGraph> graphsOf(Definitions definitions) {
    const std::vector<std::uint32_t> bands = bandsOf(definitions);
    std::vector<LayoutGraph> graphs;
    const std::vector<Size> frames = placeFrames(definitions, bands, graphs);
    graphs.insert(graphs.begin(), levelOf(definitions, kNone, bands, frames).graph);
    return graphs;
}

void place(Definitions& definitions) {
    const std::vector<std::uint32_t> bands = bandsOf(definitions);
    std::vector<LayoutGraph> graphs;
    const Level level = levelOf(definitions, kNone, bands, placeFrames(definitions, bands, graphs));
    const Layout placed = layout(level.graph);
    put(definitions, level, placed);
    moveIntoFrames(definitions);
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
    for (std::size_t message = 0; message < definitions.messages.size(); ++message) {
        const PlacedEdge& edge = placed.edges[level.flows.size() + message];
        definitions.messages[message].way = waypoints(edge.way);
        definitions.messages[message].label = labelBounds(edge.label);
    }
}

}  // namespace dienstweg::bpmn
