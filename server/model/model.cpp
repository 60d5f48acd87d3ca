#include "model/model.h"

#include <algorithm>

#include "base/parallel.h"
#include "base/unicode.h"
#include "model/flow_builder.h"
#include "model/names.h"
#include "model/uses.h"

namespace dienstweg {
namespace {

/// First pass: everything that has a name.
class Collector {
public:
    Collector(Model& model, FileId file, const Source& source) : model_(model), file_(file), source_(source) {}

    void run() {
        for (const ItemId id : children(source_.tree, 0)) {
            declaration(id, kNone);
        }
    }

private:
    [[nodiscard]] const Item& item(ItemId id) const { return source_.tree.items[id]; }
    [[nodiscard]] std::string textOf(ValueId id) const {
        return id == kNone ? std::string{} : valueText(source_, source_.tree.values[id]);
    }
    [[nodiscard]] Place placeOf(const Item& item) const {
        return {file_, item.name != kNone ? source_.tree.values[item.name].span : item.keyword};
    }

    void declaration(ItemId id, PartyId around) {
        switch (item(id).kind) {
            case ItemKind::organisation: party(id, PartyKind::organisation, around); break;
            case ItemKind::unit: party(id, PartyKind::unit, around); break;
            case ItemKind::role: party(id, PartyKind::role, around); break;
            case ItemKind::committee: party(id, PartyKind::committee, around); break;
            case ItemKind::external: party(id, PartyKind::external, kNone); break;
            case ItemKind::document: declare(id, DeclarationKind::document); break;
            case ItemKind::system: declare(id, DeclarationKind::system); break;
            case ItemKind::channel: declare(id, DeclarationKind::channel); break;
            case ItemKind::law: declare(id, DeclarationKind::law); break;
            case ItemKind::calendar: declare(id, DeclarationKind::calendar); break;
            case ItemKind::process: process(id); break;
            default: break;
        }
    }

    void party(ItemId id, PartyKind kind, PartyId around) {
        const Item& declared = item(id);
        const auto self = static_cast<PartyId>(model_.parties.size());
        Party party{.kind = kind,
                    .name = textOf(declared.name),
                    .label = textOf(declared.label),
                    .parent = around,
                    .place = placeOf(declared),
                    .item = id};
        if (party.name.empty()) {
            party.name = party.label;
        }
        const bool inUnit = around != kNone && model_.parties[around].kind == PartyKind::unit;
        party.path = inUnit ? model_.parties[around].name + "." + party.name : party.name;
        party.hasDeputyClause = findClause(source_.tree, id, ClauseKind::deputy) != nullptr;
        if (const Clause* may = findClause(source_.tree, id, ClauseKind::may)) {
            party.hasMayClause = true;
            for (const Value& value : valuesOf(source_.tree, may->values)) {
                party.mayKeys.push_back(foldedKey(valueText(source_, value)));
            }
        }
        if (const Clause* count = findClause(source_.tree, id, ClauseKind::count);
            count != nullptr && count->values.count > 0) {
            party.count = source_.tree.values[count->values.first].from;
        }
        party.key = nameKey(party.name);
        model_.partiesByName[party.key].push_back(self);
        model_.parties.push_back(std::move(party));
        for (const ItemId member : children(source_.tree, id)) {
            declaration(member, self);
        }
    }

    void declare(ItemId id, DeclarationKind kind) {
        const Item& declared = item(id);
        Declaration declaration{.kind = kind,
                                .name = textOf(declared.name),
                                .label = textOf(declared.label),
                                .place = placeOf(declared),
                                .item = id};
        if (declaration.name.empty()) {
            declaration.name = declaration.label;
        }
        declaration.key = nameKey(declaration.name);
        declaration.notice = findClause(source_.tree, id, ClauseKind::notice) != nullptr;
        declaration.medium = findClause(source_.tree, id, ClauseKind::paper) != nullptr     ? Medium::paper
                             : findClause(source_.tree, id, ClauseKind::digital) != nullptr ? Medium::digital
                                                                                            : Medium::unsaid;
        model_.declarationsByName[declaration.key].push_back(static_cast<DeclarationId>(model_.declarations.size()));
        model_.declarations.push_back(std::move(declaration));
    }

    void process(ItemId id) {
        const Item& declared = item(id);
        Process process{.name = textOf(declared.name),
                        .label = textOf(declared.label),
                        .place = placeOf(declared),
                        .file = file_,
                        .item = id};
        if (process.name.empty()) {
            process.name = process.label;
        }
        process.key = nameKey(process.name);
        model_.processesByName.try_emplace(process.key, static_cast<ProcessId>(model_.processes.size()));
        statements(id, process);
        model_.processes.push_back(std::move(process));
    }

    void statements(ItemId around, Process& process) {
        for (const ItemId id : children(source_.tree, around)) {
            const ItemKind kind = item(id).kind;
            if (kind == ItemKind::trigger) {
                process.triggers.push_back(id);
            } else if (kind == ItemKind::result) {
                process.results.push_back(id);
            } else if (isStatement(kind)) {
                process.statements.push_back(id);
            }
            statements(id, process);
        }
    }

    Model& model_;
    FileId file_;
    const Source& source_;
};

/// Where it is declared: file and item in one number.
std::uint64_t declaredAt(FileId file, ItemId item) { return (std::uint64_t{file} << 32U) | item; }

/// Each party under the name of every unit around it. Beyond this many levels the index would outgrow what it is for.
void indexByUnit(Model& model) {
    constexpr int kMostLevels = 8;
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

/// Second pass: what of the declarations refers to others.
void link(Model& model) {
    std::unordered_map<std::uint64_t, Party*> parties;
    for (Party& party : model.parties) {
        parties.try_emplace(declaredAt(party.place.file, party.item), &party);
    }
    std::unordered_map<std::uint64_t, Declaration*> declarations;
    for (Declaration& declaration : model.declarations) {
        declarations.try_emplace(declaredAt(declaration.place.file, declaration.item), &declaration);
    }
    for (const Use& use : model.allUses()) {
        if (use.process != kNone || use.found == kNone || use.clause == kNone) {
            continue;
        }
        const ClauseKind clause = model.tree(use.place.file).clauses[use.clause].kind;
        const std::uint64_t item = declaredAt(use.place.file, use.item);
        if (const auto party = parties.find(item); party != parties.end()) {
            if (clause == ClauseKind::deputy) {
                party->second->deputies.push_back(use.found);
            } else if (clause == ClauseKind::system) {
                party->second->systems.push_back(use.found);
            }
        }
        if (const auto declaration = declarations.find(item);
            clause == ClauseKind::system && declaration != declarations.end()) {
            declaration->second->systems.push_back(use.found);
        }
    }
}

/// The owner of the process: the first that resolved.
void linkOwner(Model& model, ProcessId id) {
    Process& process = model.processes[id];
    process.owner = kNone;
    for (const Use& use : model.usesOf(id)) {
        if (process.owner == kNone && use.clause != kNone && use.found != kNone &&
            model.tree(process.file).clauses[use.clause].kind == ClauseKind::owner) {
            process.owner = use.found;
        }
    }
}

void linkSeparations(Model& model) {
    std::unordered_map<std::uint64_t, std::size_t> byItem;
    for (const Use& use : model.allUses()) {
        if (use.process != kNone || use.clause != kNone ||
            model.tree(use.place.file).items[use.item].kind != ItemKind::separation) {
            continue;
        }
        const auto [slot, fresh] = byItem.try_emplace(declaredAt(use.place.file, use.item), model.separations.size());
        if (fresh) {
            model.separations.emplace_back();
            model.separationPlaces.push_back({use.place.file, model.tree(use.place.file).items[use.item].span});
        }
        if (use.found != kNone) {
            model.separations[slot->second].push_back(use.found);
        }
    }
}

/// Beside processes nothing differs, and the processes are the same ones by name and label, in the same order.
bool looksTheSame(const Source& before, const Source& after) {
    const auto top = [](const Source& source) {
        std::vector<ItemId> items;
        for (const ItemId id : children(source.tree, 0)) {
            items.push_back(id);
        }
        return items;
    };
    const auto textOf = [](const Source& source, ValueId value) {
        return value == kNone ? std::string_view() : source.text.slice(source.tree.values[value].span);
    };
    return std::ranges::equal(top(before), top(after), [&](ItemId left, ItemId right) {
        const Item& old = before.tree.items[left];
        const Item& now = after.tree.items[right];
        if (old.kind != ItemKind::process || now.kind != ItemKind::process) {
            return before.text.slice(old.span) == after.text.slice(now.span);
        }
        return textOf(before, old.name) == textOf(after, now.name) &&
               textOf(before, old.label) == textOf(after, now.label);
    });
}

/// Of one file, where each declaration begins among all, because all are in the order of the files.
template <typename Declared, typename FileOf>
std::size_t firstOf(FileId file, const std::vector<Declared>& all, const FileOf& fileOf) {
    return static_cast<std::size_t>(std::ranges::lower_bound(all, file, {}, fileOf) - all.begin());
}

/// What moved with the text: places and item numbers.
template <typename Declared>
void movePlaces(FileId file, std::vector<Declared>& all, const std::vector<Declared>& now) {
    const std::size_t first = firstOf(file, all, [](const Declared& declared) { return declared.place.file; });
    for (std::size_t i = 0; i < now.size(); ++i) {
        all[first + i].place = now[i].place;
        all[first + i].item = now[i].item;
    }
}

void moveSeparations(Model& model, FileId file) {
    const Tree& tree = model.tree(file);
    auto place = std::ranges::find(model.separationPlaces, file, &Place::file);
    ItemId last = kNone;
    for (const Use& use : model.uses[file].uses) {
        const bool separates = use.clause == kNone && tree.items[use.item].kind == ItemKind::separation;
        if (separates && use.item != last) {
            (place++)->span = tree.items[use.item].span;
            last = use.item;
        }
    }
}

}  // namespace

Model buildModel(std::vector<SourceFile> files) {
    Model model;
    model.files = std::move(files);
    for (FileId file = 0; file < model.files.size(); ++file) {
        Collector(model, file, model.source(file)).run();
    }
    indexByUnit(model);
    collectUses(model);
    link(model);
    linkSeparations(model);
    inParallel(model.processes.size(), [&](std::size_t process) {
        linkOwner(model, static_cast<ProcessId>(process));
        model.processes[process].graph = buildFlowGraph(model, model.processes[process]);
    });
    return model;
}

bool replaceSource(Model& model, FileId file, Source& source) {
    if (!looksTheSame(model.source(file), source)) {
        return false;
    }
    Model now;
    Collector(now, file, source).run();
    model.files[file].source = std::move(source);
    movePlaces(file, model.parties, now.parties);
    movePlaces(file, model.declarations, now.declarations);
    const std::size_t first = firstOf(file, model.processes, &Process::file);
    std::ranges::move(now.processes, model.processes.begin() + static_cast<std::ptrdiff_t>(first));
    collectUses(model, file);
    moveSeparations(model, file);
    for (std::size_t process = first; process < first + now.processes.size(); ++process) {
        linkOwner(model, static_cast<ProcessId>(process));
        model.processes[process].graph = buildFlowGraph(model, model.processes[process]);
    }
    return true;
}

}  // namespace dienstweg
