#include "features/definition.h"

#include "features/name_at.h"

namespace dienstweg {

Destinations definition(const Model& model, FileId file, std::uint32_t offset) {
    Destinations found;
    const auto named = nameAt(model, file, offset);
    if (!named) {
        return found;
    }
    found.origin = named->span;
    if (named->thing.known()) {
        found.places.push_back(destinationOf(model, named->thing));
    }
    for (const Thing& candidate : named->candidates) {
        found.places.push_back(destinationOf(model, candidate));
    }
    return found;
}

Destinations typeDefinition(const Model& model, FileId file, std::uint32_t offset) {
    Destinations found;
    const auto named = nameAt(model, file, offset);
    if (!named) {
        return found;
    }
    found.origin = named->span;
    if (!named->thing.known()) {
        return found;
    }
    const Thing& thing = named->thing;
    if (thing.kind == ThingKind::party && model.parties[thing.id].parent != kNone) {
        found.places.push_back(destinationOf(model, {ThingKind::party, model.parties[thing.id].parent}));
    } else if (thing.kind == ThingKind::declaration) {
        for (const DeclarationId system : model.declarations[thing.id].systems) {
            found.places.push_back(destinationOf(model, {ThingKind::declaration, system}));
        }
    } else if (thing.kind == ThingKind::statement && !named->declares &&
               model.tree(itemOf(model, thing).file).items[thing.id].kind == ItemKind::result) {
        found.places.push_back(destinationOf(model, thing));
    }
    return found;
}

}  // namespace dienstweg
