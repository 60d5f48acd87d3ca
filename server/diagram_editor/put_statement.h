// Puts statements at a place of the flow: what insert, copy and move have in common.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagram_editor/edit_steps.h"

namespace dienstweg {

/// A place of the flow in the text, and what must be true of whatever is put there.
struct PutPlace {
    DraftPath parent;
    std::uint32_t index = 0;
    std::optional<EdgeId> way;     ///< it must lie on this way
    std::optional<ItemId> behind;  ///< all ways to it must come from this statement or out of it
    std::optional<ItemId> before;  ///< all ways from it must lead there
    ItemId jumpOf = kNone;         ///< a branch or outcome that jumps on its line: the jump must stand behind it first
    PartyId holder = kNone;        ///< who has the case there, as the picture shows it
};

/// Where the element says; or why nothing can be put there. With `lane` on the receiver's side of a handoff, if the
/// flow has one.
std::expected<PutPlace, Refusal> targetOf(const EditSteps& steps, const FlowPlace& place, PartyId lane = kNone);

/// Makes room where a jump stands on a line; the target then says where.
void makeRoom(Rework& work, PutPlace& target);

/// Do the new statements (by their items in `after`) stand where they should, and is all else as before? `moved` are
/// those of before that stand elsewhere now. A sentence why not, or nothing.
std::optional<Refusal> standsThere(const EditSteps& steps, const PutPlace& target, const std::vector<ItemId>& moved,
                                   const ReadAgain& after, const std::vector<ItemId>& fresh);

/// Statements that stand by themselves, one behind the other.
Edited putStatements(const EditSteps& steps, const FlowPlace& place, const std::vector<Draft>& statements);

}  // namespace dienstweg
