// The first look at a file: everything in it that has a name.
#pragma once

#include "model/model.h"

namespace dienstweg {

/// Adds what `source` declares, and its processes with their statements, at the end of `model`. What names mean is
/// found out later (uses.h).
void collect(Model& model, FileId file, const Source& source);

}  // namespace dienstweg
