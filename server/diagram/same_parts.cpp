#include "diagram/same_parts.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace dienstweg {
namespace {

template <typename Part>
std::vector<std::uint32_t> byId(const std::vector<Part>& now, const std::vector<Part>& before) {
    std::unordered_map<std::string_view, std::uint32_t> known;
    for (std::uint32_t part = 0; part < before.size(); ++part) {
        known.emplace(before[part].id, part);
    }
    std::vector<std::uint32_t> same;
    for (const Part& part : now) {
        const auto found = known.find(part.id);
        same.push_back(found == known.end() ? kNoPart : found->second);
        if (found != known.end()) {
            known.erase(found);
        }
    }
    return same;
}

/// All neighbours of a node by their index in the old graph, in order: those before it, kNoPart, those behind it.
using Neighbours = std::vector<std::uint32_t>;

/// `old` is by node of the graph: its index in the old one. Neighbours that are new have none and are left out.
std::vector<Neighbours> neighboursOf(const LayoutGraph& graph, const std::vector<std::uint32_t>& old) {
    std::vector<Neighbours> before(graph.nodes.size());
    std::vector<Neighbours> behind(graph.nodes.size());
    for (const GraphEdge& edge : graph.edges) {
        if (edge.kind != LineKind::flow) {
            continue;
        }
        if (old[edge.from.index] != kNoPart) {
            before[edge.to.index].push_back(old[edge.from.index]);
        }
        if (old[edge.to.index] != kNoPart) {
            behind[edge.from.index].push_back(old[edge.to.index]);
        }
    }
    for (std::size_t node = 0; node < before.size(); ++node) {
        std::ranges::sort(before[node]);
        std::ranges::sort(behind[node]);
        before[node].push_back(kNoPart);
        before[node].insert(before[node].end(), behind[node].begin(), behind[node].end());
    }
    return before;
}

/// Those that are gone give their places to those that are new between the same neighbours.
void findRenamed(const LayoutGraph& now, const LayoutGraph& before, std::vector<std::uint32_t>& same) {
    std::vector<std::uint32_t> kept(before.nodes.size(), kNoPart);
    for (const std::uint32_t old : same) {
        if (old != kNoPart) {
            kept[old] = old;
        }
    }
    if (std::ranges::count(same, kNoPart) == 0 || std::ranges::count(kept, kNoPart) == 0) {
        return;
    }
    std::multimap<std::pair<Outline, Neighbours>, std::uint32_t> gone;
    const std::vector<Neighbours> around = neighboursOf(before, kept);
    for (std::uint32_t old = 0; old < kept.size(); ++old) {
        if (kept[old] == kNoPart && around[old].size() > 1) {
            gone.emplace(std::pair(before.nodes[old].outline, around[old]), old);
        }
    }
    const std::vector<Neighbours> aroundNow = neighboursOf(now, same);
    for (std::uint32_t node = 0; node < same.size(); ++node) {
        if (same[node] != kNoPart) {
            continue;
        }
        const auto found = gone.find({now.nodes[node].outline, aroundNow[node]});
        if (found != gone.end()) {
            same[node] = found->second;
            gone.erase(found);
        }
    }
}

}  // namespace

SameParts sameParts(const LayoutGraph& now, const LayoutGraph& before) {
    SameParts same{byId(now.nodes, before.nodes), byId(now.lanes, before.lanes), byId(now.bands, before.bands)};
    findRenamed(now, before, same.node);
    same.nodes = same.node.size() - static_cast<std::size_t>(std::ranges::count(same.node, kNoPart));
    return same;
}

}  // namespace dienstweg
