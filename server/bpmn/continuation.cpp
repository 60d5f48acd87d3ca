#include "bpmn/continuation.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dienstweg::bpmn {
namespace {

/// No further than this is looked: what meets later than that is not seen as one block by anybody.
constexpr std::size_t kFarthest = 400;
/// A way of at most so many nodes is short: an end.
constexpr std::size_t kShort = 1;

}  // namespace

std::uint32_t continuation(const Definitions& definitions, const FlowView& view, std::span<const std::uint32_t> firsts,
                           std::uint32_t stop, const std::function<bool(std::uint32_t)>& may) {
    std::unordered_map<std::uint32_t, std::size_t> reachedBy;
    std::vector<std::uint32_t> order;  // each node once, nearest of the first way first
    std::uint32_t longest = kNone;
    std::size_t length = kShort;
    for (const std::uint32_t first : firsts) {
        std::vector<std::uint32_t> reached;
        std::unordered_set<std::uint32_t> seen;
        const auto reach = [&](std::uint32_t node) {
            if (may(node) && seen.insert(node).second) {
                reached.push_back(node);
            }
            return node == stop && stop != kNone;
        };
        if (reach(first)) {
            return stop;
        }
        for (std::size_t i = 0; i < reached.size() && i < kFarthest; ++i) {
            for (const std::uint32_t flow : view.out[reached[i]]) {
                if (reach(definitions.flows[flow].to)) {
                    return stop;
                }
            }
        }
        for (const std::uint32_t node : reached) {
            if (++reachedBy[node] == 1) {
                order.push_back(node);
            }
        }
        if (reached.size() > length) {
            length = reached.size();
            longest = first;
        }
    }
    std::uint32_t best = kNone;
    std::size_t most = 1;
    for (const std::uint32_t node : order) {
        if (reachedBy[node] > most) {
            most = reachedBy[node];
            best = node;
        }
    }
    return best != kNone ? best : longest;
}

}  // namespace dienstweg::bpmn
