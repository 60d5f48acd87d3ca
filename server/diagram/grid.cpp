#include "diagram/grid.h"

#include <algorithm>
#include <set>
#include <utility>

namespace dienstweg {
namespace {

/// By lane, those in it, from the top; the last entry: the outermost.
using LanesIn = std::vector<std::vector<std::uint32_t>>;

void addLeaves(const LanesIn& in, std::size_t around, std::vector<std::uint32_t>& leaves) {
    for (const std::uint32_t lane : in[around]) {
        if (in[lane].empty()) {
            leaves.push_back(lane);
        } else {
            addLeaves(in, lane, leaves);
        }
    }
}

/// Puts nodes into the rows of their lanes, each as near as can be to the row in which the way to it comes.
class Rows {
public:
    Rows(const LayoutGraph& graph, const std::vector<int>& column, const std::vector<int>& laneRank)
        : graph_(graph),
          column_(column),
          row_(graph.nodes.size(), -1),
          leaves_(leafLanes(graph, laneRank)),
          leafOf_(leafOf(graph, leaves_)),
          taken_(std::max<std::size_t>(leaves_.size(), 1)),
          count_(taken_.size(), 1) {}

    Grid run() {
        std::vector<std::uint32_t> order(graph_.nodes.size());
        std::ranges::generate(order, [next = 0U]() mutable { return next++; });
        std::ranges::stable_sort(order, {}, [&](std::uint32_t node) { return column_[node]; });
        const std::vector<std::vector<std::uint32_t>> before = predecessors();
        for (const std::uint32_t node : order) {
            if (graph_.nodes[node].host == kNoPart && graph_.nodes[node].companion == kNoPart) {
                place(node, wanted(node, before[node]), false);
            }
        }
        for (const std::uint32_t node : order) {
            if (const std::uint32_t host = graph_.nodes[node].host; host != kNoPart) {
                row_[node] = row_[host];
            }
        }
        for (const std::uint32_t node : order) {
            if (const std::uint32_t of = graph_.nodes[node].companion; of != kNoPart) {
                place(node, laneOf(node) == laneOf(of) ? row_[of] + 1 : 0, true);
            }
        }
        return gridFrom(graph_, leaves_, count_, column_, row_);
    }

private:
    [[nodiscard]] std::size_t laneOf(std::uint32_t node) const { return leafOf_[node]; }

    [[nodiscard]] std::vector<std::vector<std::uint32_t>> predecessors() const {
        std::vector<std::vector<std::uint32_t>> before(graph_.nodes.size());
        for (const GraphEdge& edge : graph_.edges) {
            if (edge.kind == LineKind::flow && column_[edge.from.index] < column_[edge.to.index]) {
                before[edge.to.index].push_back(edge.from.index);
            }
        }
        return before;
    }

    /// The row of the nearest node before it in its lane; the first row where the way comes from elsewhere.
    [[nodiscard]] int wanted(std::uint32_t node, const std::vector<std::uint32_t>& before) const {
        int row = 0;
        int nearest = -1;
        for (const std::uint32_t other : before) {
            if (laneOf(other) == laneOf(node) && column_[other] > nearest && row_[other] >= 0) {
                nearest = column_[other];
                row = row_[other];
            }
        }
        return row;
    }

    void place(std::uint32_t node, int wanted, bool onlyBelow) {
        auto& taken = taken_[laneOf(node)];
        const auto isFree = [&](int row) { return row >= 0 && !taken.contains({row, column_[node]}); };
        int row = wanted;
        for (int away = 0; !isFree(row); ++away) {
            row = wanted + away;
            if (!isFree(row) && !onlyBelow) {
                row = wanted - away;
            }
        }
        taken.insert({row, column_[node]});
        row_[node] = row;
        count_[laneOf(node)] = std::max(count_[laneOf(node)], row + 1);
    }

    const LayoutGraph& graph_;
    const std::vector<int>& column_;
    std::vector<int> row_;  ///< by node, within its lane
    std::vector<std::uint32_t> leaves_;
    std::vector<std::size_t> leafOf_;
    std::vector<std::set<std::pair<int, int>>> taken_;  ///< by lane
    std::vector<int> count_;                            ///< of rows, by lane
};

}  // namespace

std::vector<std::uint32_t> leafLanes(const LayoutGraph& graph, const std::vector<int>& rank) {
    LanesIn in(graph.lanes.size() + 1);
    for (std::uint32_t lane = 0; lane < graph.lanes.size(); ++lane) {
        const std::uint32_t parent = graph.lanes[lane].parent;
        in[parent == kNoPart ? graph.lanes.size() : parent].push_back(lane);
    }
    for (std::vector<std::uint32_t>& lanes : in) {
        std::ranges::stable_sort(lanes, {}, [&](std::uint32_t lane) { return rank[lane]; });
    }
    std::vector<std::uint32_t> leaves;
    addLeaves(in, graph.lanes.size(), leaves);
    return leaves;
}

std::vector<std::size_t> leafOf(const LayoutGraph& graph, const std::vector<std::uint32_t>& leaves) {
    std::vector<std::size_t> at(graph.lanes.size(), 0);
    for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) {
        at[leaves[leaf]] = leaf;
    }
    std::vector<std::size_t> of;
    for (const GraphNode& node : graph.nodes) {
        const std::uint32_t lane = node.host == kNoPart ? node.lane : graph.nodes[node.host].lane;
        of.push_back(lane == kNoPart ? 0 : at[lane]);
    }
    return of;
}

Gaps gapsBetween(const std::vector<std::uint32_t>& rowLane) {
    Gaps gaps;
    for (std::size_t row = 0; row < rowLane.size(); ++row) {
        const bool begins = row == 0 || rowLane[row] != rowLane[row - 1];
        gaps.above.push_back(begins ? gaps.count++ : gaps.below.back());
        gaps.below.push_back(gaps.count++);
    }
    return gaps;
}

Grid gridFrom(const LayoutGraph& graph, const std::vector<std::uint32_t>& leaves, const std::vector<int>& rowsOf,
              std::vector<int> column, const std::vector<int>& rowInLane) {
    Grid grid;
    grid.column = std::move(column);
    grid.columns = grid.column.empty() ? 0 : *std::ranges::max_element(grid.column) + 1;
    std::vector<int> first;
    for (std::size_t lane = 0; lane < rowsOf.size(); ++lane) {
        first.push_back(static_cast<int>(grid.rowLane.size()));
        grid.rowLane.insert(grid.rowLane.end(), static_cast<std::size_t>(rowsOf[lane]),
                            leaves.empty() ? kNoPart : leaves[lane]);
    }
    grid.gaps = gapsBetween(grid.rowLane);
    grid.cell.assign(grid.rowLane.size(), std::vector<std::uint32_t>(static_cast<std::size_t>(grid.columns), kNoPart));
    const std::vector<std::size_t> leaf = leafOf(graph, leaves);
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        grid.row.push_back(rowInLane[node] + first[leaf[node]]);
        if (graph.nodes[node].host == kNoPart) {
            grid.cell[static_cast<std::size_t>(grid.row[node])][static_cast<std::size_t>(grid.column[node])] = node;
        }
    }
    return grid;
}

Grid gridOf(const LayoutGraph& graph, const std::vector<int>& column, const std::vector<int>& laneRank) {
    return Rows(graph, column, laneRank).run();
}

}  // namespace dienstweg
