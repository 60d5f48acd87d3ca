// D407 ends-without-filing: an end that does not say where the case is filed, where another end of the process does.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "checks/context.h"
#include "checks/fixes.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

class FilingCheck {
public:
    FilingCheck(const ProcessContext& context, ProcessId id, std::vector<Finding>& out)
        : model_(context.model),
          process_(model_.processes[id]),
          graph_(process_.graph),
          source_(model_.source(process_.file)),
          tree_(source_.tree),
          out_(out) {}

    void run() {
        const Clause* filing = whereFiled();
        if (filing == nullptr) {
            return;
        }
        const std::vector<bool> open = stillOpen();
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            if (graph_.nodes[n].kind == NodeKind::end && open[n] && !closes(n) && endsTheCase(graph_.nodes[n].item)) {
                report(graph_.nodes[n].item, *filing);
            }
        }
    }

private:
    [[nodiscard]] const Clause* filingOf(NodeId n) const {
        return graph_.nodes[n].item == kNone ? nullptr : findClause(tree_, graph_.nodes[n].item, ClauseKind::file);
    }

    /// The first end that files, else the first work that does.
    [[nodiscard]] const Clause* whereFiled() const {
        const Clause* byWork = nullptr;
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            const Clause* filing = filingOf(n);
            if (filing != nullptr && graph_.nodes[n].kind == NodeKind::end) {
                return filing;
            }
            byWork = byWork == nullptr ? filing : byWork;
        }
        return byWork;
    }

    /// Filed, to be looked at again, or no longer here: handed to another process or out of the organisation.
    [[nodiscard]] bool closes(NodeId n) const {
        const Node& node = graph_.nodes[n];
        if (node.item == kNone) {
            return false;
        }
        const bool leaves = node.kind == NodeKind::handoff &&
                            (node.receivingProcess != kNone ||
                             (node.receiver != kNone && model_.parties[node.receiver].kind == PartyKind::external));
        const bool closing = node.kind == NodeKind::work || node.kind == NodeKind::end;
        return leaves || (closing && (filingOf(n) != nullptr || has(tree_, node.item, ClauseKind::reviewDue)));
    }

    /// By NodeId: can be reached without the case having been closed on the way.
    [[nodiscard]] std::vector<bool> stillOpen() const {
        std::vector<bool> reached(graph_.nodes.size(), false);
        std::vector<NodeId> open;
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            if (graph_.nodes[n].in.empty() && graph_.reachable[n]) {
                reached[n] = true;
                open.push_back(n);
            }
        }
        while (!open.empty()) {
            const NodeId n = open.back();
            open.pop_back();
            if (closes(n)) {
                continue;
            }
            for (const EdgeId edge : graph_.nodes[n].out) {
                const NodeId to = graph_.edges[edge].to;
                if (!reached[to]) {
                    reached[to] = true;
                    open.push_back(to);
                }
            }
        }
        return reached;
    }

    /// An end in a sub-process, in one of parallel branches or for one of many ends a part only.
    [[nodiscard]] bool endsTheCase(ItemId item) const {
        static constexpr auto kParts =
            std::to_array({ItemKind::subprocess, ItemKind::parallelBranch, ItemKind::forEach, ItemKind::meanwhile});
        for (; item != process_.item; item = tree_.items[item].parent) {
            if (contains(kParts, tree_.items[item].kind)) {
                return false;
            }
        }
        return true;
    }

    void report(ItemId end, const Clause& filing) {
        Finding finding{.rule = "D407", .place = placeOfHead(model_, process_, end)};
        const auto values = valuesOf(tree_, filing.values);
        const std::string where = values.empty() ? std::string{} : valueText(source_, values.front());
        finding.message = {"D407", {{"title", titleOf(source_, end)}, {"where", where}}};
        finding.related.push_back({placeOf(process_, filing), {"D407.other", {}}});
        if (!where.empty() && alwaysThere(where)) {
            finding.fixes.push_back(insertAt(process_.file, headOf(tree_, end).end,
                                             " " + std::string(wordAt(source_, end, TokenType::FILE)) + " " + where));
        }
        out_.push_back(std::move(finding));
    }

    /// Do all ends that file do so in the same place?
    [[nodiscard]] bool alwaysThere(const std::string& where) const {
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            if (const Clause* filing = filingOf(n)) {
                for (const Value& value : valuesOf(tree_, filing->values)) {
                    if (valueText(source_, value) != where) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    const Model& model_;
    const Process& process_;
    const FlowGraph& graph_;
    const Source& source_;
    const Tree& tree_;
    std::vector<Finding>& out_;
};

}  // namespace

void checkFiling(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    FilingCheck(context, process, out).run();
}

}  // namespace dienstweg
