// Who has the case: the holder of the case followed over the flow of a process to a fixed point.
//
// In each running branch a case is at every moment in one role's custody. Only a trigger and a handoff move it; what is
// lent or copied comes back or stays. docs/language.md ("Custody") is the definition.
//
// The state of a way is the set of holders that are possible on it, each with where it came from. A role that is
// missing or unknown is a wildcard that fits anything; after a statement that names a role, that role is assumed to
// have the case, so that one fault gives one finding. What is wrong is read off the states by the rules in checks/.
#pragma once

#include <compare>
#include <vector>

#include "model/model.h"

namespace dienstweg {

struct Holder {
    PartyId party = kNone;  ///< kNone: a wildcard
    NodeId mover =
        kNone;  ///< the trigger, event or handoff that gave it the case; or the node at which it was assumed to have it
    bool acted = false;  ///< it has done something since
    friend auto operator<=>(const Holder&, const Holder&) = default;
};

/// Sorted, without doubles.
using Holders = std::vector<Holder>;

struct Custody {
    std::vector<Holders> on;        ///< by EdgeId: who may have the case on this way
    std::vector<Holders> before;    ///< by NodeId: the union of the ways in
    std::vector<PartyId> required;  ///< by NodeId: who must have the case when it is reached; kNone: anyone
    std::vector<bool> ambiguous;    ///< by NodeId: names nobody, needs a holder or joins branches, and the ways in
                                    ///< disagree (H215, H216)
};

Custody followCustody(const Model& model, const Process& process);

/// Must somebody hold the case for this node to make sense? (Not for ends, joins, splits and the like.)
bool needsHolder(const Node& node);
/// Does it name a role or committee, who then must have the case when it is reached? (An external party's work neither
/// needs nor changes custody.)
bool requiresHolder(const Model& model, const Node& node);

}  // namespace dienstweg
