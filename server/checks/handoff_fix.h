// Corrections for a case that does not change hands as it ought to: a handoff where there is none, sending where a
// handoff gives the case away.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "checks/context.h"

namespace dienstweg {

/// A handoff to `receiver` on this one way (by EdgeId), in the file's language. It carries the documents that the next
/// statement needs and that are there; channel, deadline and the rest are for people to say. Nothing where the way
/// leaves no place for a statement.
std::optional<Fix> insertHandoff(const ProcessContext& context, ProcessId id, EdgeId way, PartyId receiver);

/// A way on which one is missing, and who must have the case behind it.
struct MissingHandoff {
    EdgeId way = kNone;
    PartyId receiver = kNone;
};
/// The same of many ways of a process: it is read again once for all.
std::vector<std::optional<Fix>> insertHandoffs(const ProcessContext& context, ProcessId id,
                                               std::span<const MissingHandoff> missing);

/// `versand` instead of this handoff, without the facts that only a handoff has. Nothing where comments would be lost.
std::optional<Fix> sendInstead(const ProcessContext& context, ProcessId id, ItemId handoff, PartyId receiver);

}  // namespace dienstweg
