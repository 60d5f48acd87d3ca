// The model without the flow of processes, for whoever only asks what names mean: half the work.
#pragma once

#include <vector>

#include "model/model.h"

namespace dienstweg {

/// As `buildModel`, but owners and flow graphs of processes stay empty.
Model buildNames(std::vector<SourceFile> files);

}  // namespace dienstweg
