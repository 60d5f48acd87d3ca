#include "diagram_editor/same_flow.h"

#include <algorithm>
#include <map>

#include "checks/read.h"
#include "diagram_editor/process_names.h"

namespace dienstweg {
namespace {

/// What it is and what it says, but not what it is called: an edit may have to give it a name.
std::string saying(const Source& source, ItemId id) {
    if (id == kNone) {
        return "-";
    }
    const Item& item = source.tree.items[id];
    std::string said = std::to_string(static_cast<int>(item.kind)) + ":";
    if (item.label != kNone) {
        said += valueText(source, source.tree.values[item.label]);
    }
    return said + ":" + objectsTitle(source, id);
}

bool isLeftOut(const std::vector<bool>& leftOut, NodeId node) { return !leftOut.empty() && leftOut[node]; }

class WayFinder {
public:
    WayFinder(const ReadAgain& read, const std::vector<bool>& leftOut)
        : read_(read), graph_(read.graph()), leftOut_(leftOut), stops_(graph_.nodes.size()) {
        for (const LostWay& way : graph_.deadEnds) {
            stops_[way.from].push_back(&way);
        }
    }

    Ways run() {
        for (NodeId node = 0; node < graph_.nodes.size(); ++node) {
            if (isLeftOut(leftOut_, node)) {
                continue;
            }
            for (const EdgeId edge : graph_.nodes[node].out) {
                seen_.assign(graph_.nodes.size(), false);
                follow(wayOf(read_, graph_.edges[edge]), graph_.edges[edge].to);
            }
            for (const LostWay* stop : stops_[node]) {
                ways_.insert({nodeName(read_, node), stop->kind, saying(read_.model.source(0), stop->via), {}});
            }
        }
        return std::move(ways_);
    }

private:
    void follow(Way way, NodeId to) {
        if (!isLeftOut(leftOut_, to)) {
            way.to = nodeName(read_, to);
            ways_.insert(std::move(way));
            return;
        }
        if (seen_[to]) {
            return;
        }
        seen_[to] = true;
        for (const EdgeId edge : graph_.nodes[to].out) {
            follow(way, graph_.edges[edge].to);
        }
        if (!stops_[to].empty() || graph_.nodes[to].kind == NodeKind::end) {
            way.to.clear();
            ways_.insert(std::move(way));
        }
    }

    const ReadAgain& read_;
    const FlowGraph& graph_;
    const std::vector<bool>& leftOut_;
    std::vector<std::vector<const LostWay*>> stops_;
    std::vector<bool> seen_;
    Ways ways_;
};

}  // namespace

std::optional<ReadAgain> readAgain(const std::string& path, const Source& source, std::size_t ordinal) {
    std::vector<SourceFile> files;
    files.push_back({path, source});
    ReadAgain read{buildModel(std::move(files)), kNone};
    const auto all = processesIn(read.model, 0);
    if (ordinal >= all.size()) {
        return std::nullopt;
    }
    read.process = all[ordinal];
    return read;
}

std::string nodeName(const ReadAgain& read, NodeId node) {
    const Node& it = read.graph().nodes[node];
    return std::to_string(static_cast<int>(it.kind)) + "/" + saying(read.model.source(0), it.item);
}

Way wayOf(const ReadAgain& read, const Edge& edge) {
    return {nodeName(read, edge.from), edge.kind, saying(read.model.source(0), edge.via), nodeName(read, edge.to)};
}

bool saysTheSame(const ReadAgain& a, ItemId ofA, const ReadAgain& b, ItemId ofB) {
    return saying(a.model.source(0), ofA) == saying(b.model.source(0), ofB);
}

Ways waysOf(const ReadAgain& read, const std::vector<bool>& leftOut) { return WayFinder(read, leftOut).run(); }

std::vector<bool> nodesIn(const ReadAgain& read, const std::vector<ItemId>& items) {
    const FlowGraph& graph = read.graph();
    std::vector<bool> in(graph.nodes.size(), false);
    for (NodeId node = 0; node < graph.nodes.size(); ++node) {
        const ItemId own = graph.nodes[node].item;
        in[node] = own != kNone && std::ranges::any_of(items, [&](ItemId around) {
                       return around != kNone && inside(read.tree(), own, around);
                   });
    }
    return in;
}

std::string lostStatement(const ReadAgain& before, const std::vector<bool>& leftOut, const ReadAgain& after) {
    std::map<std::string, int> reached;
    for (NodeId node = 0; node < after.graph().nodes.size(); ++node) {
        reached[nodeName(after, node)] += after.graph().reachable[node] ? 1 : 0;
    }
    for (NodeId node = 0; node < before.graph().nodes.size(); ++node) {
        const ItemId item = before.graph().nodes[node].item;
        const bool closes = before.graph().nodes[node].kind == NodeKind::join ||
                            before.graph().nodes[node].kind == NodeKind::loopEnd ||
                            before.graph().nodes[node].kind == NodeKind::subEnd;
        if (item != kNone && !closes && before.graph().reachable[node] && !isLeftOut(leftOut, node) &&
            --reached[nodeName(before, node)] < 0) {
            return titleOf(before.model.source(0), item);
        }
    }
    return {};
}

}  // namespace dienstweg
