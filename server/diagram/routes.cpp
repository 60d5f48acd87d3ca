#include "diagram/routes.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <utility>

namespace dienstweg {
namespace {

constexpr int kPortDistance = 12;

/// A line at a side of a node: how far up (negative) or down it goes from there.
struct Leaving {
    std::uint32_t edge = 0;
    int rows = 0;  ///< 0: straight on
};

class Router {
public:
    Router(const LayoutGraph& graph, const Grid& grid, const std::vector<BandSide>& sides)
        : graph_(graph),
          grid_(grid),
          sides_(sides),
          events_(graph.nodes.size(), 0),
          rightMiddle_(graph.nodes.size(), false) {
        for (const GraphNode& node : graph.nodes) {
            if (node.host != kNoPart) {
                ++events_[node.host];
            }
        }
    }

    Routes run() {
        placeBands();
        routes_.of.reserve(graph_.edges.size());
        std::set<std::pair<std::uint32_t, std::uint32_t>> straight;
        for (const GraphEdge& edge : graph_.edges) {
            Route route = edge.from.band || edge.to.band ? toBand(edge) : between(edge);
            if (route.kind == RouteKind::straight && !straight.emplace(edge.from.index, edge.to.index).second) {
                route.kind = RouteKind::gap;  // another one between the two is there already
                route.gap = above(edge.from.index);
            }
            routes_.of.push_back(route);
        }
        findEnds();
        for (const Side side : {Side::right, Side::left, Side::bottom}) {
            for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
                assign(node, side);
            }
        }
        return std::move(routes_);
    }

private:
    [[nodiscard]] int column(std::uint32_t node) const { return grid_.column[node]; }
    [[nodiscard]] int row(std::uint32_t node) const { return grid_.row[node]; }
    [[nodiscard]] int above(std::uint32_t node) const {
        return grid_.gaps.above[static_cast<std::size_t>(grid_.row[node])];
    }
    [[nodiscard]] int below(std::uint32_t node) const {
        return grid_.gaps.below[static_cast<std::size_t>(grid_.row[node])];
    }
    [[nodiscard]] bool isAtEdge(std::uint32_t node) const { return graph_.nodes[node].host != kNoPart; }

    /// A band stands where those are nearer that it has to do with.
    void placeBands() {
        std::vector<int> rows(graph_.bands.size(), 0);
        std::vector<int> lines(graph_.bands.size(), 0);
        for (const GraphEdge& edge : graph_.edges) {
            if (edge.from.band != edge.to.band) {
                const std::uint32_t band = edge.from.band ? edge.from.index : edge.to.index;
                rows[band] += row(edge.from.band ? edge.to.index : edge.from.index);
                ++lines[band];
            }
        }
        for (std::size_t band = 0; band < rows.size(); ++band) {
            const BandSide side = sides_.empty() ? graph_.bands[band].side : sides_[band];
            const bool nearerAbove = 2 * rows[band] <= (grid_.rows() - 1) * lines[band];
            routes_.bandsAbove.push_back(side == BandSide::nearer ? nearerAbove : side == BandSide::above);
        }
    }

    /// Where a line from inside the box leaves it.
    [[nodiscard]] static std::optional<int> fixedEnd(const GraphEdge& edge) {
        return edge.from.band ? edge.to.bottomAt : edge.from.bottomAt;
    }

    [[nodiscard]] Route toBand(const GraphEdge& edge) const {
        const std::uint32_t node = edge.from.band ? edge.to.index : edge.from.index;
        Route route{.kind = RouteKind::band};
        if (const std::optional<int> at = fixedEnd(edge)) {
            route.from = {Side::bottom, *at};
            route.gap = below(node);
            route.first = column(node) + 1;
        } else if (isAtEdge(node)) {
            route.from.side = Side::bottom;
            route.gap = below(node);
            route.first = column(node) + 1;
        } else {
            route.from.side = edge.from.band ? Side::left : Side::right;
            route.first = column(node) + (edge.from.band ? 0 : 1);
        }
        return route;
    }

    [[nodiscard]] bool isFree(int row, int from, int to) const {
        for (int column = from; column < to; ++column) {
            if (grid_.at(row, column) != kNoPart) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] Route between(const GraphEdge& edge) const {
        const std::uint32_t from = edge.from.index;
        const std::uint32_t to = edge.to.index;
        const GraphNode& target = graph_.nodes[to];
        if (edge.kind == LineKind::link && isRightBelow(from, to)) {
            return {.kind = RouteKind::below, .from = {Side::bottom, 0}, .to = {Side::top, 0}};
        }
        if (edge.kind == LineKind::link && isRightBelow(to, from)) {
            return {.kind = RouteKind::below, .from = {Side::top, 0}, .to = {Side::bottom, 0}};
        }
        Route route{.kind = RouteKind::gap, .first = column(from) + 1, .second = column(to)};
        if (target.host != kNoPart) {  // an event at an edge is entered from below, like it is left
            route.to.side = Side::bottom;
        }
        const bool ahead = column(from) < column(to) && !isAtEdge(from) && !isAtEdge(to);
        if (ahead && isFree(row(to), column(from) + 1, column(to))) {
            route.kind = row(from) == row(to) ? RouteKind::straight : RouteKind::channel;
            return route;
        }
        if (isAtEdge(from)) {
            route.from.side = Side::bottom;
            route.first = -1;
            route.gap = below(from);
        } else {
            route.gap = row(to) > row(from) ? above(to) : row(to) < row(from) ? below(to) : above(from);
        }
        if (isAtEdge(to)) {
            route.gap = below(to);
            route.second = -1;
        }
        return route;
    }

    /// A companion in the cell below a box, which has nothing between.
    [[nodiscard]] bool isRightBelow(std::uint32_t node, std::uint32_t companion) const {
        const GraphNode& above = graph_.nodes[node];
        return graph_.nodes[companion].companion == node && above.outline == Outline::box && above.label.height == 0 &&
               above.host == kNoPart && events_[node] < 2 && column(node) == column(companion) &&
               row(companion) == row(node) + 1;
    }

    /// How far the line goes up or down from this end.
    [[nodiscard]] int rowsFrom(std::uint32_t edge, bool atStart) const {
        const GraphEdge& line = graph_.edges[edge];
        const Route& route = routes_.of[edge];
        const std::uint32_t here = atStart || line.to.band ? line.from.index : line.to.index;
        const std::uint32_t node = line.from.band ? line.to.index : here;
        switch (route.kind) {
            case RouteKind::band: {
                const bool above = routes_.bandsAbove[line.from.band ? line.from.index : line.to.index];
                return above ? -row(node) - 1 : grid_.rows() - row(node);
            }
            case RouteKind::channel: {
                const int rows = row(line.to.index) - row(line.from.index);
                return atStart ? rows : -rows;
            }
            case RouteKind::gap:
                return route.gap <= above(node) ? route.gap - above(node) - 1 : route.gap - below(node) + 1;
            case RouteKind::straight:
            case RouteKind::below: return 0;
        }
        return 0;
    }

    /// By node, the lines that end at it; once for each of their ends, in the order of the text.
    void findEnds() {
        ends_.resize(graph_.nodes.size());
        for (std::uint32_t edge = 0; edge < graph_.edges.size(); ++edge) {
            const GraphEdge& line = graph_.edges[edge];
            if (routes_.of[edge].kind == RouteKind::band) {
                if (fixedEnd(line)) {
                    continue;
                }
                ends_[line.from.band ? line.to.index : line.from.index].push_back({edge, true});
            } else {
                ends_[line.from.index].push_back({edge, true});
                ends_[line.to.index].push_back({edge, false});
            }
        }
    }

    void assign(std::uint32_t node, Side side) {
        std::vector<Leaving> lines;
        for (const auto& [edge, atStart] : ends_[node]) {
            const Route& route = routes_.of[edge];
            if ((atStart ? route.from.side : route.to.side) == side) {
                lines.push_back({edge, rowsFrom(edge, atStart)});
            }
        }
        std::ranges::stable_sort(lines, {}, [](const Leaving& line) { return std::abs(line.rows); });
        if (side == Side::bottom) {
            atBottom(node, lines);
            return;
        }
        const bool leaves = side == Side::right;
        const auto straight = std::ranges::count(lines, 0, &Leaving::rows);
        const bool middle = straight == 0 && lines.size() == 1 && (leaves || !meetsMiddleOfLeft(node));
        int up = 0;
        int down = 0;
        const auto most = std::max(std::ranges::count_if(lines, [](const Leaving& l) { return l.rows < 0; }),
                                   std::ranges::count_if(lines, [](const Leaving& l) { return l.rows > 0; }));
        const int half = graph_.nodes[node].size.height / 2 - 3;
        const bool labelled = leaves && std::ranges::any_of(lines, [&](const Leaving& line) {
                                  return graph_.edges[line.edge].label.height > 0;
                              });
        const int wanted = labelled ? half : kPortDistance;
        const int distance = std::max(2, std::min(wanted, half / std::max(1, static_cast<int>(most))));
        for (const Leaving& line : lines) {
            int offset = 0;
            if (line.rows < 0 && !middle) {
                offset = -distance * ++up;
            } else if (line.rows > 0 && !middle) {
                offset = distance * ++down;
            }
            if (offset != 0) {
                offset = leaves ? offset & ~1 : offset | 1;
            }
            set(line.edge, node, side, offset);
        }
        if (leaves && middle && !lines.empty()) {
            rightMiddle_[node] = true;
        }
    }

    void atBottom(std::uint32_t node, const std::vector<Leaving>& lines) {
        int next = 0;
        for (const Leaving& line : lines) {
            if (routes_.of[line.edge].kind == RouteKind::below) {
                const GraphEdge& edge = graph_.edges[line.edge];
                const int width =
                    std::min(graph_.nodes[edge.from.index].size.width, graph_.nodes[edge.to.index].size.width);
                set(line.edge, node, Side::bottom, 6 - width / 2);  // left, for events stand right
                continue;
            }
            set(line.edge, node, Side::bottom, (next % 2 == 0 ? 1 : -1) * ((next + 1) / 2) * 4);
            ++next;
        }
    }

    /// Does the nearest node before it in its row leave at the middle, into the channels that a line comes through
    /// here?
    [[nodiscard]] bool meetsMiddleOfLeft(std::uint32_t node) const {
        for (int c = column(node) - 1; c >= 0; --c) {
            if (const std::uint32_t other = grid_.at(row(node), c); other != kNoPart) {
                return rightMiddle_[other];
            }
        }
        return false;
    }

    void set(std::uint32_t edge, std::uint32_t node, Side side, int offset) {
        Route& route = routes_.of[edge];
        const GraphEdge& line = graph_.edges[edge];
        if (route.kind == RouteKind::below) {
            route.from.offset = offset;
            route.to.offset = offset;
            return;
        }
        if (route.kind == RouteKind::band || (line.from.index == node && route.from.side == side)) {
            route.from.offset = offset;
        } else {
            route.to.offset = offset;
        }
    }

    const LayoutGraph& graph_;
    const Grid& grid_;
    const std::vector<BandSide>& sides_;
    std::vector<int> events_;  ///< by node: how many are at its edge
    struct LineEnd {
        std::uint32_t edge = 0;
        bool atStart = true;  ///< of a line to or from a band: its only one
    };
    std::vector<std::vector<LineEnd>> ends_;  ///< by node
    Routes routes_;
    std::vector<bool> rightMiddle_;  ///< by node: a line that bends leaves at the middle of its right side
};

}  // namespace

Routes routesOf(const LayoutGraph& graph, const Grid& grid, const std::vector<BandSide>& sides) {
    return Router(graph, grid, sides).run();
}

}  // namespace dienstweg
