// Where other processes call a process or hand a case to it.
#pragma once

#include <vector>

#include "model/model.h"

namespace dienstweg {

/// The places of its name, in the order of the files. Not those in the process itself.
std::vector<Place> calledFrom(const Model& model, ProcessId process);

}  // namespace dienstweg
