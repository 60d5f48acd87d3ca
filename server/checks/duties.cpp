// R115 no-authority, R116 self-approval: who may approve, decide and order, and not one's own work.
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/unicode.h"
#include "checks/context.h"
#include "checks/doers.h"
#include "checks/fixes.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

/// What one is entitled to, as `befugt` says it: the beginnings of the words in both languages, and how to write it.
struct Authority {
    ItemKind kind;
    std::array<std::string_view, 12> stems;
    std::string_view german;
    std::string_view english;
};

constexpr auto kAuthorities = std::to_array<Authority>({
    {ItemKind::approval,
     {"freigeb", "freigab", "genehmig", "zeichn", "unterzeichn", "unterschr", "billig", "approv", "authoris",
      "authoriz", "releas", "sign"},
     "freigeben",
     "approve"},
    {ItemKind::decision, {"entscheid", "beschlie", "beschlu", "decid", "decis"}, "entscheiden", "decide"},
    {ItemKind::order, {"anordn", "anweis", "order", "instruct"}, "anordnen", "order"},
});

bool covers(const Authority& authority, std::string_view word) {
    return std::ranges::any_of(authority.stems, [&](std::string_view stem) {
        // "schlusszeichnen" too
        return !stem.empty() && (word.starts_with(stem) || (stem == "zeichn" && word.contains(stem)));
    });
}

bool isEntitled(const Party& party, const Authority& authority) {
    return std::ranges::any_of(party.mayKeys, [&](const std::string& key) { return covers(authority, key); });
}

class DutiesCheck {
public:
    DutiesCheck(const ProcessContext& context, ProcessId id, std::vector<Finding>& out)
        : model_(context.model),
          process_(model_.processes[id]),
          graph_(process_.graph),
          source_(model_.source(process_.file)),
          tree_(source_.tree),
          out_(out) {}

    void run() {
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            const Node& node = graph_.nodes[n];
            if (node.item == kNone || node.automatic || node.naming != Naming::role ||
                !actsLikeRole(model_.parties[node.party].kind) ||
                (node.kind != NodeKind::work && node.kind != NodeKind::decision)) {
                continue;
            }
            authority(node);
            const ItemKind kind = tree_.items[node.item].kind;
            if (kind == ItemKind::approval || kind == ItemKind::verification) {
                selfApproval(n, node);
            }
        }
    }

private:
    /// Where it says who does it; the statement if only a section says so.
    [[nodiscard]] Place placeOfDoer(const Node& node) const {
        return node.fromSection ? placeOfHead(model_, process_, node.item) : Place{process_.file, node.namedAt};
    }

    void authority(const Node& node) {
        const ItemKind kind = tree_.items[node.item].kind;
        const auto row = std::ranges::find(kAuthorities, kind, &Authority::kind);
        const Party& party = model_.parties[node.party];
        // A committee decides by what it is, unless it is said what it may.
        if (row == kAuthorities.end() || isEntitled(party, *row) ||
            (party.kind == PartyKind::committee && !party.hasMayClause)) {
            return;
        }
        const bool decision = kind == ItemKind::decision;
        if (decision && !isRealDecision(node.item)) {
            return;
        }
        const bool declaredAtAll = std::ranges::any_of(model_.parties, [&](const Party& other) {
            return decision ? isEntitled(other, *row) : other.hasMayClause;
        });
        if (!declaredAtAll) {
            return;
        }
        const Source& declaring = model_.source(party.place.file);
        const std::string word(germanAt(declaring, party.item) ? row->german : row->english);
        Finding finding{.rule = "R115", .place = placeOfDoer(node)};
        finding.message = {decision                     ? "R115.decision"
                           : kind == ItemKind::approval ? "R115.approval"
                                                        : "R115.order",
                           {{"role", party.path}, {"title", titleOf(source_, node.item)}}};
        finding.related.push_back(
            {party.place, {party.hasMayClause ? "R115.declared" : "R115.nothing", {{"role", party.path}}}});
        finding.fixes.push_back(entitle(party, declaring, word));
        out_.push_back(std::move(finding));
    }

    static Fix entitle(const Party& party, const Source& source, const std::string& word) {
        const Clause* may = findClause(source.tree, party.item, ClauseKind::may);
        if (may != nullptr && may->values.count > 0) {
            const auto values = valuesOf(source.tree, may->values);
            return insertAt(party.place.file, values.back().span.end, ", " + word);
        }
        const std::string keyword(wordAt(source, party.item, TokenType::MAY));
        return insertAt(party.place.file, headOf(source.tree, party.item).end, " " + keyword + " " + word);
    }

    /// A decision with legal effect, not the routine question which way to go: it names its legal basis, or one of its
    /// branches makes or sends a notice.
    [[nodiscard]] bool isRealDecision(ItemId decision) const {
        return has(tree_, decision, ClauseKind::under) || makesNotice(decision);
    }

    [[nodiscard]] bool makesNotice(ItemId around) const {
        for (const ItemId child : children(tree_, around)) {
            Documents documents = documentsOf(model_, process_.file, child, ClauseKind::produces);
            if (tree_.items[child].kind == ItemKind::send) {
                std::ranges::copy(objectsOf(model_, process_.file, child), std::back_inserter(documents));
            }
            if (std::ranges::any_of(documents, [&](DeclarationId id) { return model_.declarations[id].notice; }) ||
                makesNotice(child)) {
                return true;
            }
        }
        return false;
    }

    /// R116: the last work on what is approved was done by the one who approves it.
    ///
    /// What is approved are the documents that the approval needs, and the last work on them is what produced or
    /// changed them; where it names none, the last step before it. Checks by the same role in between change nothing, a
    /// check or co-signature by somebody else is the second pair of eyes. A verification is looked at only with its
    /// documents: who received a delivery is the one to certify its invoice.
    void selfApproval(NodeId approval, const Node& node) {
        const PartyId approver = doerOf(model_, process_, node);
        if (model_.parties[node.party].kind != PartyKind::role || approver == kNone ||
            has(tree_, node.item, ClauseKind::otherPerson)) {
            return;
        }
        const Documents approved = documentsOf(model_, process_.file, node.item, ClauseKind::needs);
        if (approved.empty() && tree_.items[node.item].kind != ItemKind::approval) {
            return;
        }
        std::set<NodeId> seen;
        std::vector<NodeId> open{approval};
        while (!open.empty()) {
            const NodeId at = open.back();
            open.pop_back();
            for (const EdgeId edge : graph_.nodes[at].in) {
                const NodeId before = graph_.edges[edge].from;
                if (before == approval || !seen.insert(before).second) {
                    continue;
                }
                switch (look(before, approver, approved, node.item)) {
                    case Look::own: report(node, graph_.nodes[before].item); return;
                    case Look::others: break;
                    case Look::further: open.push_back(before); break;
                }
            }
        }
    }

    enum class Look : std::uint8_t {
        own,      ///< the approver's own work on what is approved
        others,   ///< somebody else's, or a second pair of eyes
        further,  ///< has nothing to do with it
    };

    [[nodiscard]] Look look(NodeId id, PartyId approver, const Documents& approved, ItemId approval) const {
        const Node& node = graph_.nodes[id];
        if (node.item == kNone || node.kind == NodeKind::start) {
            return Look::further;
        }
        const ItemKind kind = tree_.items[node.item].kind;
        const PartyId doer = doerOf(model_, process_, node);
        if (kind == ItemKind::cosign) {
            return Look::others;
        }
        const bool secondEyes =
            node.kind == NodeKind::work && kind != ItemKind::step && !node.automatic && doer != approver;
        if (secondEyes) {
            return Look::others;
        }
        const bool onIt = approved.empty() ? kind == ItemKind::step && !node.automatic : makes(node.item, approved);
        if (!onIt) {
            return Look::further;
        }
        const bool worked = (node.kind == NodeKind::work || node.kind == NodeKind::decision) && !node.automatic;
        return worked && doer == approver && otherPersonThan(node.item) != approval ? Look::own : Look::others;
    }

    [[nodiscard]] bool makes(ItemId item, const Documents& documents) const {
        for (const ClauseKind kind : {ClauseKind::produces, ClauseKind::changes}) {
            for (const DeclarationId made : documentsOf(model_, process_.file, item, kind)) {
                if (std::ranges::binary_search(documents, made)) {
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] ItemId otherPersonThan(ItemId item) const {
        const Clause* clause = findClause(tree_, item, ClauseKind::otherPerson);
        if (clause == nullptr || clause->values.count == 0) {
            return kNone;
        }
        const Use* goal = model_.useOf(process_.file, tree_.values[clause->values.first]);
        return goal == nullptr ? kNone : goal->found;
    }

    void report(const Node& node, ItemId own) {
        const PartyId approver = doerOf(model_, process_, node);
        const bool approval = tree_.items[node.item].kind == ItemKind::approval;
        Finding finding{.rule = "R116", .place = placeOfDoer(node)};
        finding.message = {approval ? "R116" : "R116.verification",
                           {{"role", pathOf(model_, approver)},
                            {"own", titleOf(source_, own)},
                            {"title", titleOf(source_, node.item)},
                            {"name", nameOf(own)}}};
        finding.related.push_back(
            {placeOfHead(model_, process_, own), {"R116.own", {{"role", pathOf(model_, approver)}}}});
        if (tree_.items[own].name != kNone) {
            const bool german = germanAt(source_, node.item);
            const std::uint32_t end = node.fromSection ? headOf(tree_, node.item).end
                                                       : std::max(node.namedAt.end, headOf(tree_, node.item).end);
            finding.fixes.push_back(
                insertAt(process_.file, end, (german ? " andere person als " : " other person than ") + nameOf(own)));
        }
        out_.push_back(std::move(finding));
    }

    [[nodiscard]] std::string nameOf(ItemId item) const {
        const ValueId name = tree_.items[item].name;
        return name != kNone ? valueText(source_, tree_.values[name]) : germanAt(source_, item) ? "Entwurf" : "Draft";
    }

    const Model& model_;
    const Process& process_;
    const FlowGraph& graph_;
    const Source& source_;
    const Tree& tree_;
    std::vector<Finding>& out_;
};

}  // namespace

void checkDuties(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    DutiesCheck(context, process, out).run();
}

}  // namespace dienstweg
