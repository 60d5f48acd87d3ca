#include "bpmn/lane_membership.h"

#include <algorithm>

namespace dienstweg::bpmn {
namespace {

bool liesIn(const Definitions& all, std::uint32_t lane, std::uint32_t around) {
    for (std::size_t steps = 0; lane != kNone && steps <= all.lanes.size(); ++steps) {
        if (lane == around) {
            return true;
        }
        lane = all.lanes[lane].parent;
    }
    return false;
}

std::uint32_t laneAt(const Definitions& all, const FlowNode& node) {
    if (!node.bounds) {
        return kNone;
    }
    const double x = node.bounds->x + node.bounds->width / 2;
    const double y = node.bounds->y + node.bounds->height / 2;
    std::uint32_t found = kNone;
    for (std::uint32_t lane = 0; lane < all.lanes.size(); ++lane) {
        const auto& box = all.lanes[lane].bounds;
        const bool holds = box && all.lanes[lane].process == node.process && box->x <= x && x < box->x + box->width &&
                           box->y <= y && y < box->y + box->height;
        if (holds && (found == kNone || liesIn(all, lane, found))) {
            found = lane;
        }
    }
    return found;
}

/// The node that it follows into a lane, itself if none; hosts and parents may form a ring in a broken file.
std::uint32_t leaderOf(const Definitions& all, std::uint32_t node) {
    for (std::size_t steps = 0; steps <= all.nodes.size(); ++steps) {
        const FlowNode& it = all.nodes[node];
        const std::uint32_t next = it.host != kNone ? it.host : it.parent;
        if (next == kNone || it.lane != kNone) {
            break;
        }
        node = next;
    }
    return node;
}

}  // namespace

std::vector<std::uint32_t> assignLanes(Definitions& definitions, std::span<const NodeInLane> named) {
    std::vector<std::uint32_t> torn;
    for (const auto& [node, lane] : named) {
        std::uint32_t& current = definitions.nodes[node].lane;
        if (current == kNone || liesIn(definitions, lane, current)) {
            current = lane;
        } else if (!liesIn(definitions, current, lane)) {
            torn.push_back(node);
        }
    }
    for (FlowNode& node : definitions.nodes) {
        if (node.lane == kNone && node.host == kNone && node.parent == kNone) {
            node.lane = laneAt(definitions, node);
        }
    }
    for (std::uint32_t node = 0; node < definitions.nodes.size(); ++node) {
        if (definitions.nodes[node].lane == kNone) {
            definitions.nodes[node].lane = definitions.nodes[leaderOf(definitions, node)].lane;
        }
    }
    return torn;
}

}  // namespace dienstweg::bpmn
