#include "model/names.h"

#include <algorithm>

#include "base/unicode.h"

namespace dienstweg {
namespace {

std::vector<std::string> splitPath(std::string_view path) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t dot = path.find('.');
        parts.push_back(nameKey(path.substr(0, dot)));
        if (dot == std::string_view::npos) {
            return parts;
        }
        path.remove_prefix(dot + 1);
    }
}

/// Do the names before the last, from the inside out, name units around the party (levels may be left out)?
bool liesIn(const Model& model, PartyId party, const std::vector<std::string>& parts) {
    PartyId around = model.parties[party].parent;
    for (std::size_t i = parts.size() - 1; i-- > 0;) {
        while (around != kNone && model.parties[around].key != parts[i]) {
            around = model.parties[around].parent;
        }
        if (around == kNone) {
            return false;
        }
        around = model.parties[around].parent;
    }
    return true;
}

/// All that may be meant: of that name and, where it can be told quickly, of a unit of the name before it.
std::span<const PartyId> partiesCalled(const Model& model, const std::vector<std::string>& parts) {
    const bool byUnit = parts.size() > 1 && !model.partiesByUnit.empty();
    const auto& index = byUnit ? model.partiesByUnit : model.partiesByName;
    const auto found = index.find(byUnit ? parts[parts.size() - 2] + "." + parts.back() : parts.back());
    return found == index.end() ? std::span<const PartyId>() : std::span<const PartyId>(found->second);
}

}  // namespace

PartyMatch findParty(const Model& model, std::string_view path, PartyId near) {
    const std::vector<std::string> parts = splitPath(path);
    PartyMatch match;
    for (const PartyId candidate : partiesCalled(model, parts)) {
        const auto isTwin = [&](PartyId other) {  // N702 names it
            return model.parties[other].parent == model.parties[candidate].parent;
        };
        if (liesIn(model, candidate, parts) && std::ranges::none_of(match.candidates, isTwin)) {
            match.candidates.push_back(candidate);
        }
    }
    if (match.candidates.size() == 1) {
        match.party = match.candidates.front();
        return match;
    }
    const auto narrow = [&](auto fits) {
        const auto only = std::ranges::find_if(match.candidates, fits);
        if (only != match.candidates.end() && std::ranges::count_if(match.candidates, fits) == 1) {
            match.party = *only;
        }
    };
    // Of the same unit as the one who names it; else directly in the unit that is named.
    if (near != kNone) {
        narrow([&](PartyId c) { return model.parties[c].parent == near; });
    }
    if (match.party == kNone && parts.size() > 1) {
        narrow([&](PartyId c) {
            const PartyId parent = model.parties[c].parent;
            return parent != kNone && model.parties[parent].key == parts[parts.size() - 2];
        });
    }
    if (match.party == kNone &&
        parts.size() == 1) {  // the office itself rather than a role of the same name in another
        narrow([&](PartyId c) { return !actsLikeRole(model.parties[c].kind); });
    }
    return match;
}

const Use* Model::useOf(FileId file, const Value& value) const {
    const auto& [all, byPlace] = uses[file];
    const auto begin = [&all](std::uint32_t use) { return all[use].place.span.begin; };
    const auto found = std::ranges::lower_bound(byPlace, value.span.begin, {}, begin);
    return found == byPlace.end() || begin(*found) != value.span.begin ? nullptr : &all[*found];
}

std::string nameAt(const Model& model, const Use& use) {
    return pathText(model.source(use.place.file).text, use.place.span);
}

PartyId partyOf(const Model& model, FileId file, const Value& value) {
    const Use* use = model.useOf(file, value);
    const bool party = use != nullptr && (use->target == Target::party || use->target == Target::partyOrProcess);
    return party ? use->found : kNone;
}

DeclarationId documentOf(const Model& model, FileId file, const Value& value) {
    const Use* use = model.useOf(file, value);
    return use != nullptr && use->target == Target::document ? use->found : kNone;
}

DeclarationId findDeclaration(const Model& model, DeclarationKind kind, std::string_view name) {
    const auto named = model.declarationsByName.find(nameKey(name));
    if (named == model.declarationsByName.end()) {
        return kNone;
    }
    const auto found =
        std::ranges::find_if(named->second, [&](DeclarationId id) { return model.declarations[id].kind == kind; });
    return found == named->second.end() ? kNone : *found;
}

PartyId unitOf(const Model& model, PartyId party) {
    while (party != kNone && actsLikeRole(model.parties[party].kind)) {
        party = model.parties[party].parent;
    }
    return party != kNone && model.parties[party].kind == PartyKind::external ? kNone : party;
}

PartyId officeOf(const Model& model, PartyId party) {
    PartyId unit = unitOf(model, party);
    while (unit != kNone && model.parties[unit].parent != kNone &&
           model.parties[model.parties[unit].parent].kind == PartyKind::unit) {
        unit = model.parties[unit].parent;
    }
    return unit;
}

}  // namespace dienstweg
