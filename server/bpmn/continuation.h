// Where a text goes on behind a decision whose ways do not all meet.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "bpmn/definitions.h"
#include "bpmn/flow_view.h"

namespace dienstweg::bpmn {

/// Of the ways that begin at `firsts`: `stop`, if one of them leads there; else the node where most of them meet, the
/// nearest of these; else the beginning of the longest, so that short ways (a refusal, say) stand in the decision and
/// the main one behind it; kNone if all are short. Only nodes that `may` be that are walked over and returned.
std::uint32_t continuation(const Definitions& definitions, const FlowView& view, std::span<const std::uint32_t> firsts,
                           std::uint32_t stop, const std::function<bool(std::uint32_t)>& may);

}  // namespace dienstweg::bpmn
