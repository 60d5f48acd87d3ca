#include "support/generate_graph.h"

#include <algorithm>
#include <string>

#include "diagram/layout.h"

namespace dienstweg::testing {
namespace {

class Made {
public:
    explicit Made(std::mt19937& chance) : chance_(chance) {}

    /// From `least` to `most`, both included.
    int number(int least, int most) {
        return least + static_cast<int>(chance_() % static_cast<unsigned>(most - least + 1));
    }
    bool oneIn(int count) { return number(1, count) == 1; }
    std::uint32_t any(std::size_t count) { return static_cast<std::uint32_t>(chance_() % count); }

    void lanes() {
        const int units = number(0, 3);
        for (int unit = 0; unit < units; ++unit) {
            const auto parent = static_cast<std::uint32_t>(graph.lanes.size());
            graph.lanes.push_back({"U" + std::to_string(unit), kNoPart});
            const int roles = number(0, 3);
            if (roles == 0) {
                leaves_.push_back(parent);
            }
            for (int role = 0; role < roles; ++role) {
                leaves_.push_back(static_cast<std::uint32_t>(graph.lanes.size()));
                graph.lanes.push_back({"R" + std::to_string(leaves_.size()), parent, number(0, 200)});
            }
        }
        const int bands = number(0, 2);
        for (int band = 0; band < bands; ++band) {
            graph.bands.push_back({"B" + std::to_string(band)});
        }
    }

    std::uint32_t lane() { return leaves_.empty() ? kNoPart : leaves_[any(leaves_.size())]; }

    std::uint32_t node(std::uint32_t lane) {
        GraphNode node{.id = "n" + std::to_string(graph.nodes.size()), .size = {100, 80}, .lane = lane};
        if (oneIn(4)) {
            node.size = {50, 50};
            node.outline = Outline::diamond;
            node.label = {number(20, 110), number(14, 40)};
        } else if (oneIn(6)) {
            node.size = {36, 36};
            node.outline = Outline::circle;
            node.label = {number(20, 110), number(14, 28)};
        }
        graph.nodes.push_back(node);
        return static_cast<std::uint32_t>(graph.nodes.size() - 1);
    }

    void edge(std::uint32_t from, std::uint32_t to) {
        Size label;
        if (oneIn(4)) {
            label = {number(15, 70), number(14, 28)};
        }
        graph.edges.push_back({"e" + std::to_string(graph.edges.size()), LineKind::flow, {from}, {to}, label});
    }

    void extras(std::size_t flowNodes) {
        for (std::uint32_t node = 0; node < flowNodes; ++node) {
            const std::uint32_t lane = graph.nodes[node].lane;
            const bool isBox = graph.nodes[node].outline == Outline::box;
            const int events = isBox && oneIn(8) ? number(1, 4) : 0;
            graph.nodes[node].size.width = std::max(graph.nodes[node].size.width, widthForEvents(events));
            for (int more = 0; more < events; ++more) {
                const auto event = static_cast<std::uint32_t>(graph.nodes.size());
                graph.nodes.push_back({.id = "b" + std::to_string(event),
                                       .size = {36, 36},
                                       .outline = Outline::circle,
                                       .label = oneIn(2) ? Size{number(20, 90), 14 * number(1, 3)} : Size{},
                                       .lane = lane,
                                       .host = node});
                edge(event, any(flowNodes));
            }
            if (oneIn(6)) {
                const auto companion = static_cast<std::uint32_t>(graph.nodes.size());
                graph.nodes.push_back({.id = "c" + std::to_string(companion),
                                       .size = {36, 50},
                                       .label = {number(20, 100), 14},
                                       .lane = lane,
                                       .companion = node});
                const bool out = oneIn(2);
                graph.edges.push_back({"l" + std::to_string(graph.edges.size()),
                                       LineKind::link,
                                       {out ? node : companion},
                                       {out ? companion : node},
                                       {}});
            }
            if (!graph.bands.empty() && oneIn(6)) {
                const GraphEnd band{any(graph.bands.size()), true};
                const bool out = oneIn(2);
                graph.edges.push_back({"m" + std::to_string(graph.edges.size()),
                                       LineKind::message,
                                       out ? GraphEnd{node} : band,
                                       out ? band : GraphEnd{node},
                                       {}});
            }
        }
    }

    LayoutGraph graph;

private:
    std::mt19937& chance_;
    std::vector<std::uint32_t> leaves_;
};

}  // namespace

LayoutGraph processGraph(std::mt19937& chance, int nodes) {
    Made made(chance);
    made.lanes();
    std::uint32_t lane = made.lane();
    for (int i = 0; i < nodes; ++i) {
        if (made.oneIn(3)) {
            lane = made.lane();
        }
        const std::uint32_t node = made.node(lane);
        if (node > 0) {
            made.edge(made.oneIn(6) ? made.any(node) : node - 1, node);
        }
        if (node > 3 && made.oneIn(7)) {
            made.edge(node, made.any(node));
        }
    }
    made.extras(made.graph.nodes.size());
    return std::move(made.graph);
}

LayoutGraph anyGraph(std::mt19937& chance, int nodes) {
    Made made(chance);
    made.lanes();
    for (int i = 0; i < nodes; ++i) {
        made.node(made.lane());
    }
    const int edges = nodes == 0 ? 0 : made.number(0, 2 * nodes);
    for (int i = 0; i < edges; ++i) {
        made.edge(made.any(made.graph.nodes.size()), made.any(made.graph.nodes.size()));
    }
    made.extras(made.graph.nodes.size());
    return std::move(made.graph);
}

}  // namespace dienstweg::testing
