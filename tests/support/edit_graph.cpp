#include "support/edit_graph.h"

#include <algorithm>
#include <vector>

namespace dienstweg::testing {
namespace {

void erase(LayoutGraph& graph, std::uint32_t node) {
    const auto hangsOn = [&](std::uint32_t other) {
        return graph.nodes[other].host == node || graph.nodes[other].companion == node;
    };
    for (std::uint32_t other = static_cast<std::uint32_t>(graph.nodes.size()); other-- > node + 1;) {
        if (hangsOn(other)) {
            erase(graph, other);
        }
    }
    std::erase_if(graph.edges, [&](const GraphEdge& edge) {
        return (!edge.from.band && edge.from.index == node) || (!edge.to.band && edge.to.index == node);
    });
    graph.nodes.erase(graph.nodes.begin() + node);
    const auto lower = [&](std::uint32_t& index) { index -= index != kNoPart && index > node ? 1U : 0U; };
    for (GraphNode& other : graph.nodes) {
        lower(other.host);
        lower(other.companion);
    }
    for (GraphEdge& edge : graph.edges) {
        if (!edge.from.band) {
            lower(edge.from.index);
        }
        if (!edge.to.band) {
            lower(edge.to.index);
        }
    }
}

std::vector<std::uint32_t> leaves(const LayoutGraph& graph) {
    std::vector<std::uint32_t> all;
    for (std::uint32_t lane = 0; lane < graph.lanes.size(); ++lane) {
        if (std::ranges::none_of(graph.lanes, [&](const GraphLane& other) { return other.parent == lane; })) {
            all.push_back(lane);
        }
    }
    return all;
}

void insertBefore(LayoutGraph& graph, std::uint32_t edge) {
    const auto added = static_cast<std::uint32_t>(graph.nodes.size());
    const std::uint32_t from = graph.edges[edge].from.index;
    graph.nodes.push_back({.id = "inserted", .size = {100, 80}, .lane = graph.nodes[from].lane});
    const GraphEnd to = graph.edges[edge].to;
    graph.edges[edge].to = {added};
    graph.edges.push_back({"after_inserted", LineKind::flow, {added}, to, {}});
}

/// What led to the node now leads to where the node led.
void removeNode(LayoutGraph& graph, std::uint32_t node) {
    const auto out = std::ranges::find_if(graph.edges, [&](const GraphEdge& edge) {
        return edge.kind == LineKind::flow && edge.from.index == node && edge.to.index != node;
    });
    if (out != graph.edges.end()) {
        const GraphEnd to = out->to;
        for (GraphEdge& edge : graph.edges) {
            if (edge.kind == LineKind::flow && edge.to.index == node && edge.from.index != to.index) {
                edge.to = to;
            }
        }
    }
    erase(graph, node);
}

}  // namespace

std::optional<GraphEdit> edited(const LayoutGraph& graph, EditKind kind, std::uint32_t node, std::mt19937& chance) {
    const GraphNode& it = graph.nodes[node];
    if (it.host != kNoPart || it.companion != kNoPart) {
        return std::nullopt;
    }
    GraphEdit edit{graph, node};
    switch (kind) {
        case EditKind::rename: {
            GraphNode& renamed = edit.graph.nodes[node];
            renamed.id += "_renamed";
            if (it.outline == Outline::box) {
                renamed.size.height = std::max(80, it.size.height + (chance() % 3 == 0 ? 14 : 0));
            } else if (it.label.width > 0) {
                renamed.label = {30 + static_cast<int>(chance() % 70), 14 * (1 + static_cast<int>(chance() % 2))};
            }
            return edit;
        }
        case EditKind::insert: {
            for (std::uint32_t edge = 0; edge < graph.edges.size(); ++edge) {
                const GraphEdge& line = graph.edges[edge];
                if (line.kind == LineKind::flow && line.to.index == node &&
                    graph.nodes[line.from.index].host == kNoPart) {
                    insertBefore(edit.graph, edge);
                    return edit;
                }
            }
            return std::nullopt;
        }
        case EditKind::remove: removeNode(edit.graph, node); return edit;
        case EditKind::changeLane: {
            std::vector<std::uint32_t> others = leaves(graph);
            std::erase(others, it.lane);
            if (others.empty()) {
                return std::nullopt;
            }
            const std::uint32_t lane = others[chance() % others.size()];
            for (std::uint32_t other = 0; other < graph.nodes.size(); ++other) {
                const GraphNode& each = graph.nodes[other];
                if (other == node || each.host == node || each.companion == node) {
                    edit.graph.nodes[other].lane = lane;
                }
            }
            return edit;
        }
    }
    return std::nullopt;
}

}  // namespace dienstweg::testing
