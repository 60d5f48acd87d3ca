// The correction for a handoff that is missing: writes one where the case ought to change hands.
#pragma once

#include <optional>

#include "checks/context.h"

namespace dienstweg {

/// A handoff to `receiver` on this one way (by EdgeId), in the file's language. It carries the documents that the next
/// statement needs and that are there; channel, deadline and the rest are for people to say. Nothing where the way
/// leaves no place for a statement.
std::optional<Fix> insertHandoff(const Context& context, ProcessId process, EdgeId way, PartyId receiver);

}  // namespace dienstweg
