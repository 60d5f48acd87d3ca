// H225 not-acted-upon, H227 no-access, H228 endless-refusal: what becomes of what was handed over.
#include <algorithm>

#include "checks/context.h"
#include "checks/read.h"
#include "model/document_flow.h"

namespace dienstweg {
namespace {

class HandoffUseCheck {
public:
    HandoffUseCheck(const ProcessContext& context, ProcessId id, std::vector<Finding>& out)
        : model_(context.model),
          process_(model_.processes[id]),
          graph_(process_.graph),
          tree_(model_.tree(process_.file)),
          out_(out) {}

    void run() {
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            const Node& node = graph_.nodes[n];
            if (node.kind != NodeKind::handoff || !graph_.reachable[n]) {
                continue;
            }
            notActedUpon(node);
            noAccess(node);
            endlessRefusal(n);
        }
    }

private:
    [[nodiscard]] Place receiverPlace(const Node& node) const {
        const Clause* to = findClause(tree_, node.item, ClauseKind::to);
        return to == nullptr ? placeOfHead(model_, process_, node.item) : placeOfValues(model_, process_, *to);
    }

    /// H225: the end follows, and neither a confirmation nor a filing says that the receiver takes it in.
    void notActedUpon(const Node& node) {
        if (node.receiver == kNone || model_.parties[node.receiver].kind == PartyKind::external ||
            node.receivingProcess != kNone || has(tree_, node.item, ClauseKind::confirmation)) {
            return;
        }
        for (const EdgeId id : node.out) {
            const Edge& edge = graph_.edges[id];
            const Node& next = graph_.nodes[edge.to];
            if (edge.kind == EdgeKind::next && next.kind == NodeKind::end && !has(tree_, next.item, ClauseKind::file)) {
                Finding finding{.rule = "H225", .place = receiverPlace(node)};
                finding.message = {"H225", {{"receiver", pathOf(model_, node.receiver)}}};
                finding.related.push_back({placeOfHead(model_, process_, next.item), {"H225.end", {}}});
                out_.push_back(std::move(finding));
                return;
            }
        }
    }

    /// H227: the document lies in a system, systems of roles are declared, and the receiver's do not contain it.
    void noAccess(const Node& node) {
        if (node.receiver == kNone || !actsLikeRole(model_.parties[node.receiver].kind)) {
            return;
        }
        const std::vector<DeclarationId>& has = model_.parties[node.receiver].systems;
        if (has.empty()) {
            return;  // nothing is said about what this role uses
        }
        for (const DeclarationId document : objectsOf(model_, process_.file, node.item)) {
            const std::vector<DeclarationId>& held = model_.declarations[document].systems;
            const bool reachable = held.empty() || std::ranges::any_of(held, [&](DeclarationId s) {
                                       return std::ranges::count(has, s) > 0;
                                   });
            if (reachable) {
                continue;
            }
            Finding finding{.rule = "H227", .place = receiverPlace(node)};
            finding.message = {"H227",
                               {{"receiver", pathOf(model_, node.receiver)},
                                {"document", model_.declarations[document].name},
                                {"system", model_.declarations[held.front()].name}}};
            finding.related.push_back({model_.parties[node.receiver].place, {"H227.role", {}}});
            finding.related.push_back({model_.declarations[document].place, {"H227.document", {}}});
            out_.push_back(std::move(finding));
        }
    }

    /// H228: refused, done again, handed over again, refused … and nothing that ever ends it.
    void endlessRefusal(NodeId n) {
        const Node& node = graph_.nodes[n];
        if (childOfKind(tree_, node.item, ItemKind::late) != kNone) {
            return;
        }
        for (const EdgeId id : node.out) {
            const Edge& edge = graph_.edges[id];
            if (edge.kind != EdgeKind::refused) {
                continue;
            }
            const bool straightBack = edge.jump != kNone && edge.to <= n && reachableFrom(graph_, edge.to)[n];
            if (straightBack) {
                Finding finding{.rule = "H228", .place = {process_.file, tree_.items[edge.via].span}};
                finding.message = {"H228",
                                   {{"goal", titleOf(model_.source(process_.file), graph_.nodes[edge.to].item)}}};
                out_.push_back(std::move(finding));
            }
        }
    }

    const Model& model_;
    const Process& process_;
    const FlowGraph& graph_;
    const Tree& tree_;
    std::vector<Finding>& out_;
};

}  // namespace

void checkHandoffUse(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    HandoffUseCheck(context, process, out).run();
}

}  // namespace dienstweg
