#include "features/references.h"

#include <algorithm>

#include "base/unicode.h"
#include "checks/read.h"
#include "features/mentions.h"

namespace dienstweg {
namespace {

/// What is looked for: things, or a name that means nothing known.
struct Wanted {
    std::vector<Thing> things = {};
    ThingKind kind = ThingKind::party;
    std::string unknown = {};  ///< its key
    [[nodiscard]] bool nothing() const { return things.empty() && unknown.empty(); }
};

std::string keyOf(const Source& source, const Mention& mention) { return nameKey(source.text.slice(mention.span)); }

Wanted wantedAt(const Model& model, FileId file, std::uint32_t offset) {
    std::optional<Mention> mention = mentionAt(model, file, offset);
    if (!mention) {
        return {};
    }
    if (mention->thing.known()) {
        return {.things = {mention->thing}};
    }
    if (!mention->candidates.empty()) {
        return {.things = std::move(mention->candidates)};
    }
    return {.kind = mention->thing.kind, .unknown = keyOf(model.source(file), *mention)};
}

bool names(const Source& source, const Mention& mention, const Wanted& wanted) {
    if (mention.thing.known()) {
        return contains(wanted.things, mention.thing);
    }
    if (!mention.candidates.empty()) {
        return std::ranges::any_of(mention.candidates,
                                   [&](const Thing& candidate) { return contains(wanted.things, candidate); });
    }
    return !wanted.unknown.empty() && mention.thing.kind == wanted.kind && keyOf(source, mention) == wanted.unknown;
}

std::vector<Highlight> inFile(const Model& model, FileId file, const Wanted& wanted) {
    std::vector<Highlight> found;
    forEachMention(model, file, [&](const Mention& mention) {
        if (names(model.source(file), mention, wanted)) {
            found.push_back({mention.span, mention.declares, mention.writes});
        }
    });
    std::ranges::sort(found, {}, [](const Highlight& one) { return one.span.begin; });
    return found;
}

std::vector<Place> inAllFiles(const Model& model, const Wanted& wanted, bool withDeclaration) {
    std::vector<Place> places;
    for (FileId file = 0; file < model.files.size() && !wanted.nothing(); ++file) {
        for (const Highlight& found : inFile(model, file, wanted)) {
            if (withDeclaration || !found.declares) {
                places.push_back({file, found.span});
            }
        }
    }
    return places;
}

}  // namespace

std::vector<Place> references(const Model& model, FileId file, std::uint32_t offset, bool withDeclaration) {
    return inAllFiles(model, wantedAt(model, file, offset), withDeclaration);
}

std::vector<Place> referencesTo(const Model& model, const Thing& thing, bool withDeclaration) {
    return inAllFiles(model, {.things = {thing}}, withDeclaration);
}

std::vector<Highlight> highlights(const Model& model, FileId file, std::uint32_t offset) {
    const Wanted wanted = wantedAt(model, file, offset);
    return wanted.nothing() ? std::vector<Highlight>() : inFile(model, file, wanted);
}

}  // namespace dienstweg
