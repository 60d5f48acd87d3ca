#include "model/link.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include "model/flow_builder.h"

namespace dienstweg {
namespace {

/// Those of the file: all are in the order of the files, and within a file in that of the text.
template <typename Declared>
auto ofFile(std::vector<Declared>& all, FileId file) {
    return std::ranges::equal_range(all, file, {}, [](const Declared& declared) { return declared.place.file; });
}

template <typename Declared>
Declared* withItem(std::ranges::subrange<typename std::vector<Declared>::iterator> declared, ItemId item) {
    const auto found = std::ranges::lower_bound(declared, item, {}, &Declared::item);
    return found != declared.end() && found->item == item ? &*found : nullptr;
}

void linkSeparations(Model& model, FileId file) {
    std::vector<std::vector<PartyId>> separate;
    std::vector<Place> places;
    ItemId last = kNone;
    for (const Use& use : model.uses[file].uses) {
        const Item& item = model.tree(file).items[use.item];
        if (use.process != kNone || use.clause != kNone || item.kind != ItemKind::separation) {
            continue;
        }
        if (std::exchange(last, use.item) != use.item) {
            separate.emplace_back();
            places.push_back({file, item.span});
        }
        if (use.found != kNone) {
            separate.back().push_back(use.found);
        }
    }
    const auto before = std::ranges::equal_range(model.separationPlaces, file, {}, &Place::file);
    const auto first = before.begin() - model.separationPlaces.begin();
    const auto count = std::ranges::ssize(before);
    model.separationPlaces.erase(before.begin(), before.end());
    model.separationPlaces.insert(model.separationPlaces.begin() + first, places.begin(), places.end());
    model.separations.erase(model.separations.begin() + first, model.separations.begin() + first + count);
    model.separations.insert(model.separations.begin() + first, separate.begin(), separate.end());
}

}  // namespace

/// Each party under the name of every unit around it. Beyond this many levels the index would outgrow what it is for.
void indexByUnit(Model& model) {
    constexpr int kMostLevels = 8;
    model.partiesByUnit.clear();
    for (PartyId id = 0; id < model.parties.size(); ++id) {
        int level = 0;
        for (PartyId around = model.parties[id].parent; around != kNone; around = model.parties[around].parent) {
            if (++level > kMostLevels) {
                model.partiesByUnit.clear();
                return;
            }
            auto& called = model.partiesByUnit[model.parties[around].key + "." + model.parties[id].key];
            if (called.empty() || called.back() != id) {
                called.push_back(id);
            }
        }
    }
}

void linkDeclarations(Model& model, FileId file) {
    const auto parties = ofFile(model.parties, file);
    const auto declarations = ofFile(model.declarations, file);
    for (Party& party : parties) {
        party.deputies.clear();
        party.systems.clear();
    }
    for (Declaration& declaration : declarations) {
        declaration.systems.clear();
    }
    for (const Use& use : model.uses[file].uses) {
        if (use.process != kNone || use.found == kNone || use.clause == kNone) {
            continue;
        }
        const ClauseKind clause = model.tree(file).clauses[use.clause].kind;
        if (Party* party = withItem<Party>(parties, use.item)) {
            if (clause == ClauseKind::deputy) {
                party->deputies.push_back(use.found);
            } else if (clause == ClauseKind::system) {
                party->systems.push_back(use.found);
            }
        }
        if (Declaration* declaration = withItem<Declaration>(declarations, use.item);
            clause == ClauseKind::system && declaration != nullptr) {
            declaration->systems.push_back(use.found);
        }
    }
    linkSeparations(model, file);
}

/// The owner is the first that resolved.
void linkProcess(Model& model, ProcessId id) {
    Process& process = model.processes[id];
    process.owner = kNone;
    for (const Use& use : model.usesOf(id)) {
        if (process.owner == kNone && use.clause != kNone && use.found != kNone &&
            model.tree(process.file).clauses[use.clause].kind == ClauseKind::owner) {
            process.owner = use.found;
        }
    }
    process.graph = buildFlowGraph(model, process);
    summarise(process);
}

}  // namespace dienstweg
