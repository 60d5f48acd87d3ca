#include "features/type_hierarchy.h"

#include "features/item_at.h"
#include "features/name_at.h"

namespace dienstweg {

std::optional<PartyId> typeHierarchyAt(const Model& model, FileId file, std::uint32_t offset) {
    const auto named = nameAt(model, file, offset);
    const Thing thing = named ? named->thing : thingAt(model, file, itemAt(model.tree(file), offset));
    return thing.known() && thing.kind == ThingKind::party ? std::optional(thing.id) : std::nullopt;
}

std::vector<PartyId> partiesAround(const Model& model, PartyId party) {
    const PartyId parent = model.parties[party].parent;
    return parent == kNone ? std::vector<PartyId>() : std::vector<PartyId>{parent};
}

std::vector<PartyId> partiesWithin(const Model& model, PartyId party) {
    std::vector<PartyId> within;
    for (PartyId id = 0; id < model.parties.size(); ++id) {
        if (model.parties[id].parent == party) {
            within.push_back(id);
        }
    }
    return within;
}

}  // namespace dienstweg
