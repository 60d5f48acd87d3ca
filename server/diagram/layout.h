// Gives every part of a picture its place: layered from left to right, one lane a role.
//
// Promised: no two boxes overlap, each lies in its lane, no line runs through a box or along another line. Lines are
// orthogonal. The same graph gives the same picture to the byte. Labels overlap nothing as far as there is a free place
// near their line. It holds for graphs as processes have them: boxes of even sizes, wide enough for the events at their
// edge (`widthForEvents`), and not more lines at one side than there is room for (a dozen at a gateway).
#pragma once

#include <vector>

#include "diagram/cells.h"
#include "diagram/layout_graph.h"

namespace dienstweg {

struct Point {
    int x = 0;
    int y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Box {
    Point at;  ///< upper left corner
    Size size;
    friend bool operator==(const Box&, const Box&) = default;
};

struct PlacedNode {
    Box box;
    Box label;  ///< 0 × 0 where the graph has none
};

struct PlacedEdge {
    std::vector<Point> way;  ///< two points or more; the first and the last lie on the outlines
    Box label;
};

/// By the indices of the graph.
struct Layout {
    Box pool;                ///< around all lanes, with the strip for the pool's name; around all nodes without lanes
    std::vector<Box> lanes;  ///< with the strip for the lane's name at the left
    std::vector<Box> bands;
    std::vector<PlacedNode> nodes;
    std::vector<PlacedEdge> edges;
    Size size;    ///< everything lies within 0 × 0 and this
    Cells cells;  ///< how it was made
};

/// A picture that was shown.
struct Picture {
    LayoutGraph graph;
    Layout layout;
};

/// Width of the strip at the left of a pool or lane in which its name stands, turned by 90 degrees.
inline constexpr int kNameStrip = 30;

/// How wide a box must be at least that has so many events at its edge; 0 for none.
constexpr int widthForEvents(int events) { return events == 0 ? 0 : 40 + 44 * (events - 1); }

Layout layout(const LayoutGraph& graph);

/// Like the picture that was shown before, as far as the graph is the same (parts are known again by their ids): who
/// looks at it finds everything where it was. What was there keeps its column, its row and its lane's place; what was
/// deleted leaves its cell empty; what is new takes a free cell on its way, or a column of its own. Where too little is
/// the same, or too much of it would be empty, it is made anew. The promises are the same.
Layout layout(const LayoutGraph& graph, const Picture& previous);

}  // namespace dienstweg
