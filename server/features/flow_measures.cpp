#include "features/flow_measures.h"

#include <algorithm>
#include <cmath>

#include "checks/read.h"

namespace dienstweg {
namespace {

/// How a split is taken of which nothing is said: tried in three ways; where these differ the share is not known.
enum class Guess : std::uint8_t { evenly, first, last };

class Shares {
public:
    Shares(const Model& model, const Process& process) : tree_(model.tree(process.file)), graph_(process.graph) {
        for (const Guess guess : {Guess::evenly, Guess::first, Guess::last}) {
            weights_.push_back(weightsWith(guess));
        }
        const bool sure = weights_[0] == weights_[1] && weights_[1] == weights_[2];
        weights_.resize(sure ? 1 : weights_.size());
    }

    [[nodiscard]] bool isWritten(EdgeId edge) const {
        return graph_.edges[edge].kind == EdgeKind::branch && written(graph_.edges[edge]).has_value();
    }

    [[nodiscard]] std::optional<double> of(EdgeId edge) const {
        std::optional<double> share;
        for (const std::vector<double>& weights : weights_) {
            const auto found = reached(edge, weights);
            constexpr double kSame = 1e-4;
            if (!found || (share && std::abs(*share - *found) > kSame)) {
                return std::nullopt;
            }
            share = found;
        }
        return share;
    }

private:
    [[nodiscard]] std::optional<double> written(const Edge& edge) const {
        const Clause* share = edge.via == kNone ? nullptr : findClause(tree_, edge.via, ClauseKind::share);
        return share == nullptr || share->values.count == 0
                   ? std::nullopt
                   : std::optional(tree_.values[share->values.first].from / 100);
    }

    /// By EdgeId: which share of the cases at the node goes that way.
    [[nodiscard]] std::vector<double> weightsWith(Guess guess) const {
        std::vector<double> weights(graph_.edges.size(), 0);
        for (const Node& node : graph_.nodes) {
            std::vector<EdgeId> regular;
            for (const EdgeId id : node.out) {
                const EdgeKind kind = graph_.edges[id].kind;
                const bool awaited = node.kind == NodeKind::wait && kind != EdgeKind::event;
                if (kind == EdgeKind::next || kind == EdgeKind::branch || kind == EdgeKind::arrival || awaited) {
                    regular.push_back(id);
                }
            }
            weigh(node, regular, guess, weights);
        }
        return weights;
    }

    void weigh(const Node& node, const std::vector<EdgeId>& regular, Guess guess, std::vector<double>& weights) const {
        if (regular.empty()) {
            return;
        }
        if (node.kind == NodeKind::split) {
            for (const EdgeId id : regular) {
                weights[id] = 1;
            }
            return;
        }
        double said = 0;
        EdgeId other = kNone;
        bool known = true;
        for (const EdgeId id : regular) {
            if (const auto share = written(graph_.edges[id])) {
                weights[id] = *share;
                said += *share;
            } else {
                known = known && other == kNone && said > 0;
                other = id;
            }
        }
        const bool allSaid = other == kNone && said > 0;
        if (regular.size() > 1 && allSaid) {
            return;
        }
        if (regular.size() > 1 && known) {
            weights[other] = std::max(0.0, 1 - said);
            return;
        }
        for (const EdgeId id : regular) {
            weights[id] = guess == Guess::evenly ? 1.0 / static_cast<double>(regular.size()) : 0;
        }
        if (guess != Guess::evenly) {
            weights[guess == Guess::first ? regular.front() : regular.back()] = 1;
        }
    }

    /// How likely a case that begins takes the way: iterated until it stands, loops included.
    [[nodiscard]] std::optional<double> reached(EdgeId asked, const std::vector<double>& weights) const {
        constexpr int kMostRounds = 500;
        constexpr double kStill = 1e-7;
        std::vector<double> likely(graph_.nodes.size(), 0);
        double change = 1;
        for (int round = 0; round < kMostRounds && change > kStill; ++round) {
            change = 0;
            for (auto n = graph_.nodes.size(); n-- > 0;) {
                const Node& node = graph_.nodes[n];
                double sum = 0;
                for (const EdgeId id : node.out) {
                    const double way = weights[id] * (id == asked ? 1 : likely[graph_.edges[id].to]);
                    sum = node.kind == NodeKind::split ? std::max(sum, way) : sum + way;
                }
                change = std::max(change, std::abs(sum - likely[n]));
                likely[n] = sum;
            }
        }
        std::optional<double> all;
        for (std::size_t n = 0; n < graph_.nodes.size(); ++n) {
            if (graph_.nodes[n].kind != NodeKind::start) {
                continue;
            }
            if (all && std::abs(*all - likely[n]) > kStill) {
                return std::nullopt;  // depends on the trigger
            }
            all = likely[n];
        }
        return all;
    }

    const Tree& tree_;
    const FlowGraph& graph_;
    std::vector<std::vector<double>> weights_;  ///< by guess; one where there is nothing to guess
};

double timeIn(const Tree& tree, ItemId item, std::initializer_list<ClauseKind> kinds) {
    double minutes = 0;
    for (const ClauseKind kind : kinds) {
        for (const Clause* clause : clausesOfKind(tree, item, kind)) {
            for (const Value& value : valuesOf(tree, clause->values)) {
                minutes += value.kind == ValueKind::duration ? minutesOf(value) : 0;
            }
        }
    }
    return minutes;
}

}  // namespace

std::vector<std::optional<double>> sharesOfCases(const Model& model, const Process& process) {
    std::vector<std::optional<double>> all(process.graph.edges.size());
    const Shares shares(model, process);
    for (EdgeId edge = 0; edge < all.size(); ++edge) {
        if (shares.isWritten(edge)) {
            all[edge] = shares.of(edge);
        }
    }
    return all;
}

double minutesOf(const Value& duration) {
    constexpr double kHour = 60;
    constexpr double kDay = 24 * kHour;
    const double amount = duration.range ? std::max(duration.from, duration.to) : duration.from;
    switch (duration.unit) {
        case TimeUnit::none: return 0;
        case TimeUnit::minutes: return amount;
        case TimeUnit::hours: return amount * kHour;
        case TimeUnit::days:
        case TimeUnit::workdays: return amount * kDay;
        case TimeUnit::weeks: return amount * 7 * kDay;
        case TimeUnit::months: return amount * 30 * kDay;
        case TimeUnit::quarters: return amount * 91 * kDay;
        case TimeUnit::years: return amount * 365 * kDay;
    }
    return 0;
}

LeadTimes leadTimes(const Model& model, const Process& process) {
    const Tree& tree = model.tree(process.file);
    const FlowGraph& graph = process.graph;
    LeadTimes times{.after = std::vector<double>(graph.nodes.size(), 0),
                    .hasOwn = std::vector<bool>(graph.nodes.size(), false)};
    for (NodeId n = 0; n < graph.nodes.size(); ++n) {
        const Node& node = graph.nodes[n];
        const bool statement = node.item != kNone && graph.nodeOf[node.item] == n;
        const double own = statement ? timeIn(tree, node.item, {ClauseKind::takes, ClauseKind::idle}) : 0;
        double before = 0;
        for (const EdgeId id : node.in) {
            const Edge& edge = graph.edges[id];
            if (edge.from >= n || edge.kind == EdgeKind::event) {  // back, or an interruption
                continue;
            }
            double waited = 0;
            if (edge.kind == EdgeKind::late && graph.nodes[edge.from].kind == NodeKind::wait) {
                const bool passing = edge.via != kNone && tree.items[edge.via].kind == ItemKind::passing;
                waited = timeIn(tree, passing ? edge.via : graph.nodes[edge.from].item, {ClauseKind::deadline});
            }
            before = std::max(before, times.after[edge.from] + waited);
        }
        times.after[n] = before + own;
        times.hasOwn[n] = own > 0;
        times.longest = std::max(times.longest, times.after[n]);
    }
    return times;
}

std::string shownTime(double minutes, Language language) {
    constexpr std::int64_t kHour = 60;
    constexpr std::int64_t kDay = 24 * kHour;
    constexpr double kMost = 1e12;
    const auto all = static_cast<std::int64_t>(std::llround(std::clamp(minutes, 0.0, kMost)));
    std::string shown;
    const auto add = [&](std::string_view key, std::int64_t count) {
        if (count > 0) {
            shown += (shown.empty() ? "" : " ") + phrase({key, {{"count", count}}}, language);
        }
    };
    add("hint.days", all / kDay);
    add("hint.hours", all % kDay / kHour);
    add("hint.minutes", all % kHour);
    return shown.empty() ? phrase({"hint.minutes", {{"count", std::int64_t{0}}}}, language) : shown;
}

}  // namespace dienstweg
