// What a picture is made of before anything has a place: lanes, boxes and lines, with sizes and nothing else.
//
// The layout knows no language, no BPMN and no words; whoever draws says how large a box and its label are. All lengths
// are whole units of the picture (pixels at 100 %), so that a picture is the same to the byte everywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dienstweg {

/// No lane, no node: an index that points to nothing.
inline constexpr std::uint32_t kNoPart = 0xFFFFFFFF;

struct Size {
    int width = 0;
    int height = 0;
    friend bool operator==(const Size&, const Size&) = default;
};

/// A lane of the pool. Lanes lie in lanes (a unit around its roles); only lanes without lanes in them hold nodes.
struct GraphLane {
    std::string id;
    std::uint32_t parent = kNoPart;  ///< the lane around it
    int height = 0;                  ///< at least, for its name; of lanes that hold nodes
    friend bool operator==(const GraphLane&, const GraphLane&) = default;
};

/// Where a band stands.
enum class BandSide : std::uint8_t { nearer, above, below };

/// A party outside, of which nothing is known but what is exchanged with it: a band as wide as the picture, above or
/// below the pool; as a rule on the side that makes shorter lines.
struct GraphBand {
    std::string id;
    int height = 60;
    BandSide side = BandSide::nearer;
    friend bool operator==(const GraphBand&, const GraphBand&) = default;
};

/// The outline at which lines end.
enum class Outline : std::uint8_t { box, diamond, circle };

struct GraphNode {
    std::string id;
    Size size;
    Outline outline = Outline::box;
    Size label;                         ///< of a text beside the box (below it, as a rule); 0 × 0: none
    std::uint32_t lane = kNoPart;       ///< kNoPart only where the graph has no lanes
    std::uint32_t host = kNoPart;       ///< an event at the edge of that node's box; it has no column of its own
    std::uint32_t companion = kNoPart;  ///< a document, a system, a note: stands near that node and is on no way
    friend bool operator==(const GraphNode&, const GraphNode&) = default;
};

enum class LineKind : std::uint8_t {
    flow,     ///< from node to node: what the columns follow
    message,  ///< between a node and a band
    link,     ///< between a companion and its node
};

/// Where a line begins or ends: a node, or (messages) a band.
struct GraphEnd {
    std::uint32_t index = kNoPart;
    bool band = false;
    /// Of a message to or from something in the box: it leaves the box at the bottom, so far from its middle.
    std::optional<int> bottomAt = {};
    friend bool operator==(const GraphEnd&, const GraphEnd&) = default;
};

struct GraphEdge {
    std::string id;
    LineKind kind = LineKind::flow;
    GraphEnd from;
    GraphEnd to;
    Size label;  ///< of the text on it; 0 × 0: none
    friend bool operator==(const GraphEdge&, const GraphEdge&) = default;
};

enum class LaneOrder : std::uint8_t {
    chosen,  ///< so that few lines cross; that of the graph where it makes no difference
    given,   ///< that of the graph
};

/// Ids are unique within their kind. The order of all parts is that of the text.
struct LayoutGraph {
    std::vector<GraphLane> lanes;
    std::vector<GraphBand> bands;
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
    LaneOrder laneOrder = LaneOrder::chosen;
    friend bool operator==(const LayoutGraph&, const LayoutGraph&) = default;
};

}  // namespace dienstweg
