#include "bpmn/export_frames.h"

#include <algorithm>

#include "checks/read.h"

namespace dienstweg::bpmn {
namespace {

bool isInterruption(ItemKind kind) { return kind == ItemKind::anytime || kind == ItemKind::meanwhile; }

class FrameFinder {
public:
    FrameFinder(const Model& model, const dienstweg::Process& process, std::span<const PartyId> holders)
        : tree_(model.tree(process.file)), graph_(process.graph), holders_(holders) {
        found_.around.resize(graph_.nodes.size(), kNone);
    }

    Frames run() {
        for (const Node& it : graph_.nodes) {
            const bool own = it.kind == NodeKind::anytime && it.in.empty() && hostOfEvent(tree_, it.item) == kNone;
            if (it.kind == NodeKind::subStart || own) {
                consider(it.item);
            }
        }
        return std::move(found_);
    }

private:
    /// Outer frames come first in the text, so inner ones are written over them.
    void consider(ItemId item) {
        std::set<ItemId> inside;
        collect(item, inside);
        std::vector<bool> isIn(graph_.nodes.size(), false);
        for (NodeId node = 0; node < graph_.nodes.size(); ++node) {
            const ItemId its = graph_.nodes[node].item;
            isIn[node] = its != kNone && inside.contains(its);
        }
        if (!isClosed(item, isIn) || !isInOneHand(item, isIn)) {
            return;
        }
        found_.items.insert(item);
        for (NodeId node = 0; node < graph_.nodes.size(); ++node) {
            if (isIn[node]) {
                found_.around[node] = item;
            }
        }
    }

    /// All that lies in it; the events of a sub-process stand at its edge, and their ways outside. What may happen at
    /// any time begins with itself.
    void collect(ItemId item, std::set<ItemId>& inside) const {
        if (isInterruption(tree_.items[item].kind)) {
            inside.insert(item);
        }
        descend(item, inside);
    }

    void descend(ItemId item, std::set<ItemId>& inside) const {
        for (const ItemId child : children(tree_, item)) {
            if (isInterruption(tree_.items[child].kind) && hostOfEvent(tree_, child) != kNone && isAt(child, inside)) {
                continue;
            }
            inside.insert(child);
            descend(child, inside);
        }
    }

    /// Is the event at the edge of the frame that is looked at? That of a sub-process further inside lies in it.
    [[nodiscard]] bool isAt(ItemId event, const std::set<ItemId>& inside) const {
        return !inside.contains(hostOfEvent(tree_, event));
    }

    [[nodiscard]] bool isClosed(ItemId item, const std::vector<bool>& isIn) const {
        return std::ranges::all_of(graph_.edges, [&](const Edge& edge) {
            const Node& from = graph_.nodes[edge.from];
            const Node& to = graph_.nodes[edge.to];
            const bool enters = from.kind == NodeKind::subStart && from.item == item;
            const bool leaves = to.kind == NodeKind::subEnd && to.item == item;
            return isIn[edge.from] == isIn[edge.to] || enters || leaves;
        });
    }

    [[nodiscard]] bool isInOneHand(ItemId item, const std::vector<bool>& isIn) const {
        PartyId only = kNone;
        for (NodeId node = 0; node < graph_.nodes.size(); ++node) {
            const Node& it = graph_.nodes[node];
            if (!isIn[node] && (it.kind != NodeKind::subStart || it.item != item)) {
                continue;
            }
            const PartyId party = holders_[node];
            if (it.kind == NodeKind::handoff || (party != kNone && only != kNone && party != only)) {
                return false;
            }
            only = party != kNone ? party : only;
        }
        return true;
    }

    const Tree& tree_;
    const FlowGraph& graph_;
    std::span<const PartyId> holders_;
    Frames found_;
};

}  // namespace

Frames framesOf(const Model& model, const dienstweg::Process& process, std::span<const PartyId> holders) {
    return FrameFinder(model, process, holders).run();
}

ItemId hostOfEvent(const Tree& tree, ItemId event) {
    ItemId around = tree.items[event].parent;
    while (around != kNone &&
           (tree.items[around].kind == ItemKind::section || tree.items[around].kind == ItemKind::group)) {
        around = tree.items[around].parent;
    }
    return around != kNone && tree.items[around].kind == ItemKind::subprocess ? around : kNone;
}

}  // namespace dienstweg::bpmn
