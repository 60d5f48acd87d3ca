#include <algorithm>
#include <utility>

#include "diagram/grid.h"

namespace dienstweg {
namespace {

/// The node whose column counts: an event at the edge of another stands where that does.
std::uint32_t columnHolder(const LayoutGraph& graph, std::uint32_t node) {
    const std::uint32_t host = graph.nodes[node].host;
    return host == kNoPart ? node : host;
}

using Ways = std::vector<std::vector<std::uint32_t>>;

Ways waysOf(const LayoutGraph& graph, const std::vector<bool>& isBack) {
    Ways next(graph.nodes.size());
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge& edge = graph.edges[i];
        if (edge.kind != LineKind::flow || (!isBack.empty() && isBack[i])) {
            continue;
        }
        const std::uint32_t from = columnHolder(graph, edge.from.index);
        const std::uint32_t to = columnHolder(graph, edge.to.index);
        if (from != to) {
            next[from].push_back(to);
        }
    }
    return next;
}

/// Takes the ways back out of `next`. Returns the nodes, each before those that it leads to.
std::vector<std::uint32_t> unwind(Ways& next) {
    enum class Seen : std::uint8_t { no, open, done };
    std::vector<Seen> seen(next.size(), Seen::no);
    std::vector<std::uint32_t> done;
    std::vector<std::pair<std::uint32_t, std::size_t>> path;  // the node, and which of its ways comes next
    for (std::uint32_t start = 0; start < next.size(); ++start) {
        if (seen[start] != Seen::no) {
            continue;
        }
        seen[start] = Seen::open;
        path.emplace_back(start, 0);
        while (!path.empty()) {
            auto& [node, way] = path.back();
            if (way == next[node].size()) {
                seen[node] = Seen::done;
                done.push_back(node);
                path.pop_back();
                continue;
            }
            const std::uint32_t to = next[node][way];
            if (seen[to] == Seen::open) {
                next[node].erase(next[node].begin() + static_cast<std::ptrdiff_t>(way));
                continue;
            }
            ++way;
            if (seen[to] == Seen::no) {
                seen[to] = Seen::open;
                path.emplace_back(to, 0);
            }
        }
    }
    std::ranges::reverse(done);
    return done;
}

}  // namespace

FlowOrder flowOrder(const LayoutGraph& graph, const std::vector<bool>& isBack) {
    FlowOrder flow{.next = waysOf(graph, isBack)};
    flow.order = unwind(flow.next);
    return flow;
}

std::vector<int> columnsOf(const LayoutGraph& graph) {
    const auto [next, order] = flowOrder(graph, {});
    std::vector<int> column(graph.nodes.size(), 0);
    std::vector<bool> isEntered(graph.nodes.size(), false);
    for (const std::uint32_t node : order) {
        for (const std::uint32_t to : next[node]) {
            column[to] = std::max(column[to], column[node] + 1);
            isEntered[to] = true;
        }
    }
    // Where something begins late, it begins right before what it leads to.
    for (const std::uint32_t node : order) {
        if (isEntered[node] || next[node].empty()) {
            continue;
        }
        const auto nearest = std::ranges::min(next[node], {}, [&](std::uint32_t to) { return column[to]; });
        column[node] = std::max(column[node], column[nearest] - 1);
    }
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        const GraphNode& it = graph.nodes[node];
        if (it.companion != kNoPart) {
            column[node] = column[columnHolder(graph, it.companion)];
        } else if (it.host != kNoPart) {
            column[node] = column[it.host];
        }
    }
    return column;
}

}  // namespace dienstweg
