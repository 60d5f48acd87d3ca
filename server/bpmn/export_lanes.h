// Lanes for parties: one in the other as their units lie.
#pragma once

#include <map>
#include <string>

#include "bpmn/definitions.h"
#include "bpmn/element_ids.h"
#include "model/model.h"

namespace dienstweg::bpmn {

/// What a picture calls the party: its label, also where that is a pair of empty quotes; else its name.
std::string shownName(const Model& model, PartyId id);

class ExportLanes {
public:
    ExportLanes(const Model& model, Definitions& out, ElementIds& ids) : model_(model), out_(out), ids_(ids) {}

    /// The lane for what the party does, made when it is first asked for; it holds no other lanes. Where a unit acts
    /// itself, that is one beside those of its roles; where nobody is known (dienstweg::kNone), one without a name.
    std::uint32_t of(PartyId party);

    /// Does the party act, or somebody in it, or somebody that it is in?
    [[nodiscard]] bool has(PartyId party) const;

private:
    std::uint32_t around(PartyId party);
    std::uint32_t add(const std::string& id, const std::string& name, std::uint32_t parent, PartyId party);

    const Model& model_;
    Definitions& out_;
    ElementIds& ids_;
    std::map<PartyId, std::uint32_t> laneOf_, ownLane_;
};

}  // namespace dienstweg::bpmn
