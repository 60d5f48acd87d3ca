#include "model/collect.h"

#include "base/unicode.h"
#include "model/names.h"

namespace dienstweg {
namespace {

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

}  // namespace

void collect(Model& model, FileId file, const Source& source) { Collector(model, file, source).run(); }

}  // namespace dienstweg
