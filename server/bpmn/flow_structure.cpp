#include "bpmn/flow_structure.h"

#include <algorithm>
#include <utility>

#include "bpmn/definitions.h"

namespace dienstweg::bpmn {
namespace {

/// All nodes that lead to `exit`, each behind those that it is reached by when walking backwards from there.
std::vector<std::uint32_t> backwards(const Ways& before, std::uint32_t exit) {
    std::vector<bool> seen(before.size(), false);
    std::vector<std::uint32_t> done;
    std::vector<std::pair<std::uint32_t, std::size_t>> path{{exit, 0}};
    seen[exit] = true;
    while (!path.empty()) {
        auto& [node, way] = path.back();
        if (way == before[node].size()) {
            done.push_back(node);
            path.pop_back();
            continue;
        }
        const std::uint32_t to = before[node][way++];
        if (!seen[to]) {
            seen[to] = true;
            path.emplace_back(to, 0);
        }
    }
    std::ranges::reverse(done);
    return done;
}

}  // namespace

std::vector<std::uint32_t> meetingPoints(const Ways& next) {
    const auto exit = static_cast<std::uint32_t>(next.size());
    Ways after = next;
    for (std::vector<std::uint32_t>& ways : after) {
        if (ways.empty()) {
            ways.push_back(exit);
        }
    }
    after.emplace_back();
    Ways before(after.size());
    for (std::uint32_t node = 0; node < after.size(); ++node) {
        for (const std::uint32_t to : after[node]) {
            before[to].push_back(node);
        }
    }
    const std::vector<std::uint32_t> order = backwards(before, exit);
    std::vector<std::uint32_t> rank(after.size(), kNone);
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = i;
    }
    std::vector<std::uint32_t> meets(after.size(), kNone);
    meets[exit] = exit;
    const auto common = [&](std::uint32_t a, std::uint32_t b) {
        while (a != b) {
            while (rank[a] > rank[b]) {
                a = meets[a];
            }
            while (rank[b] > rank[a]) {
                b = meets[b];
            }
        }
        return a;
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (const std::uint32_t node : order) {
            if (node == exit) {
                continue;
            }
            std::uint32_t found = kNone;
            for (const std::uint32_t to : after[node]) {
                if (rank[to] != kNone && meets[to] != kNone) {
                    found = found == kNone ? to : common(found, to);
                }
            }
            changed = changed || meets[node] != found;
            meets[node] = found;
        }
    }
    meets.pop_back();
    std::ranges::replace(meets, exit, kNone);
    return meets;
}

}  // namespace dienstweg::bpmn
