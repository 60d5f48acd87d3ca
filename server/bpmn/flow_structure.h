// What lies behind what in a flow: where ways that part meet again.
#pragma once

#include <cstdint>
#include <vector>

namespace dienstweg::bpmn {

/// By node: the nodes that its ways lead to.
using Ways = std::vector<std::vector<std::uint32_t>>;

/// By node: the first node that every way from it to an end goes through, itself not counted; kNone where there is
/// none. Nodes that lead to no end have none. Source: Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm"
/// (2001), on the reversed graph.
std::vector<std::uint32_t> meetingPoints(const Ways& next);

}  // namespace dienstweg::bpmn
