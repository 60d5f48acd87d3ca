#include "features/references.h"

#include <algorithm>

#include "checks/read.h"
#include "features/mentions.h"

namespace dienstweg {
namespace {

/// What the name at the place may mean.
std::vector<Thing> thingsAt(const Model& model, FileId file, std::uint32_t offset) {
    std::optional<Mention> mention = mentionAt(model, file, offset);
    if (!mention) {
        return {};
    }
    return mention->thing.known() ? std::vector<Thing>{mention->thing} : std::move(mention->candidates);
}

bool names(const Mention& mention, const std::vector<Thing>& things) {
    return mention.thing.known() ? contains(things, mention.thing)
                                 : std::ranges::any_of(mention.candidates, [&](const Thing& candidate) {
                                       return contains(things, candidate);
                                   });
}

std::vector<Highlight> inFile(const Model& model, FileId file, const std::vector<Thing>& things) {
    std::vector<Highlight> found;
    forEachMention(model, file, [&](const Mention& mention) {
        if (names(mention, things)) {
            found.push_back({mention.span, mention.declares, mention.writes});
        }
    });
    std::ranges::sort(found, {}, [](const Highlight& one) { return one.span.begin; });
    return found;
}

std::vector<Place> inAllFiles(const Model& model, const std::vector<Thing>& things, bool withDeclaration) {
    std::vector<Place> places;
    for (FileId file = 0; file < model.files.size() && !things.empty(); ++file) {
        for (const Highlight& found : inFile(model, file, things)) {
            if (withDeclaration || !found.declares) {
                places.push_back({file, found.span});
            }
        }
    }
    return places;
}

}  // namespace

std::vector<Place> references(const Model& model, FileId file, std::uint32_t offset, bool withDeclaration) {
    return inAllFiles(model, thingsAt(model, file, offset), withDeclaration);
}

std::vector<Place> referencesTo(const Model& model, const Thing& thing, bool withDeclaration) {
    return inAllFiles(model, {thing}, withDeclaration);
}

std::vector<Highlight> highlights(const Model& model, FileId file, std::uint32_t offset) {
    const std::vector<Thing> things = thingsAt(model, file, offset);
    return things.empty() ? std::vector<Highlight>() : inFile(model, file, things);
}

}  // namespace dienstweg
