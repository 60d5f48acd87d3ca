// H203 (a request without anybody asked), H219 request-unanswered, H221 endless-wait, H222 late-unsaid, H224
// cosign-after-approval, H229 changed-after-cosign, H231 nothing-awaited: what is asked of others and waited for.
#include <algorithm>

#include "base/nearest.h"
#include "checks/context.h"
#include "checks/read.h"
#include "model/document_flow.h"

namespace dienstweg {
namespace {

bool meet(const Documents& a, const Documents& b) {
    return std::ranges::any_of(a, [&](DeclarationId id) { return std::ranges::binary_search(b, id); });
}

class RequestsCheck {
public:
    RequestsCheck(const ProcessContext& context, ProcessId id, std::vector<Finding>& out)
        : model_(context.model),
          process_(model_.processes[id]),
          graph_(process_.graph),
          tree_(model_.tree(process_.file)),
          uses_(context.uses),
          out_(out) {}

    void run() {
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            const Node& node = graph_.nodes[n];
            if (!graph_.reachable[n] || (node.kind != NodeKind::consult && node.kind != NodeKind::wait)) {
                continue;
            }
            if (node.kind == NodeKind::wait) {
                wait(node);
                continue;
            }
            if (!has(tree_, node.item, ClauseKind::from)) {
                report("H203", placeOfHead(model_, process_, node.item), titled(node), {}, "H203.request");
            }
            requestDeadline(node);
            if (tree_.items[node.item].kind == ItemKind::consult) {
                unanswered(n);
            } else {
                afterApproval(n);
                changedAfter(n);
            }
        }
    }

private:
    void report(std::string_view rule, Place place, std::vector<Argument> arguments, std::vector<Related> related = {},
                std::string_view key = {}) {
        Finding finding{.rule = rule, .place = place};
        finding.message = {key.empty() ? rule : key, std::move(arguments)};
        finding.related = std::move(related);
        out_.push_back(std::move(finding));
    }
    [[nodiscard]] std::vector<Argument> titled(const Node& node) const {
        return {{"statement", titleOf(model_.source(process_.file), node.item)}};
    }
    [[nodiscard]] Documents named(NodeId n, ClauseKind kind) const {
        const ItemId item = graph_.nodes[n].item;
        return item == kNone ? Documents{} : documentsOf(model_, process_.file, item, kind);
    }
    [[nodiscard]] bool passes(const Node& node, ItemKind kind) const {
        return childOfKind(tree_, node.item, kind) != kNone;
    }

    void wait(const Node& node) {
        const bool pauses = has(tree_, node.item, ClauseKind::takes) || has(tree_, node.item, ClauseKind::deadline);
        if (!pauses && !passes(node, ItemKind::arrival)) {
            report("H231", placeOfHead(model_, process_, node.item), titled(node));
            return;
        }
        const Clause* deadline = findClause(tree_, node.item, ClauseKind::deadline);
        const bool forTime = has(tree_, node.item, ClauseKind::takes);
        if (deadline == nullptr && !forTime && !passes(node, ItemKind::passing) && !waitsForTime(node)) {
            report("H221", placeOfHead(model_, process_, node.item), titled(node), {}, "H221.wait");
        }
        if (deadline != nullptr && !passes(node, ItemKind::late) && !passes(node, ItemKind::passing)) {
            report("H222", placeOf(process_, *deadline), titled(node), {}, "H222.wait");
        }
    }

    /// A date or a time of day comes by itself.
    [[nodiscard]] bool waitsForTime(const Node& node) const {
        return std::ranges::any_of(children(tree_, node.item), [&](ItemId child) {
            const Clause* kind = findClause(tree_, child, ClauseKind::kind);
            if (kind == nullptr || kind->values.count == 0) {
                return false;
            }
            const std::string word = valueText(model_.source(process_.file), tree_.values[kind->values.first]);
            return word == "zeit" || word == "time" || word == "Zeit";
        });
    }

    void requestDeadline(const Node& node) {
        const Clause* deadline = findClause(tree_, node.item, ClauseKind::deadline);
        if (deadline == nullptr) {
            report("H221", placeOfHead(model_, process_, node.item), titled(node));
        } else if (!passes(node, ItemKind::late)) {
            report("H222", placeOf(process_, *deadline), titled(node));
        }
    }

    /// H219: neither a document comes back that is used, nor does the answer decide anything.
    void unanswered(NodeId n) {
        const Node& node = graph_.nodes[n];
        const Documents produced = named(n, ClauseKind::produces);
        if (produced.empty()) {
            const bool decides = passes(node, ItemKind::refused) || nextDecides(node);
            if (!decides && !has(tree_, node.item, ClauseKind::produces)) {
                report("H219", placeOfHead(model_, process_, node.item), titled(node));
            }
            return;
        }
        const std::vector<bool> later = reachableFrom(graph_, n);
        for (NodeId other = 0; other < graph_.nodes.size(); ++other) {
            if (later[other] && graph_.nodes[other].item != kNone && usesAny(other, produced)) {
                return;
            }
        }
        if (nextDecides(node) || isMeant(produced)) {
            return;
        }
        const Clause* clause = findClause(tree_, node.item, ClauseKind::produces);
        std::vector<Argument> arguments = titled(node);
        arguments.push_back({"document", model_.declarations[produced.front()].name});
        report("H219", placeOf(process_, *clause), std::move(arguments), {}, "H219.unused");
    }

    /// A misspelled name (D401) was probably meant to be one of these.
    [[nodiscard]] bool isMeant(const Documents& documents) const {
        std::vector<std::string_view> names;
        for (const DeclarationId id : documents) {
            names.emplace_back(model_.declarations[id].name);
        }
        return std::ranges::any_of(uses_, [&](const Use& use) {
            return use.target == Target::document && use.found == kNone &&
                   nearest(nameAt(model_, use), names).has_value();
        });
    }

    [[nodiscard]] bool usesAny(NodeId n, const Documents& documents) const {
        return meet(named(n, ClauseKind::needs), documents) || meet(named(n, ClauseKind::changes), documents) ||
               meet(objectsOf(model_, process_.file, graph_.nodes[n].item), documents);
    }

    /// A decision (or the end of a parallel block and then a decision) comes directly afterwards: the answer is its
    /// ground.
    [[nodiscard]] bool nextDecides(const Node& node) const {
        return std::ranges::any_of(node.out, [&](EdgeId id) {
            const Edge& edge = graph_.edges[id];
            if (edge.kind != EdgeKind::next) {
                return false;
            }
            const Node& next = graph_.nodes[edge.to];
            return next.kind == NodeKind::decision || (next.kind == NodeKind::join && nextDecides(next));
        });
    }

    /// H224: on some way an approval of the same document lies before, and the document was not touched in between.
    void afterApproval(NodeId cosign) {
        const Documents documents = named(cosign, ClauseKind::needs);
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            const Node& node = graph_.nodes[n];
            if (documents.empty() || node.kind != NodeKind::work || tree_.items[node.item].kind != ItemKind::approval ||
                !meet(named(n, ClauseKind::needs), documents)) {
                continue;
            }
            if (reaches(n, cosign, [&](NodeId between) { return touches(between, documents); })) {
                report("H224", placeOfHead(model_, process_, graph_.nodes[cosign].item), titled(graph_.nodes[cosign]),
                       {{placeOfHead(model_, process_, node.item), {"H224.approval", {}}}});
                return;
            }
        }
    }

    /// H229: a way leads on from the change to an end without co-signing again.
    void changedAfter(NodeId cosign) {
        const Documents documents = named(cosign, ClauseKind::needs);
        if (documents.empty()) {
            return;
        }
        const std::vector<bool> later = reachableFrom(graph_, cosign);
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            const Clause* change =
                graph_.nodes[n].item == kNone ? nullptr : findClause(tree_, graph_.nodes[n].item, ClauseKind::changes);
            if (!later[n] || change == nullptr || !meet(named(n, ClauseKind::changes), documents)) {
                continue;
            }
            if (endsWithout(n, documents)) {
                report("H229", placeOf(process_, *change), titled(graph_.nodes[cosign]),
                       {{placeOfHead(model_, process_, graph_.nodes[cosign].item), {"H229.cosign", {}}}});
            }
        }
    }

    [[nodiscard]] bool touches(NodeId n, const Documents& documents) const {
        return meet(named(n, ClauseKind::changes), documents) || meet(named(n, ClauseKind::produces), documents);
    }

    /// Is there a way from one node to another that passes no node for which `stops` holds?
    template <typename Stops>
    [[nodiscard]] bool reaches(NodeId from, NodeId to, Stops stops) const {
        std::vector<bool> seen(graph_.nodes.size(), false);
        std::vector<NodeId> open{from};
        while (!open.empty()) {
            const NodeId node = open.back();
            open.pop_back();
            for (const EdgeId edge : graph_.nodes[node].out) {
                const NodeId next = graph_.edges[edge].to;
                if (next == to) {
                    return true;
                }
                if (!seen[next] && !stops(next)) {
                    seen[next] = true;
                    open.push_back(next);
                }
            }
        }
        return false;
    }

    [[nodiscard]] bool endsWithout(NodeId from, const Documents& documents) const {
        for (NodeId end = 0; end < graph_.nodes.size(); ++end) {
            if (graph_.nodes[end].kind != NodeKind::end) {
                continue;
            }
            const bool without = reaches(from, end, [&](NodeId n) {
                return graph_.nodes[n].kind == NodeKind::consult &&
                       tree_.items[graph_.nodes[n].item].kind == ItemKind::cosign &&
                       meet(named(n, ClauseKind::needs), documents);
            });
            if (without) {
                return true;
            }
        }
        return false;
    }

    const Model& model_;
    const Process& process_;
    const FlowGraph& graph_;
    const Tree& tree_;
    std::span<const Use> uses_;
    std::vector<Finding>& out_;
};

}  // namespace

void checkRequests(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    RequestsCheck(context, process, out).run();
}

}  // namespace dienstweg
