#include "judge.h"

#include <algorithm>

#include "base/unicode.h"
#include "checks/read.h"
#include "fixes.h"
#include "syntax/printer.h"

namespace dienstweg::mutation {
namespace {

class Places {
public:
    Places(const Model& model, const Mutant& mutant)
        : model_(model), mutant_(mutant), file_(mutant.file), tree_(model.tree(file_)) {}

    [[nodiscard]] std::vector<Place> allowed(Where where) const {
        const ItemId item = itemAt(tree_, mutant_.item);
        switch (where) {
            case Where::branches: return branches(tree_.items[item].parent);
            case Where::head: return heads(item);
            case Where::clause: return clause(item);
            case Where::condition: return clausesOf(item, ClauseKind::condition);
            case Where::deadline: return clausesOf(item, ClauseKind::deadline);
            case Where::next: return next();
            case Where::promise: return promise(item);
            case Where::trigger: return triggers();
            case Where::work: return work(item);
            case Where::uses: return uses(item);
            case Where::name: return heads(item);
        }
        return {};
    }

private:
    [[nodiscard]] Place place(Span span) const { return {file_, span}; }

    [[nodiscard]] std::vector<Place> heads(ItemId item) const { return {place(headOf(tree_, item))}; }

    [[nodiscard]] std::vector<Place> branches(ItemId decision) const {
        std::vector<Place> places = heads(decision);
        for (const ItemId branch : children(tree_, decision)) {
            places.push_back(place(headOf(tree_, branch)));
            for (const Place& share : clausesOf(branch, ClauseKind::share)) {
                places.push_back(share);
            }
        }
        return places;
    }

    [[nodiscard]] std::vector<Place> clausesOf(ItemId item, ClauseKind kind) const {
        std::vector<Place> places;
        for (const Clause* clause : clausesOfKind(tree_, item, kind)) {
            places.push_back(place(clause->span));
        }
        return places;
    }

    [[nodiscard]] std::vector<Place> clause(ItemId item) const {
        return mutant_.clause ? clausesOf(item, *mutant_.clause) : heads(item);
    }

    [[nodiscard]] std::vector<Place> next() const {
        std::vector<Place> places;
        for (const Route& route : mutant_.next) {
            const ItemId item = itemAt(tree_, route);
            if (item == kNone) {
                continue;
            }
            places.push_back(place(headOf(tree_, item)));
            for (const Process& process : model_.processes) {
                if (process.file == file_ && inside(tree_, item, process.item)) {
                    arrival(process, item, places);
                }
            }
        }
        return places;
    }

    /// Where the statement says who acts, and the last statements of the ways that lead to it.
    void arrival(const Process& process, ItemId item, std::vector<Place>& places) const {
        const FlowGraph& graph = process.graph;
        for (const Node& node : graph.nodes) {
            if (node.item != item) {
                continue;
            }
            places.push_back(place(node.namedAt));
            for (const EdgeId edge : node.in) {
                if (const ItemId last = lastItemOf(graph, graph.edges[edge]); last != kNone) {
                    places.push_back(place(headOf(tree_, last)));
                }
            }
        }
    }

    [[nodiscard]] std::vector<Place> triggers() const {
        std::vector<Place> places;
        for (const Process& process : model_.processes) {
            if (process.name == mutant_.name) {
                for (const ItemId trigger : process.triggers) {
                    places.push_back(placeOfHead(model_, process, trigger));
                }
            }
        }
        return places;
    }

    [[nodiscard]] std::vector<Place> promise(ItemId item) const {
        std::vector<Place> places = uses(item);
        for (ItemId id = 0; id < tree_.items.size(); ++id) {
            if (tree_.items[id].kind == ItemKind::end) {
                places.push_back(place(headOf(tree_, id)));
            }
        }
        return places;
    }

    [[nodiscard]] std::vector<Place> work(ItemId section) const {
        std::vector<Place> places;
        for (ItemId id = section; id < tree_.items.size(); ++id) {
            if (inside(tree_, id, section) &&
                (isWork(tree_.items[id].kind) || tree_.items[id].kind == ItemKind::decision)) {
                places.push_back(place(headOf(tree_, id)));
            }
        }
        return places;
    }

    /// Everywhere where the name is named, also as the last part of a path; and the statement that was changed itself.
    [[nodiscard]] std::vector<Place> uses(ItemId item) const {
        std::vector<Place> places;
        const std::string key = nameKey(mutant_.name);
        for (const Use& use : model_.allUses()) {
            const std::string name = nameAt(model_, use);
            if (nameKey(name.substr(name.rfind('.') + 1)) == key) {
                places.push_back(use.place);
            }
        }
        if (item != 0) {
            places.push_back(place(headOf(tree_, item)));
        }
        return places;
    }

    const Model& model_;
    const Mutant& mutant_;
    FileId file_;
    const Tree& tree_;
};

bool meet(const Place& a, const Place& b) {
    return a.file == b.file && a.span.begin < b.span.end && b.span.begin < a.span.end;
}

}  // namespace

std::string textOf(const Subject& subject, const Mutant& mutant) {
    Draft file = subject.drafts[mutant.file];
    mutant.change(file);
    return print(file);
}

Verdict judge(const Subject& subject, const Mutant& mutant, std::size_t number) {
    Draft file = subject.drafts[mutant.file];
    mutant.change(file);
    const Model model = withFile(subject.model, mutant.file, file);
    Verdict verdict;
    if (!(meaningOf(draft(model.source(mutant.file))) == meaningOf(file))) {
        verdict.trouble = "the mutated text is read as something else";
    }
    const Row& row = rowOf(mutant.kind);
    const auto allowed = Places(model, mutant).allowed(row.where);
    const std::vector<Finding> findings = check(model, settings());
    const FixVerdict fixes = tryFixes(model, findings);
    verdict.fixTroubles = fixes.troubles;
    verdict.fixes = fixes.fixes;
    const FixVerdict mended = tryToMend(model, mutant.file, number);
    verdict.fixTroubles.insert(verdict.fixTroubles.end(), mended.troubles.begin(), mended.troubles.end());
    verdict.corrected = fixes.corrected + mended.corrected;
    for (const Finding& finding : findings) {
        const Position at = model.source(finding.place.file).text.position(finding.place.span.begin);
        verdict.findings.push_back(std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
                                   std::string(finding.rule));
        if (std::ranges::find(row.caughtBy, finding.rule) != row.caughtBy.end()) {
            verdict.caught = true;
            verdict.rightPlace = verdict.rightPlace || std::ranges::any_of(allowed, [&](const Place& place) {
                                     return meet(place, finding.place);
                                 });
        } else if (finding.rule != row.companion) {
            verdict.others.emplace_back(finding.rule);
        }
    }
    return verdict;
}

}  // namespace dienstweg::mutation
