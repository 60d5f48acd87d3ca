// Mutations of what is declared beside processes.
#include <algorithm>

#include "base/unicode.h"
#include "sites.h"
#include "write.h"

namespace dienstweg::mutation {
namespace {

using enum Kind;

bool namesParty(Target target) { return target == Target::party || target == Target::partyOrProcess; }
bool namesThing(Target target) {
    return target == Target::document || target == Target::system || target == Target::channel;
}

/// Is what was declared named anywhere but in its own declaration?
bool isUsed(const Site& site, std::uint32_t found, bool (*fits)(Target)) {
    return std::ranges::any_of(site.model().allUses(), [&](const Use& use) {
        return use.found == found && fits(use.target) && !(use.place.file == site.file && use.item == site.id);
    });
}

PartyId partyDeclared(const Site& site) {
    const auto& parties = site.model().parties;
    const auto found =
        std::ranges::find_if(parties, [&](const Party& p) { return p.place.file == site.file && p.item == site.id; });
    return found == parties.end() ? kNone : static_cast<PartyId>(found - parties.begin());
}

DeclarationId thingDeclared(const Site& site) {
    const auto& things = site.model().declarations;
    const auto found = std::ranges::find_if(
        things, [&](const Declaration& d) { return d.place.file == site.file && d.item == site.id; });
    return found == things.end() ? kNone : static_cast<DeclarationId>(found - things.begin());
}

/// Does it answer for work, and can it be missing?
bool needsDeputy(const Site& site, PartyId party) {
    if (site.model().parties[party].count.value_or(1) > 1) {
        return false;
    }
    return std::ranges::any_of(site.model().processes, [&](const Process& process) {
        return std::ranges::any_of(process.graph.nodes,
                                   [&](const Node& node) { return node.party == party || node.receiver == party; });
    });
}

void twice(const Site& site, std::vector<Mutant>& out, const std::string& name) {
    Mutant mutant;
    mutant.kind = repeatDeclaration;
    mutant.file = site.file;
    mutant.item = site.route;
    ++mutant.item.back();
    mutant.name = name;
    mutant.change = [route = site.route](Draft& file) {
        Draft& parent = draftAt(file, Route(route.begin(), route.end() - 1));
        const Draft copy = parent.children[route.back()];
        parent.children.insert(parent.children.begin() + route.back() + 1, copy);
    };
    out.push_back(std::move(mutant));
}

void without(const Site& site, std::vector<Mutant>& out, Kind kind, const std::string& name, bool used) {
    Mutant& removed = Maker(site, out).makeWithout(kind);
    removed.name = name;
    if (!used) {
        removed.equivalent = "nothing names it";
    }
}

void party(const Site& site, std::vector<Mutant>& out) {
    const PartyId id = partyDeclared(site);
    const Party& declared = site.model().parties[id];
    const ItemKind kind = site.item().kind;
    without(site, out, kind == ItemKind::external ? removeExternal : removeRole, declared.name,
            isUsed(site, id, namesParty));
    twice(site, out, declared.name);
    if (kind != ItemKind::role || declared.deputies.empty()) {
        return;
    }
    Maker maker(site, out);
    const std::string deputy = site.said(ClauseKind::deputy);
    Mutant& removed = maker.make(removeDeputy, [](Draft& item) { dropClause(item, ClauseKind::deputy); });
    if (!needsDeputy(site, id)) {
        removed.equivalent = "the role is filled several times, or answers for nothing";
    }
    maker.make(
        selfDeputy, [name = declared.path](Draft& item) { setClause(item, ClauseKind::deputy, {path(name)}); },
        ClauseKind::deputy);
    maker.make(
        misspellDeputy, [deputy](Draft& item) { setClause(item, ClauseKind::deputy, {path(misspelt(deputy))}); },
        ClauseKind::deputy);
}

/// A declaration like this one under a name that nothing uses, below it.
void unused(const Site& site, std::vector<Mutant>& out, const std::string& name) {
    Mutant mutant;
    mutant.kind = declareUnused;
    mutant.file = site.file;
    mutant.item = site.route;
    ++mutant.item.back();
    mutant.change = [route = site.route, name](Draft& file) {
        Draft& parent = draftAt(file, Route(route.begin(), route.end() - 1));
        Draft copy = parent.children[route.back()];
        copy.name = name + "-ungenutzt";
        parent.children.insert(parent.children.begin() + route.back() + 1, copy);
    };
    out.push_back(std::move(mutant));
}

void notice(const Site& site, std::vector<Mutant>& out) {
    Maker maker(site, out);
    if (site.says(ClauseKind::notice) && site.says(ClauseKind::reasons)) {
        maker.make(removeReasons, [](Draft& item) { dropClause(item, ClauseKind::reasons); });
    }
    if (site.says(ClauseKind::notice) && site.says(ClauseKind::appeal)) {
        maker.make(removeAppeal, [](Draft& item) { dropClause(item, ClauseKind::appeal); });
    }
}

void law(const Site& site, std::vector<Mutant>& out) {
    const DeclarationId id = thingDeclared(site);
    const std::string name = site.model().declarations[id].name;
    bool used = false;
    bool reviewed = false;
    for (const Use& use : site.model().allUses()) {
        if (use.target == Target::law && use.found == id && use.process != kNone) {
            const Process& process = site.model().processes[use.process];
            used = true;
            reviewed = reviewed || has(site.model().tree(process.file), process.item, ClauseKind::reviewed);
        }
    }
    without(site, out, removeLaw, name, used);
    if (reviewed) {
        Maker(site, out)
            .make(changeLaw, [](Draft& item) { setClause(item, ClauseKind::changed, {dateValue(settings().today)}); })
            .name = name;
    }
    twice(site, out, name);
    unused(site, out, name);
}

void thing(const Site& site, std::vector<Mutant>& out, Kind removal) {
    const DeclarationId id = thingDeclared(site);
    const std::string name = site.model().declarations[id].name;
    without(site, out, removal, name, isUsed(site, id, namesThing));
    twice(site, out, name);
    unused(site, out, name);
}

}  // namespace

void mutateDeclarations(const Site& site, std::vector<Mutant>& out) {
    switch (site.item().kind) {
        case ItemKind::role:
        case ItemKind::committee:
        case ItemKind::external: party(site, out); break;
        case ItemKind::document:
            thing(site, out, removeDocument);
            notice(site, out);
            break;
        case ItemKind::law: law(site, out); break;
        case ItemKind::channel:
        case ItemKind::system: thing(site, out, removeChannelDeclaration); break;
        default: break;
    }
}

}  // namespace dienstweg::mutation
