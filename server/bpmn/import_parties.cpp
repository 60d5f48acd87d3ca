#include "bpmn/import_parties.h"

#include <algorithm>

#include "base/slug.h"
#include "base/unicode.h"

namespace dienstweg::bpmn {
namespace {

std::string lineOf(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank || (!line.empty() && line.back() != ' ')) {
            line += blank ? ' ' : c;
        }
    }
    while (line.ends_with(' ')) {
        line.pop_back();
    }
    return line;
}

}  // namespace

std::uint32_t ImportedParties::party(ItemKind kind, std::string_view label, std::uint32_t parent) {
    const std::string shown = lineOf(label);
    std::string name = nameFrom(shown);
    if (name.empty()) {
        return kNone;
    }
    const std::string wanted = name;
    for (int again = 2;; ++again) {
        const auto taken = std::ranges::find_if(parties_, [&](const Party& other) {
            return other.parent == parent && nameKey(other.name) == nameKey(name);
        });
        if (taken == parties_.end()) {
            parties_.push_back({kind, name, shown == name ? std::string() : shown, parent});
            return static_cast<std::uint32_t>(parties_.size() - 1);
        }
        if (taken->kind == kind && (taken->label.empty() ? taken->name : taken->label) == shown) {
            return static_cast<std::uint32_t>(taken - parties_.begin());
        }
        name = wanted + "-" + std::to_string(again);
    }
}

std::string ImportedParties::pathOf(std::uint32_t party) const {
    if (party == kNone) {
        return {};
    }
    const Party& it = parties_[party];
    return it.parent == kNone ? it.name : parties_[it.parent].name + "." + it.name;
}

PartyNames ImportedParties::add(const Definitions& definitions) {
    PartyNames names;
    std::vector<std::uint32_t> poolOf(definitions.processes.size(), kNone);
    for (std::uint32_t pool = 0; pool < definitions.participants.size(); ++pool) {
        if (const std::uint32_t process = definitions.participants[pool].process; process != kNone) {
            poolOf[process] = pool;
        }
    }
    const auto pools =
        std::ranges::count_if(definitions.participants, [](const Participant& it) { return it.process != kNone; });
    std::vector<std::uint32_t> unitOf(definitions.processes.size(), kNone);
    std::vector<bool> hasLanes(definitions.processes.size(), false);
    std::vector<bool> isAround(definitions.lanes.size(), false);
    for (const Lane& lane : definitions.lanes) {
        if (lane.parent != kNone) {
            isAround[lane.parent] = true;
        }
        hasLanes[lane.process] = hasLanes[lane.process] || !lineOf(lane.name).empty();
    }
    for (std::uint32_t process = 0; process < definitions.processes.size(); ++process) {
        if (poolOf[process] == kNone) {
            continue;
        }
        const std::string& label = definitions.participants[poolOf[process]].name;
        if (!hasLanes[process]) {
            names.ofProcess.push_back(pathOf(party(ItemKind::role, label, kNone)));
            continue;
        }
        names.ofProcess.emplace_back();
        unitOf[process] = pools > 1 ? party(ItemKind::unit, label, kNone) : kNone;
    }
    names.ofProcess.resize(definitions.processes.size());
    std::vector<std::uint32_t> partyOf(definitions.lanes.size(), kNone);
    for (std::uint32_t lane = 0; lane < definitions.lanes.size(); ++lane) {  // those around come first
        const Lane& it = definitions.lanes[lane];
        const std::uint32_t parent = it.parent == kNone ? unitOf[it.process] : partyOf[it.parent];
        partyOf[lane] = party(isAround[lane] ? ItemKind::unit : ItemKind::role, it.name, parent);
        names.ofLane.push_back(pathOf(partyOf[lane]));
    }
    for (const Participant& pool : definitions.participants) {
        names.ofParticipant.push_back(pool.process != kNone ? std::string()
                                                            : pathOf(party(ItemKind::external, pool.name, kNone)));
    }
    return names;
}

Draft ImportedParties::draftOf(std::uint32_t party) const {
    const Party& it = parties_[party];
    Draft draft{.kind = it.kind};
    draft.hasLabel = !it.label.empty();
    draft.label = it.label;
    draft.name = it.name;
    for (std::uint32_t child = 0; child < parties_.size(); ++child) {
        if (parties_[child].parent == party) {
            draft.children.push_back(draftOf(child));
        }
    }
    draft.braces = !draft.children.empty();
    return draft;
}

Draft ImportedParties::organisation() const {
    Draft draft{.kind = ItemKind::organisation};
    draft.braces = true;
    for (std::uint32_t party = 0; party < parties_.size(); ++party) {
        if (parties_[party].parent == kNone) {
            draft.children.push_back(draftOf(party));
        }
    }
    return draft;
}

}  // namespace dienstweg::bpmn
