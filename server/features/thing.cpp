#include "features/thing.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"

namespace dienstweg {
namespace {

/// What is declared lies in the order of files and items.
template <typename Declared>
std::uint32_t declaredAt(const std::vector<Declared>& all, FileId file, ItemId item) {
    const auto where = [](const Declared& declared) { return std::pair(declared.place.file, declared.item); };
    const auto found = std::ranges::lower_bound(all, std::pair(file, item), {}, where);
    return found == all.end() || where(*found) != std::pair(file, item)
               ? kNone
               : static_cast<std::uint32_t>(found - all.begin());
}

std::string keyOf(const Source& source, ItemId item) {
    const ValueId name = source.tree.items[item].name;
    return name == kNone ? std::string() : nameKey(valueText(source, source.tree.values[name]));
}

/// The result that an end of this name reaches, or the first end of the name.
ItemId reachedBy(const Model& model, const Process& process, ItemId end) {
    const Source& source = model.source(process.file);
    const std::string key = keyOf(source, end);
    const auto sameName = [&](ItemId other) { return keyOf(source, other) == key; };
    if (const auto result = std::ranges::find_if(process.results, sameName); result != process.results.end()) {
        return *result;
    }
    const auto first = std::ranges::find_if(process.statements, [&](ItemId other) {
        return source.tree.items[other].kind == ItemKind::end && sameName(other);
    });
    return first == process.statements.end() ? end : *first;
}

}  // namespace

ItemPlace itemOf(const Model& model, const Thing& thing) {
    switch (thing.kind) {
        case ThingKind::party: return {model.parties[thing.id].place.file, model.parties[thing.id].item};
        case ThingKind::declaration:
            return {model.declarations[thing.id].place.file, model.declarations[thing.id].item};
        case ThingKind::process: return {model.processes[thing.id].file, model.processes[thing.id].item};
        case ThingKind::statement: return {model.processes[thing.process].file, thing.id};
    }
    return {};
}

Destination destinationOf(const Model& model, ItemPlace place) {
    const Tree& tree = model.tree(place.file);
    const Item& item = tree.items[place.item];
    const ValueId shown = item.name != kNone ? item.name : item.label;
    return {{place.file, shown == kNone ? item.keyword : tree.values[shown].span}, item.span};
}

Destination destinationOf(const Model& model, const Thing& thing) { return destinationOf(model, itemOf(model, thing)); }

std::string nameOf(const Model& model, const Thing& thing) {
    const ItemPlace place = itemOf(model, thing);
    const Source& source = model.source(place.file);
    const Item& item = source.tree.items[place.item];
    const ValueId shown = item.name != kNone ? item.name : item.label;
    return shown == kNone ? std::string() : valueText(source, source.tree.values[shown]);
}

bool hasName(const Model& model, const Thing& thing) {
    const ItemPlace place = itemOf(model, thing);
    return model.tree(place.file).items[place.item].name != kNone;
}

PartyId partyAt(const Model& model, FileId file, ItemId item) { return declaredAt(model.parties, file, item); }

ProcessId processAt(const Model& model, FileId file, ItemId item) {
    const auto where = [](const Process& process) { return std::pair(process.file, process.item); };
    const auto behind = std::ranges::upper_bound(model.processes, std::pair(file, item), {}, where);
    if (behind == model.processes.begin()) {
        return kNone;
    }
    const Process& process = *(behind - 1);
    if (process.file != file) {
        return kNone;
    }
    // All that lies between a process and what follows it is part of it.
    const ItemId next = model.tree(file).items[process.item].nextSibling;
    return next != kNone && item >= next ? kNone : static_cast<ProcessId>(behind - 1 - model.processes.begin());
}

Thing thingAt(const Model& model, FileId file, ItemId item) {
    const Item& declared = model.tree(file).items[item];
    switch (declared.kind) {
        case ItemKind::file:
        case ItemKind::separation:
        case ItemKind::holiday: return {};
        case ItemKind::organisation:
        case ItemKind::unit:
        case ItemKind::role:
        case ItemKind::committee:
        case ItemKind::external: return {ThingKind::party, partyAt(model, file, item)};
        case ItemKind::document:
        case ItemKind::system:
        case ItemKind::channel:
        case ItemKind::law:
        case ItemKind::calendar: return {ThingKind::declaration, declaredAt(model.declarations, file, item)};
        default: break;
    }
    const ProcessId process = processAt(model, file, item);
    if (declared.kind == ItemKind::process) {
        return {ThingKind::process, process};
    }
    if (process == kNone || declared.name == kNone) {
        return {ThingKind::statement};
    }
    const ItemId meant = declared.kind == ItemKind::end ? reachedBy(model, model.processes[process], item) : item;
    return {ThingKind::statement, meant, process};
}

}  // namespace dienstweg
