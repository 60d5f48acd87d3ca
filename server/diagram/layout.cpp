#include "diagram/layout.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "diagram/grid.h"
#include "diagram/kept_grid.h"
#include "diagram/label_places.h"
#include "diagram/lane_order.h"
#include "diagram/room.h"
#include "diagram/routes.h"
#include "diagram/same_parts.h"

namespace dienstweg {
namespace {

/// Boxes and lines, from cells, ways and the room that they take.
class Drawing {
public:
    Drawing(const LayoutGraph& graph, const Plan& plan, const Room& room) : graph_(graph), plan_(plan), room_(room) {
        layout_.nodes.resize(graph.nodes.size());
        layout_.edges.resize(graph.edges.size());
        layout_.lanes.resize(graph.lanes.size());
    }

    Layout run() {
        placeNodes();
        placeLanes();
        placeBands();
        for (std::uint32_t edge = 0; edge < graph_.edges.size(); ++edge) {
            layout_.edges[edge].way = wayOf(edge);
        }
        return std::move(layout_);
    }

private:
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    void placeNodes() {
        for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
            const GraphNode& it = graph_.nodes[node];
            Point middle{room_.columnMiddle[at(plan_.grid.column[node])], room_.rowMiddle[at(plan_.grid.row[node])]};
            PlacedNode& placed = layout_.nodes[node];
            if (it.host != kNoPart) {
                const Size host = graph_.nodes[it.host].size;
                middle.x += eventX(graph_, plan_, node);
                middle.y += host.height - host.height / 2;
                placed.label.at = {room_.columnMiddle[at(plan_.grid.column[node])] + host.width / 2 + kLabelAway,
                                   middle.y + kLabelAway + plan_.labelAt[node]};
            }
            placed.box = {{middle.x - it.size.width / 2, middle.y - it.size.height / 2}, it.size};
            if (it.host == kNoPart) {
                placed.label.at = {middle.x - it.label.width / 2, placed.box.at.y + it.size.height + kLabelAway};
            }
            placed.label.size = it.label;
        }
    }

    void placeLanes() {
        layout_.pool = {{room_.left, room_.gapTop.front()},
                        {room_.right - room_.left, room_.bottom - room_.gapTop.front()}};
        for (int row = 0; row < plan_.grid.rows(); ++row) {
            const Gaps& gaps = plan_.grid.gaps;
            const int top = room_.gapTop[at(gaps.above[at(row)])];
            const int end = room_.gapTop[at(gaps.below[at(row)])] + room_.gaps[at(gaps.below[at(row)])];
            for (std::uint32_t lane = plan_.grid.rowLane[at(row)]; lane != kNoPart; lane = graph_.lanes[lane].parent) {
                Box& box = layout_.lanes[lane];
                if (box.size.height == 0) {
                    const int x = room_.left + kNameStrip * (depthOf(graph_, lane) + 1);
                    box = {{x, top}, {room_.right - x, 0}};
                }
                box.size.height = end - box.at.y;
            }
        }
    }

    void placeBands() {
        int end = room_.bottom;
        for (std::uint32_t band = 0; band < graph_.bands.size(); ++band) {
            layout_.bands.push_back({{room_.left, bandY(graph_, plan_, room_, band)},
                                     {room_.right - room_.left, graph_.bands[band].height}});
            end = std::max(end, bandY(graph_, plan_, room_, band) + graph_.bands[band].height);
        }
        layout_.size = {room_.right + kMargin, end + kMargin};
    }

    // ------------------------------------------------------------------------------------------------ lines

    [[nodiscard]] Point portOf(std::uint32_t node, const Port& port) const {
        const Box& box = layout_.nodes[node].box;
        const Outline outline = graph_.nodes[node].outline;
        const bool isLevel = port.side == Side::left || port.side == Side::right;
        const double along = std::abs(port.offset);
        const double half = (isLevel ? box.size.width : box.size.height) / 2.0;
        const double other = (isLevel ? box.size.height : box.size.width) / 2.0;
        double away = half;
        if (outline == Outline::diamond) {
            away = half * (1 - std::min(1.0, along / other));
        } else if (outline == Outline::circle) {
            away = half * std::sqrt(std::max(0.0, 1 - along * along / (other * other)));
        }
        const Point middle{box.at.x + box.size.width / 2, box.at.y + box.size.height / 2};
        const int inward = static_cast<int>(std::lround(half - away));
        switch (port.side) {
            case Side::left: return {box.at.x + inward, middle.y + port.offset};
            case Side::right: return {box.at.x + box.size.width - inward, middle.y + port.offset};
            case Side::top: return {middle.x + port.offset, box.at.y + inward};
            case Side::bottom: return {middle.x + port.offset, box.at.y + box.size.height - inward};
        }
        return middle;
    }

    [[nodiscard]] std::vector<Point> wayOf(std::uint32_t edge) const {
        const Route& route = plan_.routes.of[edge];
        const GraphEdge& line = graph_.edges[edge];
        if (route.kind == RouteKind::band) {
            return wayToBand(edge);
        }
        const Point from = portOf(line.from.index, route.from);
        Point to = portOf(line.to.index, route.to);
        std::vector<Point> way{from};
        if (route.kind == RouteKind::below) {
            to.x = from.x;
        } else if (route.kind == RouteKind::channel) {
            const int x = room_.trackX(route.first, room_.firstTrack[edge]);
            way.insert(way.end(), {{x, from.y}, {x, to.y}});
        } else if (route.kind == RouteKind::gap) {
            const int first = route.first >= 0 ? room_.trackX(route.first, room_.firstTrack[edge]) : from.x;
            const int second = route.second >= 0 ? room_.trackX(route.second, room_.secondTrack[edge]) : to.x;
            const int y = gapY(plan_, room_, edge);
            way.insert(way.end(), {{first, from.y}, {first, y}, {second, y}, {second, to.y}});
        }
        way.push_back(to);
        const auto same = std::ranges::unique(way);
        way.erase(same.begin(), same.end());
        return way;
    }

    [[nodiscard]] std::vector<Point> wayToBand(std::uint32_t edge) const {
        const Route& route = plan_.routes.of[edge];
        const GraphEdge& line = graph_.edges[edge];
        const std::uint32_t node = line.from.band ? line.to.index : line.from.index;
        const std::uint32_t band = line.from.band ? line.from.index : line.to.index;
        const Point port = portOf(node, route.from);
        const int x = room_.trackX(route.first, room_.firstTrack[edge]);
        const int edgeOfBand =
            bandY(graph_, plan_, room_, band) + (plan_.routes.bandsAbove[band] ? graph_.bands[band].height : 0);
        std::vector<Point> way{port};
        if (route.gap >= 0) {
            way.push_back({port.x, gapY(plan_, room_, edge)});
        }
        way.push_back({x, way.back().y});
        way.push_back({x, edgeOfBand});
        if (line.from.band) {
            std::ranges::reverse(way);
        }
        return way;
    }

    const LayoutGraph& graph_;
    const Plan& plan_;
    const Room& room_;
    Layout layout_;
};

Plan planOf(const LayoutGraph& graph, Grid grid, const std::vector<BandSide>& sides) {
    Plan plan{.grid = std::move(grid)};
    plan.routes = routesOf(graph, plan.grid, sides);
    plan.eventAt.assign(graph.nodes.size(), 0);
    plan.labelAt.assign(graph.nodes.size(), 0);
    std::vector<int> events(graph.nodes.size(), 0);
    std::vector<int> labels(graph.nodes.size(), 0);
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        if (const std::uint32_t host = graph.nodes[node].host; host != kNoPart) {
            plan.eventAt[node] = events[host]++;
            plan.labelAt[node] = labels[host];
            const int height = graph.nodes[node].label.height;
            labels[host] += height > 0 ? height + 2 : 0;
        }
    }
    return plan;
}

/// What the next try has to add to the room around lines whose labels found no place.
std::vector<int> widened(const LayoutGraph& graph, const Plan& plan, const Room& room,
                         const std::vector<std::uint32_t>& crowded) {
    std::vector<int> wider = room.wider;
    for (const std::uint32_t edge : crowded) {
        const GraphEdge& line = graph.edges[edge];
        const Route& route = plan.routes.of[edge];
        const std::uint32_t node = line.from.band ? line.to.index : line.from.index;
        for (const int channel : {route.first, route.second, plan.grid.column[node] + 1}) {
            if (channel >= 0) {
                int& added = wider[static_cast<std::size_t>(channel)];
                added = std::max(added, room.wider[static_cast<std::size_t>(channel)] + line.label.width / 2 + kTrack);
            }
        }
    }
    return wider;
}

Layout drawn(const LayoutGraph& graph, const Plan& plan, const LeastRoom& least, std::vector<int> wider) {
    constexpr int kMostTries = 8;
    for (int tries = 1;; ++tries) {
        Room room = roomOf(graph, plan, least, std::move(wider));
        Layout layout = Drawing(graph, plan, room).run();
        const std::vector<std::uint32_t> crowded = placeEdgeLabels(graph, layout);
        if (crowded.empty() || tries == kMostTries) {
            layout.cells = {.column = plan.grid.column,
                            .row = plan.grid.row,
                            .rowLane = plan.grid.rowLane,
                            .columns = std::move(room.columns),
                            .channels = std::move(room.channels),
                            .wider = std::move(room.wider),
                            .rows = std::move(room.rows),
                            .gaps = std::move(room.gaps)};
            return layout;
        }
        wider = widened(graph, plan, room, crowded);
    }
}

}  // namespace

Layout layout(const LayoutGraph& graph) {
    const std::vector<int> column = columnsOf(graph);
    const Plan plan = planOf(graph, gridOf(graph, column, laneRanks(graph, column)), {});
    return drawn(graph, plan, {}, {});
}

Layout layout(const LayoutGraph& graph, const Picture& previous) {
    if (graph == previous.graph) {
        return previous.layout;
    }
    const SameParts same = sameParts(graph, previous.graph);
    std::optional<KeptGrid> kept = keptGrid(graph, previous, same);
    if (!kept) {
        return layout(graph);
    }
    std::vector<BandSide> sides;
    for (std::size_t band = 0; band < graph.bands.size(); ++band) {
        sides.push_back(graph.bands[band].side);
        if (const std::uint32_t before = same.band[band]; before != kNoPart) {
            const bool above = previous.layout.bands[before].at.y < previous.layout.pool.at.y;
            sides[band] = above ? BandSide::above : BandSide::below;
        }
    }
    const Plan plan = planOf(graph, std::move(kept->grid), sides);
    return drawn(graph, plan, kept->least, std::move(kept->wider));
}

}  // namespace dienstweg
