// R112 deputy-conflict, R117 incompatible-duties: duties that must lie in different hands. Which those are is declared
// (`funktionstrennung`), and by budget law verification and order on the one side and payment on the other (§ 31 KomHVO
// NRW, § 42 KomHKVO).
#include <algorithm>
#include <map>

#include "checks/context.h"
#include "checks/doers.h"
#include "checks/fixes.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

/// Verification or order of a case, and its payment.
struct Payment {
    ProcessId process = 0;
    NodeId entitling = kNone;
    NodeId payment = kNone;
};

class SeparationCheck {
public:
    SeparationCheck(const Model& model, std::vector<Finding>& out) : model_(model), out_(out) {}

    void run() {
        for (ProcessId id = 0; id < model_.processes.size(); ++id) {
            payments(id);
            performers(model_.processes[id]);
        }
        for (PartyId id = 0; id < model_.parties.size(); ++id) {
            deputies(id);
        }
        for (const auto& [roles, payment] : apart_) {
            onlyDeputy(roles.first, roles.second, payment);
            onlyDeputy(roles.second, roles.first, payment);
        }
    }

private:
    using ByRole = std::map<PartyId, std::vector<NodeId>>;

    /// The work of these kinds, by who does it.
    [[nodiscard]] ByRole workOf(const Process& process, std::initializer_list<ItemKind> kinds) const {
        ByRole found;
        for (NodeId n = 0; n < process.graph.nodes.size(); ++n) {
            const Node& node = process.graph.nodes[n];
            if (node.kind != NodeKind::work || node.automatic ||
                std::ranges::find(kinds, model_.tree(process.file).items[node.item].kind) == kinds.end()) {
                continue;
            }
            if (const PartyId doer = doerOf(model_, process, node); insideAnswers(doer)) {
                found[doer].push_back(n);
            }
        }
        return found;
    }

    void payments(ProcessId id) {
        const Process& process = model_.processes[id];
        const ByRole paying = workOf(process, {ItemKind::payment});
        if (paying.empty()) {
            return;
        }
        for (const auto& [role, entitling] : workOf(process, {ItemKind::verification, ItemKind::order})) {
            const auto onWay = sameWay(process.graph, entitling);
            for (const auto& [payer, payments] : paying) {
                if (payer == role) {
                    inOneHand(process, entitling, payments);
                    continue;
                }
                const auto payment = std::ranges::find_if(payments, [&](NodeId n) { return onWay[n] != kNone; });
                if (payment != payments.end()) {
                    apart_.try_emplace({role, payer}, Payment{id, onWay[*payment], *payment});
                }
            }
        }
    }

    void inOneHand(const Process& process, std::vector<NodeId> entitling, const std::vector<NodeId>& payments) {
        const Tree& tree = model_.tree(process.file);
        const auto byAnotherPerson = [&](NodeId n) {
            return has(tree, process.graph.nodes[n].item, ClauseKind::otherPerson);
        };
        std::erase_if(entitling, byAnotherPerson);
        const auto onWay = sameWay(process.graph, entitling);
        for (const NodeId payment : payments) {
            if (onWay[payment] != kNone && !byAnotherPerson(payment)) {
                sameRole(process, onWay[payment], payment);
            }
        }
    }

    /// By node: one of `from` that lies on a way with it, before or behind; kNone: none does.
    static std::vector<NodeId> sameWay(const FlowGraph& graph, const std::vector<NodeId>& from) {
        std::vector<NodeId> found(graph.nodes.size(), kNone);
        for (const bool forward : {true, false}) {
            std::vector<NodeId> source(graph.nodes.size(), kNone);
            std::vector<NodeId> open = from;
            for (const NodeId n : from) {
                source[n] = n;
            }
            while (!open.empty()) {
                const NodeId n = open.back();
                open.pop_back();
                found[n] = found[n] == kNone ? source[n] : found[n];
                for (const EdgeId edge : forward ? graph.nodes[n].out : graph.nodes[n].in) {
                    const NodeId next = forward ? graph.edges[edge].to : graph.edges[edge].from;
                    if (source[next] == kNone) {
                        source[next] = source[n];
                        open.push_back(next);
                    }
                }
            }
        }
        return found;
    }

    /// Somebody outside who orders or pays is R107's.
    [[nodiscard]] bool insideAnswers(PartyId party) const {
        return party != kNone && actsLikeRole(model_.parties[party].kind);
    }

    void sameRole(const Process& process, NodeId entitling, NodeId payment) {
        const Source& source = model_.source(process.file);
        const Node& paying = process.graph.nodes[payment];
        const ItemId other = process.graph.nodes[entitling].item;
        Finding finding{.rule = "R117"};
        finding.place =
            paying.fromSection ? placeOfHead(model_, process, paying.item) : Place{process.file, paying.namedAt};
        finding.message = {source.tree.items[other].kind == ItemKind::order ? "R117.order" : "R117.verification",
                           {{"role", pathOf(model_, doerOf(model_, process, paying))},
                            {"title", titleOf(source, paying.item)},
                            {"other", titleOf(source, other)}}};
        finding.related.push_back({placeOfHead(model_, process, other), {"R117.other", {}}});
        out_.push_back(std::move(finding));
    }

    /// `durch A ausführend B`, and A and B are declared separate.
    void performers(const Process& process) {
        const Source& source = model_.source(process.file);
        for (const Node& node : process.graph.nodes) {
            if (node.item == kNone || node.naming != Naming::role || node.automatic) {
                continue;
            }
            const Clause* performer = findClause(source.tree, node.item, ClauseKind::performer);
            const PartyId doer = performer == nullptr ? kNone : doerOf(model_, process, node);
            if (doer == kNone || !declaredSeparate(model_, node.party, doer)) {
                continue;
            }
            Finding finding{.rule = "R117", .place = placeOfValues(model_, process, *performer)};
            finding.message = {"R117.performer",
                               {{"role", pathOf(model_, doer)},
                                {"title", titleOf(source, node.item)},
                                {"other", pathOf(model_, node.party)}}};
            addSeparation(finding, node.party, doer);
            out_.push_back(std::move(finding));
        }
    }

    void addSeparation(Finding& finding, PartyId one, PartyId other) const {
        for (std::size_t i = 0; i < model_.separations.size(); ++i) {
            const auto names = [&](PartyId party) {
                return std::ranges::any_of(model_.separations[i], [&](PartyId named) {
                    return named == party || named == unitOf(model_, party) || named == officeOf(model_, party);
                });
            };
            if (names(one) && names(other)) {
                finding.related.push_back({model_.separationPlaces[i], {"R112.separation", {}}});
                return;
            }
        }
    }

    void deputies(PartyId id) {
        const Party& role = model_.parties[id];
        const bool barred = !role.deputies.empty() && std::ranges::all_of(role.deputies, [&](PartyId deputy) {
            return deputy != id && declaredSeparate(model_, id, deputy);
        });
        const Clause* clause = findClause(model_.tree(role.place.file), role.item, ClauseKind::deputy);
        if (!barred || clause == nullptr) {
            return;
        }
        std::vector<std::string> names;
        for (const PartyId deputy : role.deputies) {
            names.push_back(pathOf(model_, deputy));
        }
        Finding finding{.rule = "R112", .place = placeOfDeputies(role, *clause)};
        finding.message = {"R112", {{"role", role.path}, {"deputies", names}}};
        addSeparation(finding, id, role.deputies.front());
        out_.push_back(std::move(finding));
    }

    [[nodiscard]] Place placeOfDeputies(const Party& role, const Clause& clause) const {
        const auto values = valuesOf(model_.tree(role.place.file), clause.values);
        return {role.place.file, values.empty() ? clause.span : cover(values.front().span, values.back().span)};
    }

    /// The only one who can stand in for a role does what must lie in other hands than that role's. (R112 names it
    /// where the two are declared separate.)
    void onlyDeputy(PartyId id, PartyId other, const Payment& payment) {
        const Party& role = model_.parties[id];
        const Clause* clause = findClause(model_.tree(role.place.file), role.item, ClauseKind::deputy);
        if (role.deputies.size() != 1 || role.deputies.front() != other || clause == nullptr ||
            declaredSeparate(model_, id, other)) {
            return;
        }
        const Process& process = model_.processes[payment.process];
        const Source& source = model_.source(process.file);
        const ItemId entitling = process.graph.nodes[payment.entitling].item;
        const ItemId paying = process.graph.nodes[payment.payment].item;
        Finding finding{.rule = "R117", .place = placeOfDeputies(role, *clause)};
        finding.message = {"R117.deputy",
                           {{"role", role.path},
                            {"deputy", pathOf(model_, other)},
                            {"title", titleOf(source, entitling)},
                            {"other", titleOf(source, paying)}}};
        finding.related.push_back({placeOfHead(model_, process, entitling), {"R117.entitling", {}}});
        finding.related.push_back({placeOfHead(model_, process, paying), {"R117.paying", {}}});
        out_.push_back(std::move(finding));
    }

    const Model& model_;
    std::vector<Finding>& out_;
    std::map<std::pair<PartyId, PartyId>, Payment> apart_;
};

}  // namespace

void checkSeparation(const Context& context, std::vector<Finding>& out) { SeparationCheck(context.model, out).run(); }

}  // namespace dienstweg
