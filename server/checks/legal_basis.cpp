// L501 no-legal-basis: a notice, or the decision that leads to it, rests on no law: neither its own nor the process's.
#include <algorithm>
#include <vector>

#include "checks/context.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

class LegalBasisCheck {
public:
    LegalBasisCheck(const ProcessContext& context, ProcessId id, std::vector<Finding>& out)
        : model_(context.model),
          process_(model_.processes[id]),
          graph_(process_.graph),
          source_(model_.source(process_.file)),
          tree_(source_.tree),
          uses_(context.uses),
          out_(out) {}

    void run() {
        if (restsOnLaw(process_.item)) {
            return;
        }
        for (const Use& use : uses_) {
            const bool made = use.target == Target::document && use.found != kNone && use.clause != kNone &&
                              tree_.clauses[use.clause].kind == ClauseKind::produces;
            if (made && model_.declarations[use.found].notice && isOwnWork(tree_.items[use.item].kind)) {
                notice(use);
            }
        }
    }

private:
    /// What is asked of others or called rests on their law.
    static bool isOwnWork(ItemKind kind) {
        return isWork(kind) || kind == ItemKind::decision || kind == ItemKind::send || kind == ItemKind::event;
    }
    [[nodiscard]] bool restsOnLaw(ItemId item) const { return has(tree_, item, ClauseKind::under); }

    void notice(const Use& use) {
        ItemId decision = tree_.items[use.item].kind == ItemKind::decision ? use.item : kNone;
        for (ItemId around = use.item; around != process_.item; around = tree_.items[around].parent) {
            if (restsOnLaw(around)) {
                return;
            }
            if (decision == kNone && tree_.items[around].kind == ItemKind::decision) {
                decision = around;
            }
        }
        const NodeId node = graph_.nodeOf[use.item];
        if (node == kNone || !graph_.reachable[node] || isGrounded(node)) {
            return;
        }
        const ItemId at = decision == kNone ? use.item : decision;
        if (contains(reported_, at)) {
            return;
        }
        reported_.push_back(at);
        Finding finding{.rule = "L501", .place = placeOfHead(model_, process_, at)};
        finding.message = {decision == kNone ? "L501" : "L501.decision",
                           {{"title", titleOf(source_, at)}, {"document", model_.declarations[use.found].name}}};
        if (at != use.item) {
            finding.related.push_back({use.place, {"L501.notice", {}}});
        }
        out_.push_back(std::move(finding));
    }

    /// Does every way to it come by a decision or check that names the law, with no other decision in between?
    [[nodiscard]] bool isGrounded(NodeId notice) const {
        std::vector<bool> seen(graph_.nodes.size(), false);
        std::vector<NodeId> open{notice};
        while (!open.empty()) {
            const NodeId n = open.back();
            open.pop_back();
            if (graph_.nodes[n].in.empty()) {
                return false;
            }
            for (const EdgeId edge : graph_.nodes[n].in) {
                const NodeId from = graph_.edges[edge].from;
                const Node& before = graph_.nodes[from];
                if (seen[from]) {
                    continue;
                }
                seen[from] = true;
                if (before.kind == NodeKind::decision && !isGroundedDecision(before)) {
                    return false;
                }
                if (before.kind != NodeKind::decision && !isGroundedCheck(before)) {
                    open.push_back(from);
                }
            }
        }
        return true;
    }

    [[nodiscard]] bool isGroundedCheck(const Node& node) const {
        const bool examines = node.item != kNone && (tree_.items[node.item].kind == ItemKind::check ||
                                                     tree_.items[node.item].kind == ItemKind::verification);
        return examines && restsOnLaw(node.item);
    }

    /// The law may be named at the check directly before it.
    [[nodiscard]] bool isGroundedDecision(const Node& node) const {
        return restsOnLaw(node.item) || std::ranges::all_of(node.in, [&](EdgeId edge) {
                   return isGroundedCheck(graph_.nodes[graph_.edges[edge].from]);
               });
    }

    const Model& model_;
    const Process& process_;
    const FlowGraph& graph_;
    const Source& source_;
    const Tree& tree_;
    std::span<const Use> uses_;
    std::vector<Finding>& out_;
    std::vector<ItemId> reported_;
};

}  // namespace

void checkLegalBasis(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    LegalBasisCheck(context, process, out).run();
}

}  // namespace dienstweg
