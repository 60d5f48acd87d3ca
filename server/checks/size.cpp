// F309 too-many-steps, F311 same-work-twice: processes that can be taken in at a glance.
#include <algorithm>
#include <map>
#include <utility>

#include "base/unicode.h"
#include "checks/context.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

/// What has a place in the flow: no sections, groups and jumps.
bool isElement(ItemKind kind) { return kind != ItemKind::section && kind != ItemKind::group && kind != ItemKind::jump; }

class SizeCheck {
public:
    SizeCheck(const ProcessContext& context, const Process& process, std::vector<Finding>& out)
        : context_(context),
          model_(context.model),
          process_(process),
          graph_(process.graph),
          source_(model_.source(process.file)),
          tree_(source_.tree),
          out_(out) {}

    void run() {
        tooMany();
        std::map<std::pair<PartyId, std::string>, std::vector<NodeId>> alike;  // by who does it and label
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            const Node& node = graph_.nodes[n];
            if (graph_.reachable[n] && node.kind == NodeKind::work && node.naming == Naming::role &&
                tree_.items[node.item].label != kNone && !labelOf(node).empty()) {
                alike[{node.party, labelOf(node)}].push_back(n);
            }
        }
        for (const auto& [work, nodes] : alike) {
            if (nodes.size() > 1) {
                sameDocuments(nodes);
            }
        }
    }

private:
    void tooMany() {
        const auto count =
            std::ranges::count_if(process_.statements, [&](ItemId id) { return isElement(tree_.items[id].kind); });
        if (count <= context_.settings.limits.steps) {
            return;
        }
        Finding finding{.rule = "F309", .place = process_.place};
        finding.message = {"F309",
                           {{"process", process_.name},
                            {"count", static_cast<std::int64_t>(count)},
                            {"limit", static_cast<std::int64_t>(context_.settings.limits.steps)}}};
        out_.push_back(std::move(finding));
    }

    [[nodiscard]] Documents documentsAt(ItemId item, std::initializer_list<ClauseKind> kinds) const {
        Documents all;
        for (const ClauseKind kind : kinds) {
            const Documents some = documentsOf(model_, process_.file, item, kind);
            all.insert(all.end(), some.begin(), some.end());
        }
        std::ranges::sort(all);
        const auto doubles = std::ranges::unique(all);
        all.erase(doubles.begin(), doubles.end());
        return all;
    }

    [[nodiscard]] std::string labelOf(const Node& node) const {
        return foldedKey(valueText(source_, tree_.values[tree_.items[node.item].label]));
    }

    void sameDocuments(const std::vector<NodeId>& nodes) {
        std::map<Documents, std::vector<NodeId>> same;
        for (const NodeId n : nodes) {
            const ItemId item = graph_.nodes[n].item;
            same[documentsAt(item, {ClauseKind::needs, ClauseKind::produces, ClauseKind::changes})].push_back(n);
        }
        for (const auto& [documents, again] : same) {
            twice(documents, again);
        }
    }

    /// One pass over the nodes in the order of the text, so that only ways forward count: by node, who did the work
    /// before on some way, with nobody changing one of its documents since (then it is other work).
    void twice(const Documents& documents, const std::vector<NodeId>& nodes) {
        if (nodes.size() < 2) {
            return;
        }
        std::vector<NodeId> doneAt(graph_.nodes.size(), kNone);
        for (NodeId n = nodes.front(); n <= nodes.back(); ++n) {
            NodeId before = kNone;
            for (const EdgeId edge : graph_.nodes[n].in) {
                const NodeId from = graph_.edges[edge].from;
                before = from < n && doneAt[from] != kNone ? doneAt[from] : before;
            }
            const bool same = std::ranges::binary_search(nodes, n);
            if (same && before != kNone) {
                report(before, n);
            }
            doneAt[n] = same ? n : changes(n, documents) ? kNone : before;
        }
    }

    void report(NodeId earlier, NodeId later) {
        const ItemId again = graph_.nodes[later].item;
        if (has(tree_, again, ClauseKind::otherPerson)) {
            return;  // on purpose: four eyes
        }
        Finding finding{.rule = "F311", .place = placeOfHead(model_, process_, again)};
        finding.message = {"F311",
                           {{"title", titleOf(source_, again)}, {"role", pathOf(model_, graph_.nodes[later].party)}}};
        finding.related.push_back({placeOfHead(model_, process_, graph_.nodes[earlier].item), {"F311.first", {}}});
        out_.push_back(std::move(finding));
    }

    [[nodiscard]] bool changes(NodeId node, const Documents& documents) const {
        const ItemId item = graph_.nodes[node].item;
        if (item == kNone || documents.empty()) {
            return false;
        }
        const Documents made = documentsAt(item, {ClauseKind::produces, ClauseKind::changes});
        return std::ranges::any_of(made, [&](DeclarationId id) { return std::ranges::binary_search(documents, id); });
    }

    const ProcessContext& context_;
    const Model& model_;
    const Process& process_;
    const FlowGraph& graph_;
    const Source& source_;
    const Tree& tree_;
    std::vector<Finding>& out_;
};

}  // namespace

void checkSize(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    SizeCheck(context, context.model.processes[process], out).run();
}

}  // namespace dienstweg
