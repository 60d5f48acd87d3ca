#include "diagram_editor/declared_lanes.h"

#include <algorithm>
#include <ranges>
#include <tuple>
#include <utility>
#include <vector>

namespace dienstweg {

void orderAsDeclared(const Model& model, bpmn::Definitions& definitions) {
    auto& lanes = definitions.lanes;
    const auto rank = [&](std::uint32_t lane) {
        const PartyId party = lanes[lane].party;
        const std::uint32_t around = lanes[lane].parent;
        int depth = 0;  // what is around others stands before them
        for (std::uint32_t outer = around; outer != bpmn::kNone; outer = lanes[outer].parent) {
            ++depth;
        }
        if (party == kNone) {
            return std::tuple{depth, 2, FileId{0}, ItemId{0}};
        }
        const bool isOwn = around != bpmn::kNone && lanes[around].party == party;
        return std::tuple{depth, isOwn ? 0 : 1, model.parties[party].place.file, model.parties[party].item};
    };
    const auto numbers = std::views::iota(0U, static_cast<std::uint32_t>(lanes.size()));
    std::vector<std::uint32_t> order(numbers.begin(), numbers.end());
    std::ranges::stable_sort(order, {}, rank);
    std::vector<std::uint32_t> now(lanes.size());
    std::vector<bpmn::Lane> sorted;
    for (const std::uint32_t lane : order) {
        now[lane] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(std::move(lanes[lane]));
    }
    lanes = std::move(sorted);
    const auto follow = [&](std::uint32_t& lane) { lane = lane == bpmn::kNone ? lane : now[lane]; };
    for (bpmn::Lane& lane : lanes) {
        follow(lane.parent);
    }
    for (bpmn::FlowNode& node : definitions.nodes) {
        follow(node.lane);
    }
}

}  // namespace dienstweg
