// Strongly connected components: what can be reached from one another.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace dienstweg {

/// By node: the number of its component. Components are numbered so that an edge leads to the same or a lower number.
/// (Tarjan's algorithm, with its own stack: a graph may be deep.)
inline std::vector<std::uint32_t> strongComponents(const std::vector<std::vector<std::uint32_t>>& successors) {
    constexpr std::uint32_t kUnseen = 0xFFFFFFFFU;
    struct Visit {
        std::uint32_t node;
        std::size_t next;
    };
    const std::size_t count = successors.size();
    std::vector<std::uint32_t> component(count, kUnseen);
    std::vector<std::uint32_t> order(count, kUnseen);
    std::vector<std::uint32_t> lowest(count, 0);
    std::vector<std::uint32_t> open;
    std::vector<Visit> visits;
    std::uint32_t orders = 0;
    std::uint32_t components = 0;
    const auto enter = [&](std::uint32_t node) {
        order[node] = lowest[node] = orders++;
        open.push_back(node);
        visits.push_back({node, 0});
    };
    for (std::uint32_t root = 0; root < count; ++root) {
        if (order[root] != kUnseen) {
            continue;
        }
        enter(root);
        while (!visits.empty()) {
            const std::uint32_t node = visits.back().node;
            if (visits.back().next < successors[node].size()) {
                const std::uint32_t to = successors[node][visits.back().next++];
                if (order[to] == kUnseen) {
                    enter(to);
                } else if (component[to] == kUnseen) {
                    lowest[node] = std::min(lowest[node], order[to]);
                }
                continue;
            }
            visits.pop_back();
            if (!visits.empty()) {
                lowest[visits.back().node] = std::min(lowest[visits.back().node], lowest[node]);
            }
            if (lowest[node] != order[node]) {
                continue;
            }
            for (std::uint32_t member = kUnseen; member != node;) {
                member = open.back();
                open.pop_back();
                component[member] = components;
            }
            ++components;
        }
    }
    return component;
}

}  // namespace dienstweg
