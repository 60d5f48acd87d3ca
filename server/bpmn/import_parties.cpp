#include "bpmn/import_parties.h"

#include <algorithm>
#include <span>

#include "base/slug.h"
#include "base/unicode.h"
#include "bpmn/import_names.h"
#include "syntax/label_name.h"

namespace dienstweg::bpmn {
namespace {

bool isParty(ItemKind kind) {
    return kind == ItemKind::unit || kind == ItemKind::role || kind == ItemKind::committee ||
           kind == ItemKind::external;
}

/// "Amt.Leitung" also names "Amt.Steuern.Leitung": units within may be skipped.
bool mayMean(std::span<const std::string> path, std::span<const std::string> whole) {
    std::size_t found = 0;
    for (const std::string& part : whole) {
        found += found < path.size() && path[found] == part ? 1U : 0U;
    }
    return found == path.size() && path.back() == whole.back();
}

std::string keyOf(ItemKind kind, std::string_view label) {
    return std::to_string(static_cast<int>(kind)) + " " + std::string(label);
}

}  // namespace

ImportedParties::ImportedParties(Draft file) : file_(std::move(file)) { readAll(file_.children, kNone, false); }

void ImportedParties::know(const Draft& file) { readAll(file.children, kNone, true); }

/// An organisation is around everything and part of no name.
void ImportedParties::readAll(const std::vector<Draft>& items, std::uint32_t parent, bool elsewhere) {
    for (const Draft& item : items) {
        if (item.kind == ItemKind::organisation) {
            hasOrganisationElsewhere_ = hasOrganisationElsewhere_ || elsewhere;
            readAll(item.children, parent, elsewhere);
        } else if (isParty(item.kind)) {
            const std::uint32_t there = known(item.kind, item.name, parent);
            const std::uint32_t party =
                there != kNone
                    ? there
                    : put({item.kind, item.name, item.hasLabel ? item.label : item.name, parent, {}, elsewhere});
            readAll(item.children, party, elsewhere);
        } else if (isDeclaration(item.kind)) {
            byDeclaredLabel_.try_emplace({item.kind, item.hasLabel ? item.label : item.name}, item.name);
            (elsewhere ? elsewhere_ : declared_).emplace(item.kind, nameKey(item.name));
        }
    }
}

std::uint32_t ImportedParties::known(ItemKind kind, std::string_view name, std::uint32_t parent) const {
    const auto found = byKey_.find({parent, keyOf(kind, nameKey(name))});
    return found == byKey_.end() ? kNone : found->second;
}

void ImportedParties::add(const Draft& declarations) {
    for (const Draft& item : declarations.children) {
        if (item.kind != ItemKind::process) {
            addItem(file_.children, item, kNone);
        }
    }
}

/// Into a party that another file declares: it is written again, without what it says, if something is new in it.
void ImportedParties::addWithin(std::vector<Draft>& items, const Draft& item, std::uint32_t party) {
    Draft around{.kind = item.kind, .name = item.name, .braces = true};
    for (const Draft& child : item.children) {
        if (isParty(child.kind)) {
            addItem(around.children, child, party);
        }
    }
    if (!around.children.empty()) {
        items.push_back(std::move(around));
    }
}

void ImportedParties::addItem(std::vector<Draft>& items, const Draft& item, std::uint32_t parent) {
    std::uint32_t party = parent;
    bool isNew = false;
    if (isParty(item.kind)) {
        party = known(item.kind, item.name, parent);
        isNew = party == kNone;
        if (isNew) {
            party = put({item.kind, item.name, item.hasLabel ? item.label : item.name, parent, {}, false});
        } else if (parties_[party].isElsewhere) {
            addWithin(items, item, party);
            return;
        }
    } else if (item.kind == ItemKind::organisation) {
        isNew = std::ranges::count(items, ItemKind::organisation, &Draft::kind) == 0;
        if (isNew && hasOrganisationElsewhere_) {
            addWithin(items, item, parent);
            return;
        }
    } else {
        const std::pair key{item.kind, nameKey(item.name)};
        isNew = !elsewhere_.contains(key) && declared_.insert(key).second;
        if (!isNew) {
            return;
        }
    }
    auto there = isNew ? items.end() : std::ranges::find_if(items, [&](const Draft& other) {
        return other.kind == item.kind && (item.kind == ItemKind::organisation || other.name == parties_[party].name);
    });
    if (there == items.end()) {
        if (!isParty(item.kind)) {
            byDeclaredLabel_.try_emplace({item.kind, item.hasLabel ? item.label : item.name}, item.name);
        }
        Draft made = item;
        std::erase_if(made.children, [](const Draft& child) { return isParty(child.kind); });
        there = items.insert(items.end(), std::move(made));
    }
    const auto at = there - items.begin();
    for (const Draft& child : item.children) {
        if (isParty(child.kind)) {
            Draft& around = items[static_cast<std::size_t>(at)];
            around.braces = true;
            addItem(around.children, child, party);
        }
    }
}

std::uint32_t ImportedParties::put(Party party) {
    const auto id = static_cast<std::uint32_t>(parties_.size());
    (party.parent == kNone ? top_ : parties_[party.parent].children).push_back(id);
    byName_[nameKey(party.name)].push_back(id);
    byLabel_.try_emplace({party.parent, keyOf(party.kind, party.label)}, id);
    byKey_.try_emplace({party.parent, keyOf(party.kind, nameKey(party.name))}, id);
    parties_.push_back(std::move(party));
    return id;
}

std::uint32_t ImportedParties::party(ItemKind kind, std::string_view label, std::uint32_t parent) {
    std::string shown = oneLine(label);
    const std::string wanted = nameFor(shown);
    if (wanted.empty()) {
        return kNone;
    }
    if (const auto known = byLabel_.find({parent, keyOf(kind, shown)}); known != byLabel_.end()) {
        return known->second;
    }
    std::string name = wanted;
    for (int& last = next_[{parent, nameKey(wanted)}]; isTaken(name, parent);) {
        last = last == 0 ? 2 : last + 1;
        name = wanted + "-" + std::to_string(last);
    }
    return put({kind, std::move(name), std::move(shown), parent, {}, false});
}

/// Could the name there be taken for another party, or another's for it?
bool ImportedParties::isTaken(const std::string& name, std::uint32_t parent) const {
    const auto same = byName_.find(nameKey(name));
    if (same == byName_.end()) {
        return false;
    }
    std::vector<std::string> path = keysOf(parent);
    path.push_back(nameKey(name));
    return std::ranges::any_of(same->second, [&](std::uint32_t other) {
        const std::vector<std::string> theirs = keysOf(other);
        return mayMean(path, theirs) || mayMean(theirs, path);
    });
}

std::vector<std::string> ImportedParties::keysOf(std::uint32_t party) const {
    std::vector<std::string> keys;
    for (; party != kNone; party = parties_[party].parent) {
        keys.push_back(nameKey(parties_[party].name));
    }
    std::ranges::reverse(keys);
    return keys;
}

std::string ImportedParties::pathOf(std::uint32_t party) const {
    std::string path;
    for (; party != kNone; party = parties_[party].parent) {
        path.insert(0, parties_[party].name + (path.empty() ? "" : "."));
    }
    return path;
}

/// The name of the document or system that is called so; one that is not known yet is declared.
std::string ImportedParties::declared(ItemKind kind, std::string_view label) {
    const std::string shown = oneLine(label);
    if (const auto known = byDeclaredLabel_.find({kind, shown}); known != byDeclaredLabel_.end()) {
        return known->second;
    }
    const std::string wanted = nameFor(shown);
    const auto isTaken = [&](const std::string& name) {
        const std::string key = nameKey(name);
        return elsewhere_.contains({kind, key}) || declared_.contains({kind, key});
    };
    std::string name = wanted;
    for (int& last = nextDeclared_[{kind, nameKey(wanted)}]; isTaken(name);) {
        last = last == 0 ? 2 : last + 1;
        name = wanted + "-" + std::to_string(last);
    }
    Draft made{.kind = kind, .hasLabel = shown != name, .label = shown == name ? std::string() : shown, .name = name};
    file_.children.push_back(std::move(made));
    declared_.emplace(kind, nameKey(name));
    byDeclaredLabel_[{kind, shown}] = name;
    return name;
}

std::uint32_t ImportedParties::nameless(ItemKind kind, std::string name) {
    const std::uint32_t there = known(kind, name, kNone);
    return there != kNone ? there : put({kind, std::move(name), {}, kNone, {}, false});
}

PartyNames ImportedParties::add(const Definitions& definitions, const FlowView& view, Spelling spelling) {
    const auto& pools = definitions.participants;
    const auto filled = std::ranges::count_if(pools, [](const Participant& it) { return it.process != kNone; });
    std::vector<bool> hasLanes(definitions.processes.size(), false);
    std::vector<bool> isAround(definitions.lanes.size(), false);
    const auto isNamed = [](const Lane& lane) { return !nameFor(lane.name).empty(); };
    for (const Lane& lane : definitions.lanes) {
        if (lane.parent != kNone && isNamed(lane)) {
            isAround[lane.parent] = true;
        }
        hasLanes[lane.process] = hasLanes[lane.process] || isNamed(lane);
    }
    PartyNames names;
    names.ofProcess.resize(definitions.processes.size());
    std::vector<std::uint32_t> unitOf(definitions.processes.size(), kNone);
    std::vector<std::uint32_t> roleOf(definitions.processes.size(), kNone);
    std::size_t unnamed = 0;
    for (std::uint32_t id = 0; id < pools.size(); ++id) {
        const Participant& pool = pools[id];
        const ItemKind kind = pool.process == kNone     ? ItemKind::external
                              : !hasLanes[pool.process] ? ItemKind::role
                                                        : ItemKind::unit;
        std::uint32_t made = kNone;
        if (kind != ItemKind::unit || filled > 1 || view.isWithin[id]) {
            made = party(kind, pool.name, kNone);
        }
        if (kind != ItemKind::external) {
            (kind == ItemKind::unit ? unitOf : roleOf)[pool.process] = made;
        }
        const bool needsName = made == kNone && view.isNamed[id];
        if (needsName) {  // its own process still says nothing of it
            const std::string_view word = namelessWords(spelling).party;
            made = nameless(kind, std::string(word) + (unnamed == 0 ? "" : "-" + std::to_string(unnamed + 1)));
            ++unnamed;
        }
        names.ofParticipant.push_back(pathOf(made));
    }
    for (std::uint32_t process = 0; process < roleOf.size(); ++process) {
        names.ofProcess[process] = pathOf(roleOf[process]);
    }
    std::vector<std::uint32_t> partyOf(definitions.lanes.size(), kNone);
    for (std::uint32_t lane = 0; lane < definitions.lanes.size(); ++lane) {  // those around come first
        const Lane& it = definitions.lanes[lane];
        const std::uint32_t parent = it.parent == kNone ? unitOf[it.process] : partyOf[it.parent];
        partyOf[lane] = party(isAround[lane] ? ItemKind::unit : ItemKind::role, it.name, parent);
        if (partyOf[lane] == kNone && it.parent != kNone) {  // without a name it is a part of the one around it
            partyOf[lane] = parent;
        }
        names.ofLane.push_back(pathOf(partyOf[lane]));
    }
    for (std::uint32_t id = 0; id < definitions.artifacts.size(); ++id) {
        const Artifact& it = definitions.artifacts[id];
        const ItemKind kind = it.kind == ArtifactKind::dataStore ? ItemKind::system : ItemKind::document;
        names.ofArtifact.push_back(view.isToldArtifact[id] ? declared(kind, it.name) : std::string());
    }
    return names;
}

/// Puts those that are not there yet among `items`, or into them.
void ImportedParties::addTo(std::vector<Draft>& items, std::span<const std::uint32_t> parties) const {
    for (const std::uint32_t id : parties) {
        const Party& it = parties_[id];
        if (!isWritten(id)) {
            continue;
        }
        auto there = std::ranges::find_if(
            items, [&](const Draft& item) { return item.kind == it.kind && item.name == it.name; });
        if (there == items.end()) {
            Draft made{.kind = it.kind};
            made.hasLabel = it.label != it.name;
            made.label = made.hasLabel ? it.label : std::string();
            made.name = it.name;
            there = items.insert(items.end(), std::move(made));
        }
        if (!it.children.empty()) {
            there->braces = true;
            addTo(there->children, it.children);
        }
    }
}

/// A unit of another file is written again where something new belongs into it.
bool ImportedParties::isWritten(std::uint32_t party) const {
    return !parties_[party].isElsewhere ||
           std::ranges::any_of(parties_[party].children, [&](std::uint32_t child) { return isWritten(child); });
}

bool ImportedParties::isEmpty() const {
    return file_.children.empty() && std::ranges::none_of(top_, [&](std::uint32_t id) { return isWritten(id); });
}

Draft ImportedParties::file() const {
    Draft file = file_;
    auto organisation = std::ranges::find(file.children, ItemKind::organisation, &Draft::kind);
    if (organisation == file.children.end()) {
        Draft made{.kind = ItemKind::organisation};
        made.braces = true;
        organisation = file.children.insert(file.children.end(), std::move(made));
    }
    organisation->braces = true;
    // What stands outside of the organisation is there, too, and is filled where it is.
    std::vector<std::uint32_t> within;
    for (const std::uint32_t id : top_) {
        const auto outside = std::ranges::find_if(file.children, [&](const Draft& item) {
            return item.kind == parties_[id].kind && item.name == parties_[id].name;
        });
        if (outside == file.children.end()) {
            within.push_back(id);  // addTo leaves out what is declared elsewhere
        } else if (!parties_[id].children.empty()) {
            outside->braces = true;
            addTo(outside->children, parties_[id].children);
        }
    }
    addTo(organisation->children, within);
    return file;
}

}  // namespace dienstweg::bpmn
