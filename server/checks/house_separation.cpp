// V802 separated-roles: roles or units of which the settings say that they must not work on the same case. Also S004
// where the settings name one that the workspace does not declare.
//
// Work is what somebody answers for or performs: step, check, verification, approval, order, payment and decision. Two
// pieces of work belong to one case if a way leads from one to the other, or if they stand in different branches of one
// parallel block; in different branches of a decision they do not.
#include <algorithm>
#include <unordered_map>

#include "base/nearest.h"
#include "checks/context.h"
#include "checks/doers.h"
#include "checks/fixes.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

class HouseSeparation {
public:
    HouseSeparation(const Context& context, std::vector<Finding>& out)
        : model_(context.model), rules_(context.settings.house), out_(out) {}

    void run() {
        for (const auto& names : rules_.separate) {
            std::vector<PartyId> parties;
            for (const HouseName& name : names) {
                const PartyId party = findParty(model_, name.text).party;
                if (party == kNone) {
                    undeclared(name);
                }
                parties.push_back(party);
            }
            for (const Process& process : model_.processes) {
                pairs(process, names, parties);
            }
        }
    }

private:
    void undeclared(const HouseName& name) {
        std::vector<std::string_view> known;
        for (const Party& party : model_.parties) {
            known.emplace_back(name.text.contains('.') ? party.path : party.name);
        }
        const bool several = findParty(model_, name.text).candidates.size() > 1;
        Finding finding{.rule = "S004", .place = name.place};
        finding.message = {several ? "S004.role-ambiguous" : "S004.no-role", {{"name", name.text}}};
        if (const auto near = several ? std::nullopt : nearest(name.text, known)) {
            finding.message.key = "S004.no-role-near";
            finding.message.arguments.push_back({"near", std::string(*near)});
            finding.fixes.push_back(replaceBy(name.place, "\"" + std::string(*near) + "\""));
        }
        out_.push_back(std::move(finding));
    }

    [[nodiscard]] bool belongsTo(PartyId party, PartyId around) const {
        while (party != kNone && party != around) {
            party = model_.parties[party].parent;
        }
        return around != kNone && party == around;
    }

    void pairs(const Process& process, const std::vector<HouseName>& names, const std::vector<PartyId>& parties) {
        std::vector<std::vector<NodeId>> work(parties.size());
        for (NodeId n = 0; n < process.graph.nodes.size(); ++n) {
            const Node& node = process.graph.nodes[n];
            if ((node.kind != NodeKind::work && node.kind != NodeKind::decision) || node.automatic) {
                continue;
            }
            const PartyId doer = doerOf(model_, process, node);
            const PartyId answers = node.naming == Naming::role ? node.party : kNone;
            for (std::size_t i = 0; i < parties.size(); ++i) {
                if (belongsTo(doer, parties[i]) || belongsTo(answers, parties[i])) {
                    work[i].push_back(n);
                }
            }
        }
        for (std::size_t a = 0; a < parties.size(); ++a) {
            for (std::size_t b = a + 1; b < parties.size(); ++b) {
                // One that lies in the other (a role and its unit) cannot be kept apart from it.
                if (!work[a].empty() && !work[b].empty() && !belongsTo(parties[a], parties[b]) &&
                    !belongsTo(parties[b], parties[a])) {
                    meet(process, work[a], work[b], names[a].place);
                }
            }
        }
    }

    /// The first two pieces of work that belong to one case; reported at the later in the text.
    void meet(const Process& process, const std::vector<NodeId>& first, const std::vector<NodeId>& second,
              Place demanded) {
        const std::vector<NodeId> onWay = together(process, first);
        const auto other = std::ranges::find_if(second, [&](NodeId n) { return onWay[n] != kNone; });
        if (other == second.end()) {
            return;
        }
        const auto begins = [&](NodeId n) {
            return model_.tree(process.file).items[process.graph.nodes[n].item].keyword.begin;
        };
        NodeId later = *other;
        NodeId earlier = onWay[*other];
        if (begins(later) < begins(earlier)) {
            std::swap(later, earlier);
        }
        const Node& node = process.graph.nodes[later];
        const Source& source = model_.source(process.file);
        Finding finding{.rule = "V802", .place = placeOf(process, node)};
        if (std::ranges::any_of(
                out_, [&](const Finding& said) { return said.rule == "R117" && said.place == finding.place; })) {
            return;
        }
        finding.message = {"V802",
                           {{"role", roleOf(process, later)},
                            {"other", roleOf(process, earlier)},
                            {"title", titleOf(source, node.item)},
                            {"earlier", titleOf(source, process.graph.nodes[earlier].item)}}};
        finding.related.push_back(
            {placeOfHead(model_, process, process.graph.nodes[earlier].item), {"V802.other", {}}});
        finding.related.push_back({demanded, {"V802.demanded", {}}});
        out_.push_back(std::move(finding));
    }

    [[nodiscard]] std::string roleOf(const Process& process, NodeId node) const {
        const PartyId doer = doerOf(model_, process, process.graph.nodes[node]);
        return doer == kNone ? pathOf(model_, process.graph.nodes[node].party) : pathOf(model_, doer);
    }

    [[nodiscard]] Place placeOf(const Process& process, const Node& node) const {
        if (const Clause* performer = findClause(model_.tree(process.file), node.item, ClauseKind::performer)) {
            return placeOfValues(model_, process, *performer);
        }
        return node.fromSection || node.namedAt.empty() ? placeOfHead(model_, process, node.item)
                                                        : Place{process.file, node.namedAt};
    }

    /// By node: one of `from` that is of the same case; kNone: none is.
    [[nodiscard]] std::vector<NodeId> together(const Process& process, const std::vector<NodeId>& from) const {
        const FlowGraph& graph = process.graph;
        std::vector<NodeId> found(graph.nodes.size(), kNone);
        for (const bool forward : {true, false}) {
            std::vector<NodeId> source(graph.nodes.size(), kNone);
            std::vector<NodeId> open;
            for (const NodeId n : from) {
                source[n] = n;
                open.push_back(n);
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
        inParallel(process, from, found);
        return found;
    }

    /// In another branch of a parallel block around one of `from`.
    void inParallel(const Process& process, const std::vector<NodeId>& from, std::vector<NodeId>& found) const {
        const Tree& tree = model_.tree(process.file);
        // By parallel block: a branch of it in which one of `from` stands, and a second such branch if there is one.
        struct Branches {
            ItemId first = kNone;
            NodeId node = kNone;
            ItemId second = kNone;
            NodeId otherNode = kNone;
        };
        std::unordered_map<ItemId, Branches> blocks;
        const auto eachBranch = [&](NodeId n, auto function) {
            for (ItemId item = process.graph.nodes[n].item; item != kNone; item = tree.items[item].parent) {
                if (tree.items[item].kind == ItemKind::parallelBranch) {
                    function(item, tree.items[item].parent);
                }
            }
        };
        for (const NodeId n : from) {
            eachBranch(n, [&](ItemId branch, ItemId block) {
                Branches& known = blocks[block];
                if (known.first == kNone) {
                    known.first = branch;
                    known.node = n;
                } else if (known.first != branch && known.second == kNone) {
                    known.second = branch;
                    known.otherNode = n;
                }
            });
        }
        if (blocks.empty()) {
            return;
        }
        for (NodeId n = 0; n < process.graph.nodes.size(); ++n) {
            if (found[n] != kNone || process.graph.nodes[n].item == kNone) {
                continue;
            }
            eachBranch(n, [&](ItemId branch, ItemId block) {
                const auto known = blocks.find(block);
                if (known != blocks.end() && found[n] == kNone) {
                    found[n] = known->second.first != branch ? known->second.node : known->second.otherNode;
                }
            });
        }
    }

    const Model& model_;
    const HouseRules& rules_;
    std::vector<Finding>& out_;
};

}  // namespace

void checkHouseSeparation(const Context& context, std::vector<Finding>& out) { HouseSeparation(context, out).run(); }

}  // namespace dienstweg
