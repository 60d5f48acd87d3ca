// The cells of a picture: in which column and row each node stands, before anything has a size in the picture.
//
// Columns follow the flow, rows belong to lanes. No two nodes share a cell.
#pragma once

#include <vector>

#include "diagram/layout_graph.h"

namespace dienstweg {

struct Grid {
    int columns = 0;
    std::vector<int> column;                       ///< by node; an event at the edge of another has its host's
    std::vector<int> row;                          ///< by node, counted through all lanes from the top
    std::vector<std::uint32_t> rowLane;            ///< by row: the lane it belongs to; kNoPart where there are none
    std::vector<std::vector<std::uint32_t>> cell;  ///< by row and column: the node, or kNoPart

    [[nodiscard]] int rows() const { return static_cast<int>(rowLane.size()); }
    [[nodiscard]] std::uint32_t at(int inRow, int inColumn) const {
        return cell[static_cast<std::size_t>(inRow)][static_cast<std::size_t>(inColumn)];
    }
};

/// The column of each node: behind all that lead to it, ways back aside (found by walking in the order of the nodes).
std::vector<int> columnsOf(const LayoutGraph& graph);

/// Lanes that hold nodes, from the top; empty where there are no lanes.
std::vector<std::uint32_t> leafLanes(const LayoutGraph& graph);

Grid gridOf(const LayoutGraph& graph);

}  // namespace dienstweg
