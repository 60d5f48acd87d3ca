#include "bpmn/export_lanes.h"

namespace dienstweg::bpmn {

std::string shownName(const Model& model, PartyId id) {
    const Party& party = model.parties[id];
    const bool hasLabel = model.tree(party.place.file).items[party.item].label != dienstweg::kNone;
    return hasLabel ? party.label : party.name;
}

std::uint32_t ExportLanes::add(const std::string& id, const std::string& name, std::uint32_t parent, PartyId party) {
    out_.lanes.push_back({{.id = ids_.take(id), .name = name}, 0, parent, party, {}});
    return static_cast<std::uint32_t>(out_.lanes.size() - 1);
}

/// The lane of the party in those of what is around it; kNone where nobody is known.
std::uint32_t ExportLanes::around(PartyId party) {
    if (party == dienstweg::kNone || model_.parties[party].kind == PartyKind::organisation) {
        return kNone;
    }
    if (const auto known = laneOf_.find(party); known != laneOf_.end()) {
        return known->second;
    }
    const Party& it = model_.parties[party];
    const std::uint32_t parent = around(it.parent);
    return laneOf_[party] = add("lane_" + it.path, shownName(model_, party), parent, party);
}

std::uint32_t ExportLanes::of(PartyId party) {
    const std::uint32_t lane = around(party);
    if (lane != kNone && actsLikeRole(model_.parties[party].kind)) {
        return lane;
    }
    if (const auto known = ownLane_.find(party); known != ownLane_.end()) {
        return known->second;
    }
    const bool isKnown = lane != kNone;
    return ownLane_[party] = add("lane_own_" + (isKnown ? out_.lanes[lane].id : "nobody"),
                                 isKnown ? out_.lanes[lane].name : std::string(), lane, party);
}

bool ExportLanes::has(PartyId party) const {
    if (laneOf_.contains(party) || ownLane_.contains(party)) {
        return true;
    }
    for (PartyId unit = model_.parties[party].parent; unit != dienstweg::kNone; unit = model_.parties[unit].parent) {
        if (ownLane_.contains(unit)) {  // it acts as a whole
            return true;
        }
    }
    return false;
}

}  // namespace dienstweg::bpmn
