// Statements into a sub-process of their own, `teilprozess "…" { … }`.
//
// Offered only where it says the same: the way goes in at the first statement and out behind the last, nothing jumps in
// or out, nothing in it ends the whole process or may happen at any time of it.
#include <algorithm>
#include <ranges>

#include "checks/read.h"
#include "features/refactoring.h"
#include "features/rework.h"
#include "features/selected_statements.h"
#include "features/spot.h"

namespace dienstweg {
namespace {

class Extraction {
public:
    Extraction(const Source& source, const Process& process, const std::vector<ItemId>& run)
        : source_(source), tree_(source.tree), graph_(process.graph), run_(run) {}

    [[nodiscard]] std::optional<Message> whyNot() const {
        for (const Node& node : graph_.nodes) {
            if (!isInside(node)) {
                continue;
            }
            if (node.kind == NodeKind::end && !endsASubprocess(node.item)) {
                return Message{"refactor.extract-end", {{"title", titleOf(source_, node.item)}}};
            }
            if (node.kind == NodeKind::anytime && node.in.empty()) {
                return Message{"refactor.extract-anytime", {}};
            }
        }
        const NodeId first = firstNode();
        bool leaves = false;
        for (const Edge& edge : graph_.edges) {
            const bool from = isInside(graph_.nodes[edge.from]);
            const bool to = isInside(graph_.nodes[edge.to]);
            if (from == to) {
                continue;
            }
            if (edge.jump != kNone || (to && edge.to != first)) {
                return Message{"refactor.extract-jump", {}};
            }
            leaves = leaves || from;
        }
        const auto lostHere = [&](const LostWay& lost) { return isInside(graph_.nodes[lost.from]); };
        if (std::ranges::any_of(graph_.lostJumps, lostHere)) {
            return Message{"refactor.extract-jump", {}};
        }
        // A way that only stops may be right where it stops, behind a handoff to another process; not behind a
        // sub-process.
        return leaves && first != kNone ? std::nullopt : std::optional(Message{"refactor.extract-nothing", {}});
    }

private:
    [[nodiscard]] bool isInside(const Node& node) const {
        return node.item != kNone &&
               std::ranges::any_of(run_, [&](ItemId item) { return inside(tree_, node.item, item); });
    }
    [[nodiscard]] bool isSelected(ItemId item) const { return std::ranges::find(run_, item) != run_.end(); }

    [[nodiscard]] bool endsASubprocess(ItemId item) const {
        for (; item != kNone; item = tree_.items[item].parent) {
            if (tree_.items[item].kind == ItemKind::subprocess) {
                return true;
            }
            if (isSelected(item)) {
                return false;
            }
        }
        return false;
    }

    /// The first node of what comes first and does something.
    [[nodiscard]] NodeId firstNode() const {
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            if (isInside(graph_.nodes[n])) {
                return n;  // nodes stand in the order of the text
            }
        }
        return kNone;
    }

    const Source& source_;
    const Tree& tree_;
    const FlowGraph& graph_;
    const std::vector<ItemId>& run_;
};

}  // namespace

void offerExtraction(const Selection& selection, std::vector<Refactoring>& out) {
    const Model& model = selection.model;
    const Source& source = model.source(selection.file);
    const auto run = selectedStatements(source, selection.span);
    const ProcessId process =
        run.empty() ? kNone : processAround(model, selection.file, source.tree.items[run.front()].span.begin);
    const bool alone = run.size() == 1 && source.tree.items[run.front()].kind == ItemKind::subprocess;
    if (process == kNone || selection.span.empty() || alone) {
        return;
    }
    out.push_back({.kind = RefactoringKind::extract,
                   .title = {"refactor.extract", {}},
                   .whyNot = Extraction(source, model.processes[process], run).whyNot(),
                   .edits = [&source, file = selection.file, run] {
                       Draft shell{.kind = ItemKind::subprocess, .hasLabel = true};
                       shell.label = source.german ? "Neuer Teilprozess" : "New sub-process";
                       DraftPath parent = pathOf(source.tree, run.front());
                       const std::uint32_t index = parent.back();
                       parent.pop_back();
                       Rework work(source);
                       wrap(work, parent, index, static_cast<std::uint32_t>(run.size()), shell);
                       return work.edits(file);
                   }});
}

}  // namespace dienstweg
