// From what is said to where it is done.
#pragma once

#include "features/definition.h"

namespace dienstweg {

/// Of a role the lines that it is responsible for or does, of a document those that make or change it, of a process the
/// first lines behind its triggers. Where no such name stands, in a handoff: its receiver's first lines on the ways
/// behind it, also in the process to which it hands over. In the order of files and lines.
Destinations implementation(const Model& model, FileId file, std::uint32_t offset);

/// What the receiver of a handoff, given by its node, does first.
std::vector<ItemPlace> receivedBy(const Model& model, ProcessId process, NodeId handoff);

}  // namespace dienstweg
