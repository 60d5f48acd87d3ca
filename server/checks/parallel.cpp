// F307 jump-across-parallel: parallel branches begin together and end together. A jump into one waits for branches that
// never began (deadlock); a jump out of one leaves the others running, and where they meet one is missing (lost
// synchronisation). Sound exceptions: a `zusammenführung`, made for that, and an `ende`, which ends its branch alone.
#include <algorithm>
#include <set>

#include "checks/context.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

/// The parallel branches around a statement, outermost first.
std::vector<ItemId> branchesAround(const Tree& tree, ItemId item) {
    std::vector<ItemId> branches;
    for (; item != kNone; item = tree.items[item].parent) {
        if (tree.items[item].kind == ItemKind::parallelBranch) {
            branches.push_back(item);
        }
    }
    std::ranges::reverse(branches);
    return branches;
}

}  // namespace

void checkParallel(const ProcessContext& context, ProcessId id, std::vector<Finding>& out) {
    const Process& process = context.model.processes[id];
    const FlowGraph& graph = process.graph;
    const Source& source = context.model.source(process.file);
    const Tree& tree = source.tree;
    std::set<ItemId> reported;
    for (const Edge& edge : graph.edges) {
        const Node& to = graph.nodes[edge.to];
        if (edge.jump == kNone || to.kind == NodeKind::merge || to.item == kNone || reported.contains(edge.jump)) {
            continue;
        }
        // Where the jump is written: a trigger that enters by name stands outside of all.
        const auto from = branchesAround(tree, edge.jump);
        const auto goal = branchesAround(tree, to.item);
        if (from == goal) {
            continue;
        }
        const auto common = static_cast<std::size_t>(std::ranges::mismatch(from, goal).in1 - from.begin());
        const bool leaves = common < from.size();
        const bool into = common < goal.size();
        const ItemId block = tree.items[leaves ? from[common] : goal[common]].parent;
        Finding finding{.rule = "F307", .place = placeOfJump(process, tree, edge.jump)};
        finding.message = {leaves && into ? "F307.across"
                           : leaves       ? "F307.out"
                                          : "F307.into",
                           {{"title", titleOf(source, to.item)}}};
        finding.related.push_back({placeOfHead(context.model, process, block), {"F307.block", {}}});
        finding.related.push_back({placeOfHead(context.model, process, to.item), {"F307.goal", {}}});
        reported.insert(edge.jump);
        out.push_back(std::move(finding));
    }
}

}  // namespace dienstweg
