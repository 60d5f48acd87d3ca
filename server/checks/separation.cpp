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
    [[nodiscard]] std::vector<NodeId> nodesOf(const Process& process, std::initializer_list<ItemKind> kinds) const {
        std::vector<NodeId> found;
        for (NodeId n = 0; n < process.graph.nodes.size(); ++n) {
            const Node& node = process.graph.nodes[n];
            if (node.kind == NodeKind::work && !node.automatic &&
                std::ranges::find(kinds, model_.tree(process.file).items[node.item].kind) != kinds.end()) {
                found.push_back(n);
            }
        }
        return found;
    }

    void payments(ProcessId id) {
        const Process& process = model_.processes[id];
        const auto payments = nodesOf(process, {ItemKind::payment});
        if (payments.empty()) {
            return;
        }
        std::vector<bool> reported(process.graph.nodes.size(), false);
        for (const NodeId entitling : nodesOf(process, {ItemKind::verification, ItemKind::order})) {
            const PartyId first = doerOf(model_, process, process.graph.nodes[entitling]);
            for (const NodeId payment : payments) {
                const PartyId second = doerOf(model_, process, process.graph.nodes[payment]);
                const bool known = first != second ? apart_.contains({first, second}) : reported[payment];
                if (!insideAnswers(first) || !insideAnswers(second) || known ||
                    !ofOneCase(process, entitling, payment)) {
                    continue;
                }
                if (first != second) {
                    apart_.try_emplace({first, second}, Payment{id, entitling, payment});
                } else if (!byOtherPerson(process, entitling, payment)) {
                    reported[payment] = true;
                    sameRole(process, entitling, payment);
                }
            }
        }
    }

    /// Somebody outside who orders or pays is R107's.
    [[nodiscard]] bool insideAnswers(PartyId party) const {
        return party != kNone && actsLikeRole(model_.parties[party].kind);
    }

    /// Some way leads through both.
    static bool ofOneCase(const Process& process, NodeId one, NodeId other) {
        return reachableFrom(process.graph, one)[other] || reachableFrom(process.graph, other)[one];
    }

    /// Does one of the two say that it is done by another person?
    [[nodiscard]] bool byOtherPerson(const Process& process, NodeId one, NodeId other) const {
        const Tree& tree = model_.tree(process.file);
        return has(tree, process.graph.nodes[one].item, ClauseKind::otherPerson) ||
               has(tree, process.graph.nodes[other].item, ClauseKind::otherPerson);
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
