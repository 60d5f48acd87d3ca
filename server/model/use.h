// Every place where a name is used, with what it was found to mean. Rules on unknown and unused names read this list,
// and so will references, rename and highlights.
#pragma once

#include "model/place.h"
#include "syntax/kinds.h"
#include "syntax/tree.h"

namespace dienstweg {

/// What a name at this place can refer to.
enum class Target : std::uint8_t {
    party,           ///< role, unit, committee, external party
    partyOrProcess,  ///< receiver of a handoff, sender of a trigger
    process,         ///< called
    document,
    system,
    channel,  ///< channel or system (`per EAkte`)
    law,
    calendar,
    statement,  ///< goal of a jump, of a trigger, of `andere person als`
};

struct Use {
    Place place = {};  ///< of the name; its text is `nameAt` (model.h)
    Target target = Target::party;
    bool ambiguous = false;         ///< several roles have that name: the unit must be said
    ItemId item = kNone;            ///< that names it
    ClauseId clause = kNone;        ///< kNone: one of the item's objects
    std::uint32_t process = kNone;  ///< in which process, kNone: beside processes
    std::uint32_t found = kNone;    ///< PartyId, DeclarationId, or ItemId of a statement; kNone: unknown or ambiguous
    std::uint32_t foundProcess = kNone;  ///< ProcessId, where the name is that of a process

    [[nodiscard]] bool known() const { return found != kNone || foundProcess != kNone; }
};

}  // namespace dienstweg
