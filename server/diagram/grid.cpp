#include "diagram/grid.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace dienstweg {
namespace {

void addLeaves(const LayoutGraph& graph, std::uint32_t parent, std::vector<std::uint32_t>& leaves) {
    for (std::uint32_t lane = 0; lane < graph.lanes.size(); ++lane) {
        if (graph.lanes[lane].parent != parent) {
            continue;
        }
        const auto before = leaves.size();
        addLeaves(graph, lane, leaves);
        if (leaves.size() == before) {
            leaves.push_back(lane);
        }
    }
}

/// Puts nodes into the rows of their lanes, each as near as can be to the row in which the way to it comes.
class Rows {
public:
    Rows(const LayoutGraph& graph, const std::vector<int>& column)
        : graph_(graph),
          column_(column),
          row_(graph.nodes.size(), -1),
          leaves_(leafLanes(graph)),
          taken_(std::max<std::size_t>(leaves_.size(), 1)),
          count_(taken_.size(), 1) {}

    Grid run() {
        std::vector<std::uint32_t> order(graph_.nodes.size());
        std::iota(order.begin(), order.end(), 0U);
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
        return grid();
    }

private:
    /// Position among the leaves.
    [[nodiscard]] std::size_t laneOf(std::uint32_t node) const {
        const auto found = std::ranges::find(leaves_, graph_.nodes[node].lane);
        return found == leaves_.end() ? 0 : static_cast<std::size_t>(found - leaves_.begin());
    }

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

    Grid grid() {
        Grid grid;
        grid.column = column_;
        grid.columns = column_.empty() ? 0 : *std::ranges::max_element(column_) + 1;
        std::vector<int> first(count_.size(), 0);
        for (std::size_t lane = 0; lane < count_.size(); ++lane) {
            first[lane] = static_cast<int>(grid.rowLane.size());
            grid.rowLane.insert(grid.rowLane.end(), static_cast<std::size_t>(count_[lane]),
                                leaves_.empty() ? kNoPart : leaves_[lane]);
        }
        grid.cell.assign(grid.rowLane.size(),
                         std::vector<std::uint32_t>(static_cast<std::size_t>(grid.columns), kNoPart));
        grid.row = row_;
        for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
            grid.row[node] += first[laneOf(graph_.nodes[node].host == kNoPart ? node : graph_.nodes[node].host)];
            if (graph_.nodes[node].host == kNoPart) {
                grid.cell[static_cast<std::size_t>(grid.row[node])][static_cast<std::size_t>(column_[node])] = node;
            }
        }
        return grid;
    }

    const LayoutGraph& graph_;
    const std::vector<int>& column_;
    std::vector<int> row_;  ///< by node, within its lane
    std::vector<std::uint32_t> leaves_;
    std::vector<std::set<std::pair<int, int>>> taken_;  ///< by lane
    std::vector<int> count_;                            ///< of rows, by lane
};

}  // namespace

std::vector<std::uint32_t> leafLanes(const LayoutGraph& graph) {
    std::vector<std::uint32_t> leaves;
    addLeaves(graph, kNoPart, leaves);
    return leaves;
}

Grid gridOf(const LayoutGraph& graph) {
    const std::vector<int> column = columnsOf(graph);
    return Rows(graph, column).run();
}

}  // namespace dienstweg
