// The documents and systems of a process, as BPMN shows them: data objects and data stores beside the tasks.
#pragma once

#include <cstdint>
#include <span>

#include "bpmn/definitions.h"
#include "bpmn/element_ids.h"
#include "model/model.h"

namespace dienstweg::bpmn {

/// A data object for each document that a task needs, makes or changes, a data store for each system that it uses; each
/// beside its task, for one in the middle would draw lines through the whole picture. `nodeOf` is by node of the flow
/// graph.
void addDocuments(const Model& model, const dienstweg::Process& process, std::span<const std::uint32_t> nodeOf,
                  ElementIds& ids, Definitions& out);

}  // namespace dienstweg::bpmn
