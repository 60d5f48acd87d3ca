#include "sites.h"

#include <algorithm>

#include "base/unicode.h"
#include "write.h"

namespace dienstweg::mutation {

std::string Site::said(ClauseKind kind) const {
    const Clause* clause = findClause(tree(), id, kind);
    if (clause == nullptr || clause->values.count == 0) {
        return {};
    }
    return valueText(source(), tree().values[clause->values.first]);
}

Mutant& Maker::make(Kind kind, std::function<void(Draft& item)> change, std::optional<ClauseKind> clause) {
    Mutant mutant;
    mutant.kind = kind;
    mutant.file = site_.file;
    mutant.item = site_.route;
    mutant.clause = clause;
    mutant.change = [route = site_.route, change = std::move(change)](Draft& file) { change(draftAt(file, route)); };
    return out_.emplace_back(std::move(mutant));
}

Mutant& Maker::makeWithout(Kind kind) {
    Mutant mutant;
    mutant.kind = kind;
    mutant.file = site_.file;
    mutant.item = Route(site_.route.begin(), site_.route.end() - 1);
    mutant.change = [route = site_.route](Draft& file) { removeAt(file, route); };
    return out_.emplace_back(std::move(mutant));
}

void dropClause(Draft& item, ClauseKind kind) {
    std::erase_if(item.clauses, [&](const DraftClause& clause) { return clause.kind == kind; });
}

void setClause(Draft& item, ClauseKind kind, std::vector<DraftValue> values) {
    const auto found = std::ranges::find(item.clauses, kind, &DraftClause::kind);
    if (found != item.clauses.end()) {
        found->values = std::move(values);
    } else {
        item.clauses.push_back(clause(kind, std::move(values), item.braces));
    }
}

std::string misspelt(const std::string& name) {
    const std::size_t dot = name.rfind('.');
    const std::size_t begin = dot == std::string::npos ? 0 : dot + 1;
    // An ASCII letter inside the word, so that what is left is a word; a short name gets one more instead.
    for (std::size_t i = begin + 2; i + 1 < name.size() && name.size() - begin > 4; ++i) {
        const bool letters = std::ranges::all_of(name.substr(i - 1, 3), [](char c) { return c >= 'a' && c <= 'z'; });
        if (letters) {
            return name.substr(0, i) + name.substr(i + 1);
        }
    }
    return name + "x";
}

std::string pathTo(const Subject& subject, PartyId party) { return pathOf(subject.model, party); }

PartyId partyNamed(const Subject& subject, const std::string& path) { return findParty(subject.model, path).party; }

PartyId otherRole(const Site& site, PartyId party, const std::vector<PartyId>& except) {
    const Model& model = site.model();
    const auto separated = [&](PartyId id) {
        return std::ranges::any_of(model.separations,
                                   [&](const auto& duties) { return std::ranges::find(duties, id) != duties.end(); });
    };
    const auto takesPart = [&](PartyId id) {
        return std::ranges::any_of(model.usesOf(site.process), [&](const Use& use) {
            const bool aboutParty = use.target == Target::party || use.target == Target::partyOrProcess;
            return aboutParty && use.found == id;
        });
    };
    PartyId best = kNone;
    int bestScore = -1;
    for (PartyId id = 0; id < model.parties.size(); ++id) {
        const Party& other = model.parties[id];
        if (other.kind != PartyKind::role || id == party || std::ranges::find(except, id) != except.end()) {
            continue;
        }
        const auto mayToo = [&](const std::string& key) {
            return std::ranges::find(other.mayKeys, key) != other.mayKeys.end();
        };
        int score = separated(id) ? 0 : 1;
        score += std::ranges::all_of(model.parties[party].mayKeys, mayToo) ? 3 : 0;
        score += takesPart(id) ? 0 : 6;
        score += officeOf(model, id) == officeOf(model, party) ? 8 : 0;
        if (score > bestScore) {
            bestScore = score;
            best = id;
        }
    }
    return best;
}

PartyId somebodyOutside(const Subject& subject) {
    const auto& parties = subject.model.parties;
    const auto found = std::ranges::find(parties, PartyKind::external, &Party::kind);
    return found == parties.end() ? kNone : static_cast<PartyId>(found - parties.begin());
}

PartyId holderBefore(const Site& site, NodeId node) {
    const Holders& before = site.subject.custody[site.process].before[node];
    return before.empty() || before.front().party != before.back().party ? kNone : before.front().party;
}

std::vector<ItemId> comingAfter(const Site& site, NodeId node) {
    const FlowGraph& graph = site.graph();
    std::vector<bool> seen(graph.nodes.size(), false);
    std::vector<NodeId> open{node};
    std::vector<ItemId> items;
    while (!open.empty()) {
        const NodeId from = open.back();
        open.pop_back();
        for (const EdgeId edge : graph.nodes[from].out) {
            const NodeId to = graph.edges[edge].to;
            if (seen[to] || graph.nodes[to].item == kNone) {
                continue;
            }
            seen[to] = true;
            items.push_back(graph.nodes[to].item);
            if (!requiresHolder(site.model(), graph.nodes[to])) {
                open.push_back(to);
            }
        }
    }
    return items;
}

std::vector<Route> routesOf(const Site& site, const std::vector<ItemId>& items) {
    std::vector<Route> routes;
    for (const ItemId item : items) {
        routes.push_back(routeOf(site.tree(), item));
    }
    return routes;
}

std::vector<Mutant> mutantsOf(const Subject& subject) {
    std::vector<Mutant> mutants;
    for (FileId file = 0; file < subject.mutatedFiles; ++file) {
        const Tree& tree = subject.model.tree(file);
        for (ItemId id = 1; id < tree.items.size(); ++id) {
            Site site{.subject = subject, .file = file, .id = id, .process = kNone, .route = routeOf(tree, id)};
            for (ProcessId process = 0; process < subject.model.processes.size(); ++process) {
                if (subject.model.processes[process].file == file &&
                    inside(tree, id, subject.model.processes[process].item)) {
                    site.process = process;
                }
            }
            if (site.process == kNone) {
                mutateDeclarations(site, mutants);
                continue;
            }
            mutateResponsibility(site, mutants);
            mutateHandoffs(site, mutants);
            mutateRequests(site, mutants);
            mutateDocuments(site, mutants);
            mutateLaw(site, mutants);
            mutateFlow(site, mutants);
        }
    }
    return mutants;
}

}  // namespace dienstweg::mutation
