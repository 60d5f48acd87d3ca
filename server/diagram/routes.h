// Which way each line takes through the grid, and where it leaves and enters, before anything has a size in the
// picture.
//
// Between two columns lies a channel for what goes up and down, above and below each row a gap for what goes along;
// nodes are in neither, so no line can meet one. A line goes along a row only where no node stands between. Lines leave
// at the right and come in at the left, each at a place of its own: even distances from the middle to leave, odd ones
// to come in, so that a line that leaves and one that comes in never lie on each other.
#pragma once

#include <cstdint>
#include <vector>

#include "diagram/grid.h"
#include "diagram/layout_graph.h"

namespace dienstweg {

enum class Side : std::uint8_t { left, right, bottom, top };

struct Port {
    Side side = Side::right;
    int offset = 0;  ///< from the middle of the side
};

enum class RouteKind : std::uint8_t {
    straight,  ///< along the row
    channel,   ///< up or down in `first`, then along the row of where it ends
    gap,       ///< to `gap` in `first`, along it, to where it ends in `second`
    band,      ///< to a band in `first`; from an event at an edge, along `gap` before
    below,     ///< down to the companion right below
};

/// Of a line to or from a band the ports are those of the node, in `from`.
struct Route {
    RouteKind kind = RouteKind::straight;
    Port from;
    Port to = {.side = Side::left};
    int first = -1;   ///< channel c lies left of column c; -1: none
    int gap = -1;     ///< one of the grid's; -1: none
    int second = -1;  ///< channel
};

struct Routes {
    std::vector<Route> of;         ///< by edge
    std::vector<bool> bandsAbove;  ///< by band: above the pool, not below
};

/// `sides` is by band; where it is empty, the bands stand where the graph wants them.
Routes routesOf(const LayoutGraph& graph, const Grid& grid, const std::vector<BandSide>& sides);

}  // namespace dienstweg
