// From the statements of a process to its flow graph.
#pragma once

#include "model/model.h"

namespace dienstweg {

/// Uses of names must have been collected.
FlowGraph buildFlowGraph(const Model& model, const Process& process);

}  // namespace dienstweg
