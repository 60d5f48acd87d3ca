#include "features/describe.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "checks/read.h"
#include "features/called_from.h"
#include "features/markdown.h"

namespace dienstweg {
namespace {

Term termOf(PartyKind kind) {
    static constexpr std::array<ItemKind, 5> kKinds{ItemKind::organisation, ItemKind::unit, ItemKind::role,
                                                    ItemKind::committee, ItemKind::external};
    return termOf(kKinds[static_cast<std::size_t>(kind)]);
}

Term termOf(DeclarationKind kind) {
    static constexpr std::array<ItemKind, 5> kKinds{ItemKind::document, ItemKind::system, ItemKind::channel,
                                                    ItemKind::law, ItemKind::calendar};
    return termOf(kKinds[static_cast<std::size_t>(kind)]);
}

bool means(const Use& use, PartyId party) {
    return (use.target == Target::party || use.target == Target::partyOrProcess) && use.found == party;
}

bool means(const Model& model, const Use& use, DeclarationId id) {
    if (use.found != id) {
        return false;
    }
    switch (model.declarations[id].kind) {
        case DeclarationKind::document: return use.target == Target::document;
        case DeclarationKind::system: return use.target == Target::system || use.target == Target::channel;
        case DeclarationKind::channel: return use.target == Target::channel;
        case DeclarationKind::law: return use.target == Target::law;
        case DeclarationKind::calendar: return use.target == Target::calendar;
    }
    return false;
}

/// "Antrag prüfen (Hundesteuer)"
std::string titleWithProcess(const Model& model, const Use& use) {
    return titleOf(model.source(use.place.file), use.item) + " (" + model.processes[use.process].name + ")";
}

/// Things that are to be told of, each once, in the order in which they come. There may be as many as processes, so
/// only those that are shown get their names.
class Names {
public:
    /// `number`: the same for the same thing.
    void add(std::uint64_t number, const auto& makeName) {
        if (!known_.insert(number).second) {
            return;
        }
        if (shown_.size() < MarkdownPage::kMostListed) {
            std::string name = makeName();
            if (std::ranges::find(shown_, name) != shown_.end()) {
                return;
            }
            shown_.push_back(std::move(name));
        }
        ++count_;
    }
    [[nodiscard]] bool empty() const { return count_ == 0; }
    void listOn(MarkdownPage& page, std::string_view key) const { page.list(key, shown_, count_); }

private:
    std::unordered_set<std::uint64_t> known_;
    std::vector<std::string> shown_;
    std::size_t count_ = 0;
};

/// Of how many statements is it the one that answers for them, and in how many processes?
void addWork(MarkdownPage& page, const Model& model, PartyId party) {
    std::int64_t statements = 0;
    std::int64_t processes = 0;
    for (const Process& process : model.processes) {
        const auto here = std::ranges::lower_bound(process.work, party, {}, &WorkOf::party);
        if (here != process.work.end() && here->party == party) {
            statements += here->statements;
            ++processes;
        }
    }
    if (statements == 0) {
        page.fact("hover.no-work");
    } else {
        page.fact("hover.work", {{"steps", statements}, {"processes", processes}});
    }
}

std::vector<std::string> pathsOf(const Model& model, const std::vector<PartyId>& parties) {
    std::vector<std::string> names;
    names.reserve(parties.size());
    for (const PartyId party : parties) {
        names.push_back(pathOf(model, party));
    }
    return names;
}

void addNamedIn(MarkdownPage& page, const Model& model, const auto& isMeant) {
    Names processes;
    for (const Use& use : model.allUses()) {
        if (use.process != kNone && isMeant(use)) {
            processes.add(use.process, [&] { return model.processes[use.process].name; });
        }
    }
    if (processes.empty()) {
        page.fact("hover.named-nowhere");
    } else {
        processes.listOn(page, "hover.named-in");
    }
}

void addDocumentWays(MarkdownPage& page, const Model& model, DeclarationId id) {
    Names made;
    Names arrives;
    Names needed;
    Names goes;
    for (const Use& use : model.allUses()) {
        if (use.process == kNone || !means(model, use, id)) {
            continue;
        }
        const Tree& tree = model.tree(use.place.file);
        const ItemKind item = tree.items[use.item].kind;
        const std::uint64_t statement = (std::uint64_t{use.place.file} << 32U) | use.item;
        const auto title = [&] { return titleWithProcess(model, use); };
        if (use.clause != kNone) {
            const bool makes = tree.clauses[use.clause].kind == ClauseKind::produces;
            if (item != ItemKind::result) {
                (makes ? made : needed).add(statement, title);
            }
        } else if (item == ItemKind::handoff || item == ItemKind::send) {
            goes.add(statement, title);
        } else {
            arrives.add(use.process, [&] { return model.processes[use.process].name; });
        }
    }
    arrives.listOn(page, "hover.arrives");
    made.listOn(page, "hover.made");
    needed.listOn(page, "hover.needed");
    goes.listOn(page, "hover.goes");
}

std::string dayOf(const Tree& tree, const Clause& clause, const Text& text) {
    return clause.values.count == 0 ? std::string{} : std::string(text.slice(tree.values[clause.values.first].span));
}

void addLawDays(MarkdownPage& page, const Model& model, const Declaration& law) {
    const Source& source = model.source(law.place.file);
    for (const Clause& clause : clausesOf(source.tree, law.item)) {
        const std::string written = dayOf(source.tree, clause, source.text);
        if (clause.kind == ClauseKind::changed) {
            page.fact("hover.changed", {{"day", written}});
        } else if (clause.kind == ClauseKind::repealed) {
            page.fact("hover.repealed", {{"day", written}});
        } else if (clause.kind == ClauseKind::source && clause.values.count > 0) {
            page.fact("hover.source", {{"source", valueText(source, source.tree.values[clause.values.first])}});
        }
    }
}

}  // namespace

std::string describeParty(const Model& model, PartyId id, Language language) {
    MarkdownPage page(language);
    const Party& party = model.parties[id];
    page.title(party.path, termOf(party.kind), party.label);
    if (party.parent != kNone) {
        page.fact(actsLikeRole(party.kind) ? "hover.unit" : "hover.part-of",
                  {{"unit", model.parties[party.parent].path}});
    }
    if (actsLikeRole(party.kind)) {
        page.list("hover.deputy", pathsOf(model, party.deputies));
        if (!party.hasDeputyClause) {
            page.fact("hover.no-deputy");
        }
        page.list("hover.may", party.mayKeys);
        addWork(page, model, id);
    } else if (party.kind == PartyKind::external) {
        addNamedIn(page, model, [&](const Use& use) { return means(use, id); });
    } else {
        std::vector<std::string> members;
        for (const Party& member : model.parties) {
            if (member.parent == id) {
                members.push_back(member.name);
            }
        }
        page.list("hover.members", members);
    }
    return page.text();
}

std::string describeDeclaration(const Model& model, DeclarationId id, Language language) {
    MarkdownPage page(language);
    const Declaration& declaration = model.declarations[id];
    page.title(declaration.name, termOf(declaration.kind), declaration.label);
    if (declaration.notice) {
        page.fact("hover.notice");
    }
    if (declaration.medium != Medium::unsaid) {
        page.fact(declaration.medium == Medium::paper ? "hover.paper" : "hover.digital");
    }
    std::vector<std::string> systems;
    systems.reserve(declaration.systems.size());
    for (const DeclarationId system : declaration.systems) {
        systems.push_back(model.declarations[system].name);
    }
    page.list("hover.held-by", systems);
    if (declaration.kind == DeclarationKind::document) {
        addDocumentWays(page, model, id);
        return page.text();
    }
    if (declaration.kind == DeclarationKind::law) {
        addLawDays(page, model, declaration);
    }
    addNamedIn(page, model, [&](const Use& use) { return means(model, use, id); });
    return page.text();
}

std::string describeProcess(const Model& model, ProcessId id, Language language) {
    MarkdownPage page(language);
    const Process& process = model.processes[id];
    const Source& source = model.source(process.file);
    page.title(process.name, termOf(ItemKind::process), process.label);
    if (process.owner != kNone) {
        page.fact("hover.owner", {{"name", pathOf(model, process.owner)}});
    }
    const auto titles = [&](const std::vector<ItemId>& items) {
        std::vector<std::string> names;
        names.reserve(items.size());
        for (const ItemId item : items) {
            names.push_back(titleOf(source, item));
        }
        return names;
    };
    page.list("hover.triggers", titles(process.triggers));
    page.list("hover.results", titles(process.results));
    const auto handoffs = std::ranges::count(process.graph.nodes, NodeKind::handoff, &Node::kind);
    const auto work = std::ranges::count(process.graph.nodes, NodeKind::work, &Node::kind);
    page.fact("hover.size",
              {{"steps", static_cast<std::int64_t>(work)}, {"handoffs", static_cast<std::int64_t>(handoffs)}});
    Names callers;
    for (const Place& place : calledFrom(model, id)) {
        const Use* use = model.useOf(place.file, Value{.span = place.span});
        if (use != nullptr && use->process != kNone) {
            callers.add(use->process, [&] { return model.processes[use->process].name; });
        }
    }
    callers.listOn(page, "hover.called-from");
    return page.text();
}

}  // namespace dienstweg
