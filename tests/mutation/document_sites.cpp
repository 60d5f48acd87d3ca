// Mutations of what becomes of documents: what is promised, used, carried, entered and filed.
#include <algorithm>
#include <array>

#include "sites.h"
#include "write.h"

namespace dienstweg::mutation {
namespace {

using enum Kind;

void dropValue(Draft& item, ClauseKind kind, const std::string& name) {
    for (DraftClause& clause : item.clauses) {
        if (clause.kind == kind) {
            std::erase_if(clause.values, [&](const DraftValue& value) { return value.text == name; });
        }
    }
    std::erase_if(item.clauses, [&](const DraftClause& c) { return c.kind == kind && c.values.empty(); });
}

/// How often a document is named in the process, by what it is named for.
struct Naming {
    int produced = 0;
    int promised = 0;
    int needed = 0;
    int other = 0;
};
Naming namingOf(const Site& site, DeclarationId document) {
    Naming naming;
    for (const Use& use : site.model().allUses()) {
        if (use.process != site.process || use.target != Target::document || use.found != document) {
            continue;
        }
        const bool atResult = site.tree().items[use.item].kind == ItemKind::result;
        const ClauseKind kind = use.clause == kNone ? ClauseKind::note : site.tree().clauses[use.clause].kind;
        int& count = kind == ClauseKind::produces ? (atResult ? naming.promised : naming.produced)
                     : kind == ClauseKind::needs  ? naming.needed
                                                  : naming.other;
        ++count;
    }
    return naming;
}

/// And not as the answer to a request, of which another rule speaks.
bool madeByWork(const Site& site, DeclarationId document) {
    return std::ranges::all_of(site.inProcess().statements, [&](ItemId item) {
        return isWork(site.tree().items[item].kind) ||
               !std::ranges::binary_search(documentsOf(site.model(), site.file, item, ClauseKind::produces), document);
    });
}

bool filesAnywhere(const Site& site) {
    return std::ranges::any_of(site.inProcess().statements,
                               [&](ItemId item) { return has(site.tree(), item, ClauseKind::file); });
}
bool handsOverToProcess(const Site& site) {
    return std::ranges::any_of(site.graph().nodes, [](const Node& node) { return node.receivingProcess != kNone; });
}

void products(const Site& site, std::vector<Mutant>& out) {
    for (const DeclarationId document : documentsOf(site.model(), site.file, site.id, ClauseKind::produces)) {
        const Naming naming = namingOf(site, document);
        if (naming.promised > 0 && naming.produced == 1 && naming.needed + naming.other == 0) {
            const std::string name = site.model().declarations[document].name;
            Maker(site, out)
                .make(removePromised, [name](Draft& item) { dropValue(item, ClauseKind::produces, name); })
                .name = name;
        }
    }
    if (filesAnywhere(site) || handsOverToProcess(site)) {
        return;
    }
    for (const DeclarationId document : documentsOf(site.model(), site.file, site.id, ClauseKind::needs)) {
        const Naming naming = namingOf(site, document);
        const Declaration& declared = site.model().declarations[document];
        if (madeByWork(site, document) && naming.produced > 0 && naming.needed == 1 &&
            naming.promised + naming.other == 0 && declared.systems.empty()) {
            Maker(site, out)
                .make(removeNeed, [name = declared.name](Draft& item) { dropValue(item, ClauseKind::needs, name); })
                .name = declared.name;
        }
    }
}

void entry(const Site& site, std::vector<Mutant>& out) {
    const Clause* used = findClause(site.tree(), site.id, ClauseKind::system);
    const ValueId label = site.tree().items[site.id].label;
    if (used == nullptr || used->values.count != 1 || label == kNone || site.says(ClauseKind::automatic) ||
        !valueText(site.source(), site.tree().values[label]).ends_with("erfassen")) {
        return;
    }
    const std::string first = site.said(ClauseKind::system);
    for (const Declaration& declaration : site.model().declarations) {
        if (declaration.kind == DeclarationKind::system && declaration.name != first) {
            Maker(site, out).make(
                secondSystem,
                [first, second = declaration.name](Draft& item) {
                    setClause(item, ClauseKind::system, {path(first), path(second)});
                },
                ClauseKind::system);
            return;
        }
    }
}

/// Is it said to be digital: by itself, by what holds it, or by how it came?
bool isDigital(const Site& site, DeclarationId document) {
    const Model& model = site.model();
    const Declaration& declared = model.declarations[document];
    const auto digital = [&](DeclarationId id) { return model.declarations[id].medium == Medium::digital; };
    if (declared.medium != Medium::unsaid || !declared.systems.empty()) {
        return declared.medium == Medium::digital ||
               (declared.medium == Medium::unsaid && std::ranges::all_of(declared.systems, digital));
    }
    const auto& triggers = site.inProcess().triggers;
    return triggers.size() == 1 && namingOf(site, document).produced == 0 &&
           std::ranges::all_of(triggers, [&](ItemId trigger) {
               const Documents came = objectsOf(model, site.file, trigger);
               const Clause* via = findClause(site.tree(), trigger, ClauseKind::via);
               if (via == nullptr || via->values.count == 0 || !std::ranges::binary_search(came, document)) {
                   return false;
               }
               const std::string name = valueText(site.source(), site.tree().values[via->values.first]);
               const DeclarationId channel = findDeclaration(model, DeclarationKind::channel, name);
               return channel != kNone && digital(channel);
           });
}

void carrying(const Site& site, std::vector<Mutant>& out) {
    const Documents documents = objectsOf(site.model(), site.file, site.id);
    const bool digital =
        std::ranges::any_of(documents, [&](DeclarationId document) { return isDigital(site, document); });
    if (!site.says(ClauseKind::via) || !digital) {
        return;
    }
    for (const Declaration& declaration : site.model().declarations) {
        if (declaration.kind == DeclarationKind::channel && declaration.medium == Medium::paper) {
            Maker(site, out).make(
                paperChannel,
                [name = declaration.name](Draft& item) { setClause(item, ClauseKind::via, {path(name)}); },
                ClauseKind::via);
            return;
        }
    }
}

void filing(const Site& site, std::vector<Mutant>& out) {
    static constexpr auto kParts =
        std::to_array({ItemKind::subprocess, ItemKind::parallelBranch, ItemKind::forEach, ItemKind::meanwhile});
    for (ItemId around = site.id; around != kNone; around = site.tree().items[around].parent) {
        if (std::ranges::find(kParts, site.tree().items[around].kind) != kParts.end()) {
            return;
        }
    }
    const bool another = std::ranges::any_of(site.inProcess().statements, [&](ItemId item) {
        return item != site.id && site.tree().items[item].kind == ItemKind::end &&
               has(site.tree(), item, ClauseKind::file);
    });
    if (!site.says(ClauseKind::file) || !another) {
        return;
    }
    Mutant& removed = Maker(site, out).make(removeFiling, [](Draft& item) { dropClause(item, ClauseKind::file); });
    if (site.says(ClauseKind::reviewDue)) {
        removed.equivalent = "the case is looked at again on a day";
    }
    for (const EdgeId edge : site.graph().nodes[site.node()].in) {
        if (site.graph().nodes[site.graph().edges[edge].from].receivingProcess != kNone) {
            removed.equivalent = "what is handed to another process goes on there";
        }
    }
}

}  // namespace

void mutateDocuments(const Site& site, std::vector<Mutant>& out) {
    const ItemKind kind = site.item().kind;
    if (isWork(kind)) {
        products(site, out);
        entry(site, out);
    } else if (kind == ItemKind::handoff) {
        carrying(site, out);
    } else if (kind == ItemKind::end) {
        filing(site, out);
    }
}

}  // namespace dienstweg::mutation
