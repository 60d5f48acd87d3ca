#include "diagram/lane_order.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "diagram/grid.h"

namespace dienstweg {
namespace {

/// How often a line from one lane to another comes across a line along a third one, if that lies between. Whether the
/// two meet at all is told by the columns, whatever the order of the lanes is.
struct Meeting {
    std::uint32_t from = 0;
    std::uint32_t to = 0;  ///< kNoPart: out of the pool, at the nearer side
    std::uint32_t between = 0;
    int count = 0;
};

/// A line as the router draws most of them: up or down in one channel, and then along the row where it ends.
struct Sketch {
    std::uint32_t from = kNoPart;  ///< lanes
    std::uint32_t to = kNoPart;
    int channel = 0;
    int end = 0;  ///< the column up to which it goes along
};

std::vector<Sketch> sketches(const LayoutGraph& graph, const std::vector<int>& column) {
    std::vector<Sketch> all;
    for (const GraphEdge& edge : graph.edges) {
        if (edge.from.band || edge.to.band) {
            const std::uint32_t node = edge.from.band ? edge.to.index : edge.from.index;
            all.push_back({graph.nodes[node].lane, kNoPart, column[node] + (edge.from.band ? 0 : 1), 0});
        } else if (edge.kind == LineKind::flow) {
            all.push_back({graph.nodes[edge.from.index].lane, graph.nodes[edge.to.index].lane,
                           column[edge.from.index] + 1, column[edge.to.index]});
        }
    }
    std::erase_if(all, [](const Sketch& line) { return line.from == kNoPart; });
    return all;
}

std::vector<Meeting> meetingsOf(const std::vector<Sketch>& lines) {
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, int> counts;
    for (const Sketch& upright : lines) {
        if (upright.from == upright.to) {
            continue;
        }
        ++counts[{upright.from, upright.to, kNoPart}];
        for (const Sketch& level : lines) {
            const auto [left, right] = std::minmax(level.channel, level.end);
            if (level.to != kNoPart && level.to != upright.from && level.to != upright.to && left <= upright.channel &&
                upright.channel <= right) {
                ++counts[{upright.from, upright.to, level.to}];
            }
        }
    }
    std::vector<Meeting> all;
    for (const auto& [lanes, count] : counts) {
        const auto [from, to, between] = lanes;
        all.push_back({from, to, between, count});
    }
    return all;
}

/// How many lines come across another one, roughly; where that makes no difference, how many borders of lanes all lines
/// go over.
long costOf(const LayoutGraph& graph, const std::vector<Meeting>& meetings, const std::vector<int>& rank) {
    constexpr long kMeeting = 4;
    std::vector<int> at(graph.lanes.size(), 0);
    int lanes = 0;
    for (const std::uint32_t lane : leafLanes(graph, rank)) {
        at[lane] = lanes++;
    }
    long cost = 0;
    for (const Meeting& each : meetings) {
        const int from = at[each.from];
        const int outside = 2 * from < lanes ? -1 : lanes;
        const auto [above, below] = std::minmax(from, each.to == kNoPart ? outside : at[each.to]);
        if (each.between == kNoPart) {
            cost += static_cast<long>(each.count) * (below - above);
        } else if (above < at[each.between] && at[each.between] < below) {
            cost += each.count * kMeeting;
        }
    }
    return cost;
}

/// Of each lane that has lanes in it (and of the whole picture): those lanes in the order of the graph.
std::vector<std::vector<std::uint32_t>> siblings(const LayoutGraph& graph) {
    std::vector<std::vector<std::uint32_t>> groups(graph.lanes.size() + 1);
    for (std::uint32_t lane = 0; lane < graph.lanes.size(); ++lane) {
        const std::uint32_t parent = graph.lanes[lane].parent;
        groups[parent == kNoPart ? graph.lanes.size() : parent].push_back(lane);
    }
    std::erase_if(groups, [](const auto& group) { return group.size() < 2; });
    return groups;
}

void setRanks(const std::vector<std::uint32_t>& group, std::vector<int>& rank) {
    for (std::size_t i = 0; i < group.size(); ++i) {
        rank[group[i]] = static_cast<int>(i);
    }
}

/// Moves one lane after the other to where it costs least, until nothing gets better.
class Ordering {
public:
    Ordering(const LayoutGraph& graph, const std::vector<int>& column)
        : graph_(graph),
          meetings_(meetingsOf(sketches(graph, column))),
          groups_(siblings(graph)),
          rank_(graph.lanes.size()) {
        std::ranges::generate(rank_, [next = 0]() mutable { return next++; });
        best_ = costOf(graph, meetings_, rank_);
    }

    std::vector<int> run() {
        constexpr int kMostRounds = 8;
        bool better = true;
        for (int round = 0; better && round < kMostRounds; ++round) {
            better = false;
            for (std::vector<std::uint32_t>& group : groups_) {
                better = improve(group) || better;
            }
        }
        return std::move(rank_);
    }

private:
    bool improve(std::vector<std::uint32_t>& group) {
        bool better = false;
        for (std::size_t from = 1; from < group.size(); ++from) {  // the first one stays: the text begins there
            for (std::size_t to = 1; to < group.size(); ++to) {
                better = (from != to && moveIfBetter(group, from, to)) || better;
            }
        }
        return better;
    }

    bool moveIfBetter(std::vector<std::uint32_t>& group, std::size_t from, std::size_t to) {
        std::vector<std::uint32_t> moved = group;
        moved.erase(moved.begin() + static_cast<std::ptrdiff_t>(from));
        moved.insert(moved.begin() + static_cast<std::ptrdiff_t>(to), group[from]);
        std::vector<int> rank = rank_;
        setRanks(moved, rank);
        const long cost = costOf(graph_, meetings_, rank);
        if (cost >= best_) {
            return false;
        }
        best_ = cost;
        rank_ = std::move(rank);
        group = std::move(moved);
        return true;
    }

    const LayoutGraph& graph_;
    std::vector<Meeting> meetings_;
    std::vector<std::vector<std::uint32_t>> groups_;
    std::vector<int> rank_;
    long best_ = 0;
};

}  // namespace

std::vector<int> laneRanks(const LayoutGraph& graph, const std::vector<int>& column) {
    constexpr std::size_t kMostLanes = 40;
    constexpr std::size_t kMostLines = 3000;
    if (graph.laneOrder == LaneOrder::chosen && graph.lanes.size() <= kMostLanes && graph.edges.size() <= kMostLines) {
        return Ordering(graph, column).run();
    }
    std::vector<int> rank(graph.lanes.size());
    std::ranges::generate(rank, [next = 0]() mutable { return next++; });
    return rank;
}

std::vector<int> laneRanks(const LayoutGraph& graph, const Picture& previous, const SameParts& same) {
    std::vector<int> fresh = laneRanks(graph, columnsOf(graph));
    if (graph.laneOrder == LaneOrder::given) {
        return fresh;
    }
    std::vector<int> rank(graph.lanes.size(), 0);
    for (std::vector<std::uint32_t>& group : siblings(graph)) {
        std::ranges::stable_sort(group, {}, [&](std::uint32_t lane) { return fresh[lane]; });
        std::vector<std::uint32_t> ordered;
        for (const std::uint32_t lane : group) {
            if (same.lane[lane] != kNoPart) {
                ordered.push_back(lane);
            }
        }
        std::ranges::stable_sort(ordered, {},
                                 [&](std::uint32_t lane) { return previous.layout.lanes[same.lane[lane]].at.y; });
        for (std::size_t i = 0; i < group.size(); ++i) {
            if (same.lane[group[i]] == kNoPart) {
                const auto before = i == 0 ? ordered.begin() : std::ranges::find(ordered, group[i - 1]) + 1;
                ordered.insert(before, group[i]);
            }
        }
        setRanks(ordered, rank);
    }
    return rank;
}

}  // namespace dienstweg
