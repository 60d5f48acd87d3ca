// The cells of a picture: in which column and row each node stands, before anything has a size in the picture.
//
// Columns follow the flow, rows belong to lanes. No two nodes share a cell.
#pragma once

#include <vector>

#include "diagram/layout_graph.h"

namespace dienstweg {

/// Gaps, from the top: above and below each row, for lines that go along. Rows of one lane share what is between them;
/// between two lanes each has a gap of its own, so that lines stay in the lane that they belong to.
struct Gaps {
    std::vector<int> above, below;  ///< by row
    int count = 0;
};

/// `rowLane` is by row.
Gaps gapsBetween(const std::vector<std::uint32_t>& rowLane);

struct Grid {
    int columns = 0;
    std::vector<int> column;             ///< by node; an event at the edge of another has its host's
    std::vector<int> row;                ///< by node, counted through all lanes from the top
    std::vector<std::uint32_t> rowLane;  ///< by row: the lane it belongs to; kNoPart where there are none
    Gaps gaps;
    std::vector<std::vector<std::uint32_t>> cell;  ///< by row and column: the node, or kNoPart

    [[nodiscard]] int rows() const { return static_cast<int>(rowLane.size()); }
    [[nodiscard]] std::uint32_t at(int inRow, int inColumn) const {
        return cell[static_cast<std::size_t>(inRow)][static_cast<std::size_t>(inColumn)];
    }
};

/// Which way the work goes, ways back aside.
struct FlowOrder {
    std::vector<std::vector<std::uint32_t>> next;  ///< by node; ways of an event at an edge belong to its host
    std::vector<std::uint32_t> order;              ///< of the nodes, each before those that it leads to
};

/// Ways back are found by walking in the order of the nodes. Edges of which `isBack` (by edge; may be empty) is true
/// are ways back in any case.
FlowOrder flowOrder(const LayoutGraph& graph, const std::vector<bool>& isBack);

/// The column of each node: behind all that lead to it.
std::vector<int> columnsOf(const LayoutGraph& graph);

/// Lanes that hold nodes, from the top; empty where there are no lanes. `rank` (by lane) tells the order of lanes that
/// lie in the same one.
std::vector<std::uint32_t> leafLanes(const LayoutGraph& graph, const std::vector<int>& rank);

Grid gridOf(const LayoutGraph& graph, const std::vector<int>& column, const std::vector<int>& laneRank);

/// Of nodes that have their columns, and their rows counted within their lanes: all rows from the top. `rowsOf` tells
/// how many each of the `leaves` has (one entry where there are none).
Grid gridFrom(const LayoutGraph& graph, const std::vector<std::uint32_t>& leaves, const std::vector<int>& rowsOf,
              std::vector<int> column, const std::vector<int>& rowInLane);

/// By node: which of the leaves it lies in; 0 where there are none.
std::vector<std::size_t> leafOf(const LayoutGraph& graph, const std::vector<std::uint32_t>& leaves);

}  // namespace dienstweg
