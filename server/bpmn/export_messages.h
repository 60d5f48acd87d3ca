// What a process exchanges with others: pools outside of it, and messages.
#pragma once

#include <cstdint>
#include <span>

#include "bpmn/definitions.h"
#include "bpmn/element_ids.h"
#include "bpmn/export_lanes.h"
#include "model/model.h"

namespace dienstweg::bpmn {

/// A node that catches something, and the item that says what.
struct Arrival {
    std::uint32_t node = kNone;
    ItemId about = dienstweg::kNone;
};

/// Whoever does not act in the process is outside of it, a part of the organisation or not. `nodeOf` by node of the
/// flow graph; lanes have been made for all who act. With `within`, what goes to the unit or role that is called as the
/// pool is a message to the pool itself: BPMN does not allow it, and models have it.
void addMessages(const Model& model, const dienstweg::Process& process, std::span<const std::uint32_t> nodeOf,
                 std::span<const Arrival> arrivals, const ExportLanes& lanes, ElementIds& ids, Definitions& out,
                 bool within);

}  // namespace dienstweg::bpmn
