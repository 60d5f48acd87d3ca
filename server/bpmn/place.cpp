#include "bpmn/place.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "bpmn/kinds.h"
#include "bpmn/levels.h"
#include "diagram/layout.h"
#include "diagram/text_size.h"

namespace dienstweg::bpmn {
namespace {

/// Between a frame and what is in it; above that is the frame's name.
constexpr int kFrameMargin = 20;
constexpr int kFrameTitle = 30;

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
    for (std::size_t i = 0; i < level.artifacts.size(); ++i) {
        definitions.artifacts[level.artifacts[i]].bounds = bounds(placed.nodes[level.nodes.size() + i].box);
        definitions.artifacts[level.artifacts[i]].label = labelBounds(placed.nodes[level.nodes.size() + i].label);
        const PlacedEdge& line = placed.edges[level.flows.size() + level.messages.size() + i];
        definitions.associations[level.associations[i]].way = waypoints(line.way);
    }
}

void moveBy(std::optional<Bounds>& box, double x, double y) {
    if (box) {
        box->x += x;
        box->y += y;
    }
}

void moveBy(Artifact& artifact, Association& line, double x, double y) {
    moveBy(artifact.bounds, x, y);
    moveBy(artifact.label, x, y);
    for (Waypoint& point : line.way) {
        point.x += x;
        point.y += y;
    }
}

/// Messages end at the frame's lower edge, and are put into `waysOut`.
void addWaysOut(const Definitions& definitions, const Level& level, const Layout& placed, Size frame, double x,
                double y, std::uint32_t id, WaysOut& waysOut) {
    for (std::size_t i = 0; i < level.messages.size(); ++i) {
        std::vector<Waypoint> way = waypoints(placed.edges[level.flows.size() + i].way);
        if (definitions.messages[level.messages[i]].from.kind != End::Kind::node) {
            std::ranges::reverse(way);
        }
        for (Waypoint& point : way) {
            point.x += x;
            point.y += y;
        }
        way.back().y = frame.height;
        waysOut[{level.messages[i], id}] = std::move(way);
    }
}

/// Room for all that was placed; what is in a frame begins at its margin.
Size frameAround(Definitions& definitions, const Level& level, const Layout& placed, std::uint32_t id,
                 WaysOut& waysOut) {
    const FlowNode& frame = definitions.nodes[id];
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
    for (const std::uint32_t artifact : level.artifacts) {
        widenBy(definitions.artifacts[artifact].bounds);
        widenBy(definitions.artifacts[artifact].label);
    }
    for (const std::uint32_t association : level.associations) {
        for (const Waypoint& point : definitions.associations[association].way) {
            widen(point.x, point.y);
        }
    }
    for (std::size_t i = 0; i < level.messages.size(); ++i) {
        std::vector<Point> way = placed.edges[level.flows.size() + i].way;
        const bool sends = definitions.messages[level.messages[i]].from.kind == End::Kind::node;
        way.erase(sends ? way.end() - 1 : way.begin());  // the end beyond the frame
        for (const Point point : way) {
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
    for (std::size_t i = 0; i < level.artifacts.size(); ++i) {
        moveBy(definitions.artifacts[level.artifacts[i]], definitions.associations[level.associations[i]], x, y);
    }
    const auto even = [](double length) { return static_cast<int>(length) + static_cast<int>(length) % 2; };
    const int name = std::min(textWidth(frame.name), 300) + 2 * kFrameMargin;
    // Events stand at the right of the lower edge, and no message goes through one.
    const auto events =
        level.messages.empty() ? 0 : static_cast<int>(std::ranges::count(definitions.nodes, id, &FlowNode::host));
    const Size size{std::max(even(right - left) + 2 * kFrameMargin + widthForEvents(events), name + name % 2),
                    even(bottom - top) + 2 * kFrameMargin + kFrameTitle};
    addWaysOut(definitions, level, placed, size, x, y, id, waysOut);
    return size;
}

/// Keeps the picture of one frame, or of the process: like the one before, if there was one.
const Layout& draw(const std::string& id, LayoutGraph graph, const Pictures& before, Pictures& now) {
    const auto known = before.find(id);
    Layout made = known == before.end() ? layout(graph) : layout(graph, known->second);
    return now.insert_or_assign(id, Picture{std::move(graph), std::move(made)}).first->second.layout;
}

/// Frames from the inside to the outside: each is a box as large as what is in it needs. `drawn` has the ids of the
/// frames in that order.
std::vector<Size> placeFrames(Definitions& definitions, const std::vector<std::uint32_t>& bands, const Pictures& before,
                              Pictures& now, std::vector<std::string>& drawn, WaysOut& waysOut) {
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
        const Level level = levelOf(definitions, node, bands, frames, waysOut);
        drawn.push_back(definitions.nodes[node].id);
        const Layout& placed = draw(drawn.back(), level.graph, before, now);
        put(definitions, level, placed);
        frames[node] = frameAround(definitions, level, placed, node, waysOut);
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
        for (Association& line : definitions.associations) {
            Artifact& artifact =
                definitions.artifacts[line.from.kind == End::Kind::artifact ? line.from.index : line.to.index];
            if (artifact.parent == order[i]) {
                moveBy(artifact, line, frame.x, frame.y);
            }
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

/// From inside its frames, which have their places, to the pool, or back.
std::vector<Waypoint> wholeWay(const Definitions& definitions, std::uint32_t message, const std::vector<Point>& outside,
                               const WaysOut& waysOut) {
    const MessageFlow& it = definitions.messages[message];
    const bool sends = it.from.kind == End::Kind::node;
    std::vector<Waypoint> way;
    const auto add = [&](const Waypoint& point) {
        if (way.empty() || way.back().x != point.x || way.back().y != point.y) {
            way.push_back(point);
        }
    };
    for (std::uint32_t frame = definitions.nodes[nodeOf(it)].parent; frame != kNone;
         frame = definitions.nodes[frame].parent) {
        const Bounds at = definitions.nodes[frame].bounds.value_or(Bounds{});
        for (const Waypoint& point : waysOut.at({message, frame})) {
            add({point.x + at.x, point.y + at.y});
        }
    }
    std::vector<Waypoint> rest = waypoints(outside);
    if (!sends) {
        std::ranges::reverse(rest);
    }
    std::ranges::for_each(rest, add);
    if (!sends) {
        std::ranges::reverse(way);
    }
    return way;
}

}  // namespace

std::vector<LayoutGraph> graphsOf(Definitions definitions, LaneOrder order) {
    const std::vector<std::uint32_t> bands = bandsOf(definitions);
    Pictures pictures;
    std::vector<std::string> drawn;
    WaysOut waysOut;
    const std::vector<Size> frames = placeFrames(definitions, bands, {}, pictures, drawn, waysOut);
    std::vector<LayoutGraph> graphs{levelOf(definitions, kNone, bands, frames, waysOut).graph};
    graphs.front().laneOrder = order;
    for (const std::string& id : drawn) {
        graphs.push_back(std::move(pictures.at(id).graph));
    }
    return graphs;
}

void place(Definitions& definitions, LaneOrder order) { placeLike(definitions, {}, order); }

Pictures placeLike(Definitions& definitions, const Pictures& before, LaneOrder order) {
    const std::vector<std::uint32_t> bands = bandsOf(definitions);
    Pictures now;
    std::vector<std::string> drawn;
    WaysOut waysOut;
    const std::vector<Size> frames = placeFrames(definitions, bands, before, now, drawn, waysOut);
    Level level = levelOf(definitions, kNone, bands, frames, waysOut);
    level.graph.laneOrder = order;
    const Layout& placed = draw({}, level.graph, before, now);
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
        PlacedEdge edge = placed.edges[level.flows.size() + message];
        const GraphEdge& line = level.graph.edges[level.flows.size() + message];
        if ((line.from.band ? line.from : line.to).index == bands.size()) {
            (line.from.band ? edge.way.front() : edge.way.back()).y = placed.pool.at.y + placed.pool.size.height;
        }
        definitions.messages[message].way =
            wholeWay(definitions, static_cast<std::uint32_t>(message), edge.way, waysOut);
        definitions.messages[message].label = labelBounds(edge.label);
    }
    return now;
}

}  // namespace dienstweg::bpmn
