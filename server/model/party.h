// Who there is: the organisation with its units, roles and committees, and the external parties it deals with.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/place.h"
#include "syntax/tree.h"

namespace dienstweg {

using PartyId = std::uint32_t;

enum class PartyKind : std::uint8_t { organisation, unit, role, committee, external };

struct Party {
    PartyKind kind = PartyKind::role;
    std::string name = {};   ///< "Leitung"
    std::string key = {};    ///< nameKey(name)
    std::string path = {};   ///< "Steueramt.Leitung": with the name of the unit directly around it
    std::string label = {};  ///< empty: none
    PartyId parent = kNone;  ///< the unit or organisation around it
    Place place = {};        ///< of its name (of its keyword if it has none)
    ItemId item = kNone;
    std::vector<PartyId> deputies = {};  ///< those that resolved
    bool hasDeputyClause = false;
    std::vector<std::string> mayKeys = {};  ///< name keys of `befugt …`
    bool hasMayClause = false;
    std::optional<double> count = {};         ///< `anzahl`
    std::vector<std::uint32_t> systems = {};  ///< DeclarationIds of the systems it is said to use
};

/// What answers for work: a role or a committee.
constexpr bool actsLikeRole(PartyKind kind) { return kind == PartyKind::role || kind == PartyKind::committee; }

}  // namespace dienstweg
