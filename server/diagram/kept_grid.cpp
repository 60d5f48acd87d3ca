#include "diagram/kept_grid.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "diagram/kept_columns.h"
#include "diagram/lane_order.h"

namespace dienstweg {
namespace {

/// Rows within lanes, from those that were shown.
class KeptRows {
public:
    KeptRows(const LayoutGraph& graph, const Picture& previous, const SameParts& same, const KeptColumns& columns)
        : graph_(graph),
          same_(same),
          shown_(previous.layout.cells),
          before_(previous.graph),
          columns_(columns),
          leaves(leafLanes(graph, laneRanks(graph, previous, same))),
          rowsOf(std::max<std::size_t>(leaves.size(), 1), 1),
          row(graph.nodes.size(), kNowhere),
          leafOf_(leafOf(graph, leaves)),
          taken_(rowsOf.size()) {
        countRowsShown();
    }

    void run() {
        std::vector<std::uint32_t> open;
        for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
            if (graph_.nodes[node].host != kNoPart) {
                continue;
            }
            if (stays(node)) {
                take(node, rowShown_[same_.node[node]]);
            } else {
                open.push_back(node);
            }
        }
        std::ranges::stable_sort(open, {}, [&](std::uint32_t node) {
            return std::pair(graph_.nodes[node].companion != kNoPart, columns_.column[node]);
        });
        for (const std::uint32_t node : open) {
            const std::uint32_t of = graph_.nodes[node].companion;
            take(node, of == kNoPart ? nearestFree(node, wanted(node)) : freeBelow(node, of));
        }
        for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
            if (const std::uint32_t host = graph_.nodes[node].host; host != kNoPart) {
                row[node] = row[host];
            }
        }
    }

    /// By row of the new picture, counted through all lanes: which one it was; kNowhere: none.
    [[nodiscard]] std::vector<int> rowBefore() const {
        std::vector<int> all;
        for (std::size_t leaf = 0; leaf < rowsOf.size(); ++leaf) {
            const auto shown = firstShown_.find(shownLane(leaf));
            for (int each = 0; each < rowsOf[leaf]; ++each) {
                const bool isKnown = shown != firstShown_.end() && each < countShown_.at(shownLane(leaf));
                all.push_back(isKnown ? shown->second + each : kNowhere);
            }
        }
        return all;
    }

    [[nodiscard]] bool isMostlyEmpty() const {
        std::set<std::pair<std::size_t, int>> used;
        for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
            used.emplace(leafOf_[node], row[node]);
        }
        const int all = std::accumulate(rowsOf.begin(), rowsOf.end(), 0);
        return all > 2 * (static_cast<int>(used.size()) + static_cast<int>(rowsOf.size()));
    }

private:
    [[nodiscard]] std::uint32_t shownLane(std::size_t leaf) const {
        return leaves.empty() ? kNoPart : same_.lane[leaves[leaf]];
    }

    void countRowsShown() {
        for (int each = 0; each < static_cast<int>(shown_.rowLane.size()); ++each) {
            const std::uint32_t lane = shown_.rowLane[static_cast<std::size_t>(each)];
            firstShown_.emplace(lane, each);
            ++countShown_[lane];
        }
        for (std::uint32_t node = 0; node < before_.nodes.size(); ++node) {
            const int each = shown_.row[node];
            rowShown_.push_back(each - firstShown_.at(shown_.rowLane[static_cast<std::size_t>(each)]));
        }
        for (std::size_t leaf = 0; leaf < rowsOf.size(); ++leaf) {
            const bool isNew = !leaves.empty() && shownLane(leaf) == kNoPart;
            if (const auto count = countShown_.find(shownLane(leaf)); !isNew && count != countShown_.end()) {
                rowsOf[leaf] = count->second;
            }
        }
    }

    [[nodiscard]] bool stays(std::uint32_t node) const {
        const std::uint32_t old = same_.node[node];
        if (old == kNoPart || columns_.isMoved[node] || before_.nodes[old].host != kNoPart) {
            return false;
        }
        const std::uint32_t lane = shown_.rowLane[static_cast<std::size_t>(shown_.row[old])];
        if (lane != shownLane(leafOf_[node]) || (lane == kNoPart && !leaves.empty())) {
            return false;
        }
        const std::uint32_t of = graph_.nodes[node].companion;
        return of == kNoPart ? before_.nodes[old].companion == kNoPart
                             : before_.nodes[old].companion == same_.node[of] && staysWithHost(of);
    }

    [[nodiscard]] bool staysWithHost(std::uint32_t node) const {
        const std::uint32_t host = graph_.nodes[node].host;
        return stays(host == kNoPart ? node : host);
    }

    [[nodiscard]] bool isFree(std::uint32_t node, int inRow) const {
        return inRow >= 0 && !taken_[leafOf_[node]].contains({inRow, columns_.column[node]});
    }

    /// The row of the nearest node before it in its lane; else of the nearest behind it; else the first.
    [[nodiscard]] int wanted(std::uint32_t node) const {
        int best = 0;
        int distance = -1;
        for (const GraphEdge& edge : graph_.edges) {
            if (edge.kind != LineKind::flow || (edge.from.index != node && edge.to.index != node)) {
                continue;
            }
            const std::uint32_t other = edge.from.index == node ? edge.to.index : edge.from.index;
            const int away = columns_.column[node] - columns_.column[other];
            const int rated = away > 0 ? away : 100'000 - away;
            if (leafOf_[other] == leafOf_[node] && row[other] != kNowhere && (distance < 0 || rated < distance)) {
                distance = rated;
                best = row[other];
            }
        }
        return best;
    }

    [[nodiscard]] int nearestFree(std::uint32_t node, int from) const {
        for (int away = 0;; ++away) {
            for (const int each : {from + away, from - away}) {
                if (isFree(node, each)) {
                    return each;
                }
            }
        }
    }

    [[nodiscard]] int freeBelow(std::uint32_t node, std::uint32_t of) const {
        const std::uint32_t holder = graph_.nodes[of].host == kNoPart ? of : graph_.nodes[of].host;
        int each = leafOf_[node] == leafOf_[holder] ? row[holder] + 1 : 0;
        while (!isFree(node, each)) {
            ++each;
        }
        return each;
    }

    void take(std::uint32_t node, int inRow) {
        taken_[leafOf_[node]].insert({inRow, columns_.column[node]});
        row[node] = inRow;
        rowsOf[leafOf_[node]] = std::max(rowsOf[leafOf_[node]], inRow + 1);
    }

    const LayoutGraph& graph_;
    const SameParts& same_;
    const Cells& shown_;
    const LayoutGraph& before_;
    const KeptColumns& columns_;

public:
    std::vector<std::uint32_t> leaves;
    std::vector<int> rowsOf;  ///< by leaf
    std::vector<int> row;     ///< by node, within its lane

private:
    std::vector<std::size_t> leafOf_;
    std::vector<std::set<std::pair<int, int>>> taken_;  ///< by leaf: rows and columns
    std::map<std::uint32_t, int> firstShown_;           ///< by lane of the old picture: its first row
    std::map<std::uint32_t, int> countShown_;
    std::vector<int> rowShown_;  ///< by node of the old picture, within its lane
};

template <typename Length>
std::vector<Length> taken(const std::vector<Length>& shown, const std::vector<int>& before) {
    std::vector<Length> all;
    all.reserve(before.size());
    for (const int old : before) {
        all.push_back(old == kNowhere ? Length{} : shown[static_cast<std::size_t>(old)]);
    }
    return all;
}

}  // namespace

std::optional<KeptGrid> keptGrid(const LayoutGraph& graph, const Picture& previous, const SameParts& same) {
    if (same.nodes * 2 < std::max(graph.nodes.size(), previous.graph.nodes.size()) || graph.nodes.empty()) {
        return std::nullopt;
    }
    const KeptColumns columns = keptColumns(graph, previous, same);
    const std::set<int> used(columns.column.begin(), columns.column.end());
    KeptRows rows(graph, previous, same, columns);
    rows.run();
    if (columns.columnBefore.size() > 2 * used.size() + 4 || rows.isMostlyEmpty()) {
        return std::nullopt;
    }
    const Cells& shown = previous.layout.cells;
    KeptGrid kept;
    kept.grid = gridFrom(graph, rows.leaves, rows.rowsOf, columns.column, rows.row);
    const std::vector<int> rowBefore = rows.rowBefore();
    kept.least.columns = taken(shown.columns, columns.columnBefore);
    kept.least.channels = taken(shown.channels, columns.channelBefore);
    kept.wider = taken(shown.wider, columns.channelBefore);
    kept.least.rows = taken(shown.rows, rowBefore);
    kept.least.gaps.resize(static_cast<std::size_t>(kept.grid.gaps.count), 0);
    const Gaps shownGaps = gapsBetween(shown.rowLane);
    for (std::size_t row = 0; row < rowBefore.size(); ++row) {
        if (rowBefore[row] != kNowhere) {
            const auto before = static_cast<std::size_t>(rowBefore[row]);
            kept.least.gaps[static_cast<std::size_t>(kept.grid.gaps.above[row])] =
                shown.gaps[static_cast<std::size_t>(shownGaps.above[before])];
            kept.least.gaps[static_cast<std::size_t>(kept.grid.gaps.below[row])] =
                shown.gaps[static_cast<std::size_t>(shownGaps.below[before])];
        }
    }
    return kept;
}

}  // namespace dienstweg
