#include "diagram/kept_columns.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "diagram/grid.h"

namespace dienstweg {
namespace {

class Keeping {
public:
    Keeping(const LayoutGraph& graph, const Picture& previous, const SameParts& same)
        : graph_(graph), same_(same), shown_(previous.layout.cells) {
        kept_.columnBefore.resize(shown_.columns.size());
        std::ranges::generate(kept_.columnBefore, [next = 0]() mutable { return next++; });
        kept_.channelBefore.resize(shown_.channels.size());
        std::ranges::generate(kept_.channelBefore, [next = 0]() mutable { return next++; });
        for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
            const bool isKnown = same.node[node] != kNoPart && !isAttached(node);
            kept_.column.push_back(isKnown ? shown_.column[same.node[node]] : kNowhere);
        }
        kept_.isMoved.assign(graph.nodes.size(), false);
        flow_ = flowOrder(graph, waysBack(previous.graph));
    }

    KeptColumns run() {
        std::vector<std::vector<std::uint32_t>> before(graph_.nodes.size());
        for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
            for (const std::uint32_t to : flow_.next[node]) {
                before[to].push_back(node);
            }
        }
        for (const std::uint32_t node : flow_.order) {
            if (!isAttached(node)) {
                place(node, before[node]);
            }
        }
        for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
            if (const std::uint32_t host = graph_.nodes[node].host; host != kNoPart) {
                kept_.column[node] = kept_.column[host];
            }
        }
        for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
            if (const std::uint32_t of = graph_.nodes[node].companion; of != kNoPart) {
                kept_.column[node] = kept_.column[of];
            }
        }
        const auto columns =
            static_cast<std::size_t>(kept_.column.empty() ? 0 : *std::ranges::max_element(kept_.column) + 1);
        kept_.columnBefore.resize(columns, kNowhere);
        kept_.channelBefore.resize(columns + 1, kNowhere);
        return std::move(kept_);
    }

private:
    [[nodiscard]] bool isAttached(std::uint32_t node) const {
        return graph_.nodes[node].host != kNoPart || graph_.nodes[node].companion != kNoPart;
    }

    /// What led back in the picture leads back still.
    [[nodiscard]] std::vector<bool> waysBack(const LayoutGraph& before) const {
        std::set<std::pair<std::uint32_t, std::uint32_t>> back;
        for (const GraphEdge& edge : before.edges) {
            if (edge.kind == LineKind::flow && shown_.column[edge.to.index] <= shown_.column[edge.from.index]) {
                back.emplace(edge.from.index, edge.to.index);
            }
        }
        std::vector<bool> isBack;
        isBack.reserve(graph_.edges.size());
        for (const GraphEdge& edge : graph_.edges) {
            isBack.push_back(edge.kind == LineKind::flow &&
                             back.contains({same_.node[edge.from.index], same_.node[edge.to.index]}));
        }
        return isBack;
    }

    void place(std::uint32_t node, const std::vector<std::uint32_t>& before) {
        int least = 0;
        for (const std::uint32_t other : before) {
            least = std::max(least, kept_.column[other] + 1);
        }
        if (kept_.column[node] != kNowhere) {
            kept_.isMoved[node] = kept_.column[node] < least;
            kept_.column[node] = std::max(kept_.column[node], least);
            return;
        }
        std::optional<int> most;  // it had better stand left of all that it leads to
        for (const std::uint32_t to : flow_.next[node]) {
            if (kept_.column[to] != kNowhere) {
                most = std::min(most.value_or(kept_.column[to] - 1), kept_.column[to] - 1);
            }
        }
        if (most && *most < least) {
            insertAt(least);
        }
        kept_.column[node] = before.empty() ? std::max(most.value_or(0), least) : least;
    }

    /// What stands there and right of it moves by one column, up to the next empty one, which is used up.
    void insertAt(int at) {
        std::set<int> used;
        for (const int each : kept_.column) {
            used.insert(each);
        }
        const int all = static_cast<int>(kept_.columnBefore.size());
        int end = at;
        while (end < all && used.contains(end)) {
            ++end;
        }
        for (int& each : kept_.column) {
            each += each >= at && each < end ? 1 : 0;
        }
        if (end < all) {
            kept_.columnBefore.erase(kept_.columnBefore.begin() + end);
            kept_.channelBefore.erase(kept_.channelBefore.begin() + end + 1);
        }
        if (at <= static_cast<int>(kept_.columnBefore.size())) {
            kept_.columnBefore.insert(kept_.columnBefore.begin() + at, kNowhere);
            kept_.channelBefore.insert(kept_.channelBefore.begin() + at + 1, kNowhere);
        }
    }

    const LayoutGraph& graph_;
    const SameParts& same_;
    const Cells& shown_;
    FlowOrder flow_;
    KeptColumns kept_;
};

}  // namespace

KeptColumns keptColumns(const LayoutGraph& graph, const Picture& previous, const SameParts& same) {
    return Keeping(graph, previous, same).run();
}

}  // namespace dienstweg
