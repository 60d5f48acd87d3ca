#include "diagram/layout.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

#include "diagram/grid.h"
#include "diagram/label_places.h"
#include "diagram/routes.h"
#include "diagram/tracks.h"

namespace dienstweg {
namespace {

constexpr int kTrack = 10;    ///< between two lines side by side
constexpr int kPadding = 16;  ///< of gaps and channels at both sides
constexpr int kHalfRow = 40;  ///< at least so much above and below the middle of a row
constexpr int kHalfColumn = 25;
constexpr int kBandGap = 40;
constexpr int kMargin = 10;     ///< around the whole picture
constexpr int kLabelAway = 4;   ///< of a label below its box
constexpr int kEventStep = 44;  ///< between events at one edge

struct Extent {
    int before = 0;
    int after = 0;
    void widen(Extent other) {
        before = std::max(before, other.before);
        after = std::max(after, other.after);
    }
    [[nodiscard]] int all() const { return before + after; }
};

class Placing {
public:
    Placing(const LayoutGraph& graph, const std::vector<int>& wider)
        : graph_(graph),
          wider_(wider),
          grid_(gridOf(graph)),
          routes_(routesOf(graph, grid_)),
          eventAt_(graph.nodes.size(), 0),
          eventsOf_(graph.nodes.size(), 0) {
        for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
            if (const std::uint32_t host = graph.nodes[node].host; host != kNoPart) {
                eventAt_[node] = eventsOf_[host]++;
            }
        }
        layout_.nodes.resize(graph.nodes.size());
        layout_.edges.resize(graph.edges.size());
        layout_.lanes.resize(graph.lanes.size());
    }

    struct Placed {
        Layout layout;
        std::vector<int> wider;  ///< what the next try has to add where a label found no place; empty: all have one
    };
    Placed run() {
        wider_.resize(at(grid_.columns + 1), 0);
        findGapTracks();
        placeRows();
        findChannelTracks();
        placeColumns();
        placeNodes();
        placeLanes();
        placeBands();
        for (std::uint32_t edge = 0; edge < graph_.edges.size(); ++edge) {
            layout_.edges[edge].way = wayOf(edge);
        }
        Placed placed;
        if (const auto crowded = placeEdgeLabels(graph_, layout_); !crowded.empty()) {
            placed.wider = wider_;
            for (const std::uint32_t edge : crowded) {
                const Route& route = routes_.of[edge];
                const GraphEdge& line = graph_.edges[edge];
                for (const int channel : {route.first, route.second, grid_.column[line.from.index] + 1}) {
                    if (channel >= 0) {
                        placed.wider[at(channel)] =
                            std::max(placed.wider[at(channel)], wider_[at(channel)] + line.label.width / 2 + kTrack);
                    }
                }
            }
        }
        placed.layout = std::move(layout_);
        return placed;
    }

private:
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    // ------------------------------------------------------------------------------------------------ up and down

    /// Where a line that goes along a gap begins and ends, in half columns: channel c is 2c, column c is 2c + 1.
    [[nodiscard]] Stretch alongGap(std::uint32_t edge) const {
        const Route& route = routes_.of[edge];
        const GraphEdge& line = graph_.edges[edge];
        if (route.kind == RouteKind::band) {
            const std::uint32_t node = line.from.band ? line.to.index : line.from.index;
            return {2 * grid_.column[node] + 1, 2 * route.first};
        }
        return {route.first >= 0 ? 2 * route.first : 2 * grid_.column[line.from.index] + 1,
                route.second >= 0 ? 2 * route.second : 2 * grid_.column[line.to.index] + 1};
    }

    void findGapTracks() {
        gapTrack_.assign(graph_.edges.size(), 0);
        gapTracks_.assign(at(grid_.rows() + 1), 0);
        std::vector<std::vector<std::uint32_t>> inGap(at(grid_.rows() + 1));
        for (std::uint32_t edge = 0; edge < graph_.edges.size(); ++edge) {
            if (routes_.of[edge].gap >= 0) {
                inGap[at(routes_.of[edge].gap)].push_back(edge);
            }
        }
        for (std::size_t gap = 0; gap < inGap.size(); ++gap) {
            std::vector<Stretch> stretches;
            for (const std::uint32_t edge : inGap[gap]) {
                stretches.push_back(alongGap(edge));
            }
            const Tracks tracks = tracksFor(stretches, 0);
            for (std::size_t i = 0; i < inGap[gap].size(); ++i) {
                gapTrack_[inGap[gap][i]] = tracks.of[i];
            }
            gapTracks_[gap] = tracks.count;
        }
    }

    /// What a node takes above and below the middle of its row.
    [[nodiscard]] Extent heightOf(std::uint32_t node) const {
        const GraphNode& it = graph_.nodes[node];
        if (it.host != kNoPart) {
            const int labels = (eventAt_[node] + 1) * (it.label.height + 2);
            const int host = graph_.nodes[it.host].size.height;
            return {0, host / 2 + std::max(it.size.height / 2, it.label.height > 0 ? kLabelAway + labels : 0)};
        }
        const int label = it.label.height > 0 ? kLabelAway + it.label.height : 0;
        return {it.size.height / 2, it.size.height - it.size.height / 2 + label};
    }

    [[nodiscard]] int gapHeight(int gap) const { return 2 * kPadding + std::max(0, gapTracks_[at(gap)] - 1) * kTrack; }

    void placeRows() {
        std::vector<Extent> heights(at(grid_.rows()), Extent{kHalfRow, kHalfRow});
        for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
            heights[at(grid_.row[node])].widen(heightOf(node));
        }
        int y = kMargin;
        for (std::uint32_t band = 0; band < graph_.bands.size(); ++band) {
            y += routes_.bandsAbove[band] ? graph_.bands[band].height + kMargin : 0;
        }
        y += y > kMargin ? kBandGap - kMargin : 0;
        for (int row = 0; row < grid_.rows(); ++row) {
            gapTop_.push_back(y);
            y += gapHeight(row);
            rowMiddle_.push_back(y + heights[at(row)].before);
            y += heights[at(row)].all();
        }
        gapTop_.push_back(y);
        bottom_ = y + gapHeight(grid_.rows());
    }

    [[nodiscard]] int gapY(std::uint32_t edge) const {
        return gapTop_[at(routes_.of[edge].gap)] + kPadding + gapTrack_[edge] * kTrack;
    }

    [[nodiscard]] int portY(std::uint32_t node, const Port& port) const {
        return rowMiddle_[at(grid_.row[node])] + port.offset;
    }

    [[nodiscard]] int bandY(std::uint32_t band) const {
        const bool above = routes_.bandsAbove[band];
        int y = above ? kMargin : bottom_ + kBandGap;
        for (std::uint32_t other = 0; other < band; ++other) {
            y += routes_.bandsAbove[other] == above ? graph_.bands[other].height + kMargin : 0;
        }
        return y;
    }

    // ------------------------------------------------------------------------------------------------ left and right

    struct Upright {
        std::uint32_t edge = 0;
        bool second = false;
        Stretch stretch;
        [[nodiscard]] int length() const { return std::abs(stretch.end - stretch.begin); }
    };

    void addUprights(std::uint32_t edge, std::vector<std::vector<Upright>>& inChannel) const {
        const Route& route = routes_.of[edge];
        const GraphEdge& line = graph_.edges[edge];
        const auto add = [&](int channel, bool second, int from, int to) {
            inChannel[at(channel)].push_back({edge, second, {from, to}});
        };
        switch (route.kind) {
            case RouteKind::straight:
            case RouteKind::below: break;
            case RouteKind::channel:
                add(route.first, false, portY(line.from.index, route.from), portY(line.to.index, route.to));
                break;
            case RouteKind::gap:
                if (route.first >= 0) {
                    add(route.first, false, portY(line.from.index, route.from), gapY(edge));
                }
                if (route.second >= 0) {
                    add(route.second, true, gapY(edge), portY(line.to.index, route.to));
                }
                break;
            case RouteKind::band: {
                const std::uint32_t node = line.from.band ? line.to.index : line.from.index;
                const std::uint32_t band = line.from.band ? line.from.index : line.to.index;
                add(route.first, false, route.gap >= 0 ? gapY(edge) : portY(node, route.from),
                    bandY(band) + (routes_.bandsAbove[band] ? graph_.bands[band].height : 0));
                break;
            }
        }
    }

    /// Long lines stand left, so that short ones beside them need not cross them; those that come in stand right.
    void findChannelTracks() {
        firstTrack_.assign(graph_.edges.size(), 0);
        secondTrack_.assign(graph_.edges.size(), 0);
        channelTracks_.assign(at(grid_.columns + 1), 0);
        std::vector<std::vector<Upright>> inChannel(at(grid_.columns + 1));
        for (std::uint32_t edge = 0; edge < graph_.edges.size(); ++edge) {
            addUprights(edge, inChannel);
        }
        for (std::size_t channel = 0; channel < inChannel.size(); ++channel) {
            auto& uprights = inChannel[channel];
            std::ranges::stable_sort(uprights, [](const Upright& a, const Upright& b) {
                return a.second != b.second ? b.second : a.length() > b.length();
            });
            std::vector<Stretch> stretches;
            for (const Upright& upright : uprights) {
                stretches.push_back(upright.stretch);
            }
            const Tracks tracks = tracksFor(stretches, 2);
            for (std::size_t i = 0; i < uprights.size(); ++i) {
                (uprights[i].second ? secondTrack_ : firstTrack_)[uprights[i].edge] = tracks.of[i];
            }
            channelTracks_[channel] = tracks.count;
        }
    }

    [[nodiscard]] int eventX(std::uint32_t event) const {  ///< its middle, from the middle of its host
        const GraphNode& host = graph_.nodes[graph_.nodes[event].host];
        return host.size.width / 2 - 22 - eventAt_[event] * kEventStep;
    }

    [[nodiscard]] Extent widthOf(std::uint32_t node) const {
        const GraphNode& it = graph_.nodes[node];
        if (it.host != kNoPart) {
            const int middle = eventX(node);
            const int label = graph_.nodes[it.host].size.width / 2 + kLabelAway + it.label.width;
            return {it.size.width / 2 - middle, std::max(middle + it.size.width / 2, it.label.width > 0 ? label : 0)};
        }
        const int half = std::max(it.size.width, it.label.width) / 2 + 1;
        return {half, half};
    }

    void placeColumns() {
        std::vector<Extent> widths(at(grid_.columns), Extent{kHalfColumn, kHalfColumn});
        for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
            widths[at(grid_.column[node])].widen(widthOf(node));
        }
        labelRoom_.assign(at(grid_.columns + 1), 0);
        for (std::uint32_t edge = 0; edge < graph_.edges.size(); ++edge) {
            const GraphEdge& line = graph_.edges[edge];
            if (line.label.width > 0 && !line.from.band) {
                int& room = labelRoom_[at(grid_.column[line.from.index] + 1)];
                room = std::max(room, line.label.width + kTrack);
            }
        }
        int deepest = 0;
        for (std::uint32_t lane = 0; lane < graph_.lanes.size(); ++lane) {
            deepest = std::max(deepest, depthOf(lane) + 1);
        }
        left_ = kMargin;
        int x = left_ + (graph_.lanes.empty() ? 0 : kNameStrip * (deepest + 1));
        for (int channel = 0; channel <= grid_.columns; ++channel) {
            channelLeft_.push_back(x);
            x += 2 * kPadding + labelRoom_[at(channel)] + wider_[at(channel)] +
                 std::max(0, channelTracks_[at(channel)] - 1) * trackWidth(channel);
            if (channel < grid_.columns) {
                columnMiddle_.push_back(x + widths[at(channel)].before);
                x += widths[at(channel)].all();
            }
        }
        right_ = x;
    }

    [[nodiscard]] int trackWidth(int channel) const { return kTrack + wider_[at(channel)]; }
    [[nodiscard]] int trackX(int channel, int track) const {
        return channelLeft_[at(channel)] + kPadding + labelRoom_[at(channel)] + track * trackWidth(channel);
    }

    [[nodiscard]] int depthOf(std::uint32_t lane) const {
        int depth = 0;
        for (std::uint32_t around = graph_.lanes[lane].parent; around != kNoPart;
             around = graph_.lanes[around].parent) {
            ++depth;
        }
        return depth;
    }

    // ------------------------------------------------------------------------------------------------ boxes

    void placeNodes() {
        for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
            const GraphNode& it = graph_.nodes[node];
            Point middle{columnMiddle_[at(grid_.column[node])], rowMiddle_[at(grid_.row[node])]};
            PlacedNode& placed = layout_.nodes[node];
            if (it.host != kNoPart) {
                const Size host = graph_.nodes[it.host].size;
                middle.x += eventX(node);
                middle.y += host.height - host.height / 2;
                placed.label.at = {columnMiddle_[at(grid_.column[node])] + host.width / 2 + kLabelAway,
                                   middle.y + kLabelAway + eventAt_[node] * (it.label.height + 2)};
            }
            placed.box = {{middle.x - it.size.width / 2, middle.y - it.size.height / 2}, it.size};
            if (it.host == kNoPart) {
                placed.label.at = {middle.x - it.label.width / 2, placed.box.at.y + it.size.height + kLabelAway};
            }
            placed.label.size = it.label;
        }
    }

    void placeLanes() {
        layout_.pool = {{left_, gapTop_.front()}, {right_ - left_, bottom_ - gapTop_.front()}};
        for (int row = 0; row < grid_.rows(); ++row) {
            const int end = row + 1 < grid_.rows() ? gapTop_[at(row + 1)] : bottom_;
            for (std::uint32_t lane = grid_.rowLane[at(row)]; lane != kNoPart; lane = graph_.lanes[lane].parent) {
                Box& box = layout_.lanes[lane];
                if (box.size.height == 0) {
                    const int x = left_ + kNameStrip * (depthOf(lane) + 1);
                    box = {{x, gapTop_[at(row)]}, {right_ - x, 0}};
                }
                box.size.height = end - box.at.y;
            }
        }
    }

    void placeBands() {
        int end = bottom_;
        for (std::uint32_t band = 0; band < graph_.bands.size(); ++band) {
            layout_.bands.push_back({{left_, bandY(band)}, {right_ - left_, graph_.bands[band].height}});
            end = std::max(end, bandY(band) + graph_.bands[band].height);
        }
        layout_.size = {right_ + kMargin, end + kMargin};
    }

    // ------------------------------------------------------------------------------------------------ lines

    [[nodiscard]] Point portOf(std::uint32_t node, const Port& port) const {
        const Box& box = layout_.nodes[node].box;
        const Outline outline = graph_.nodes[node].outline;
        const bool isLevel = port.side == Side::left || port.side == Side::right;
        const double along = std::abs(port.offset);
        const double half = (isLevel ? box.size.width : box.size.height) / 2.0;
        const double other = (isLevel ? box.size.height : box.size.width) / 2.0;
        double away = half;
        if (outline == Outline::diamond) {
            away = half * (1 - std::min(1.0, along / other));
        } else if (outline == Outline::circle) {
            away = half * std::sqrt(std::max(0.0, 1 - along * along / (other * other)));
        }
        const Point middle{box.at.x + box.size.width / 2, box.at.y + box.size.height / 2};
        const int inward = static_cast<int>(std::lround(half - away));
        switch (port.side) {
            case Side::left: return {box.at.x + inward, middle.y + port.offset};
            case Side::right: return {box.at.x + box.size.width - inward, middle.y + port.offset};
            case Side::top: return {middle.x + port.offset, box.at.y + inward};
            case Side::bottom: return {middle.x + port.offset, box.at.y + box.size.height - inward};
        }
        return middle;
    }

    [[nodiscard]] std::vector<Point> wayOf(std::uint32_t edge) const {
        const Route& route = routes_.of[edge];
        const GraphEdge& line = graph_.edges[edge];
        if (route.kind == RouteKind::band) {
            return wayToBand(edge);
        }
        const Point from = portOf(line.from.index, route.from);
        Point to = portOf(line.to.index, route.to);
        std::vector<Point> way{from};
        if (route.kind == RouteKind::below) {
            to.x = from.x;
        } else if (route.kind == RouteKind::channel) {
            const int x = trackX(route.first, firstTrack_[edge]);
            way.insert(way.end(), {{x, from.y}, {x, to.y}});
        } else if (route.kind == RouteKind::gap) {
            const int first = route.first >= 0 ? trackX(route.first, firstTrack_[edge]) : from.x;
            const int second = route.second >= 0 ? trackX(route.second, secondTrack_[edge]) : to.x;
            const int y = gapY(edge);
            way.insert(way.end(), {{first, from.y}, {first, y}, {second, y}, {second, to.y}});
        }
        way.push_back(to);
        const auto same = std::ranges::unique(way);
        way.erase(same.begin(), same.end());
        return way;
    }

    [[nodiscard]] std::vector<Point> wayToBand(std::uint32_t edge) const {
        const Route& route = routes_.of[edge];
        const GraphEdge& line = graph_.edges[edge];
        const std::uint32_t node = line.from.band ? line.to.index : line.from.index;
        const std::uint32_t band = line.from.band ? line.from.index : line.to.index;
        const Point port = portOf(node, route.from);
        const int x = trackX(route.first, firstTrack_[edge]);
        const int edgeOfBand = bandY(band) + (routes_.bandsAbove[band] ? graph_.bands[band].height : 0);
        std::vector<Point> way{port};
        if (route.gap >= 0) {
            way.push_back({port.x, gapY(edge)});
        }
        way.push_back({x, way.back().y});
        way.push_back({x, edgeOfBand});
        if (line.from.band) {
            std::ranges::reverse(way);
        }
        return way;
    }

    const LayoutGraph& graph_;
    std::vector<int> wider_;  ///< by channel: room between its tracks for labels that found none
    Grid grid_;
    Routes routes_;
    std::vector<int> eventAt_;   ///< by node: which of the events at its host's edge it is
    std::vector<int> eventsOf_;  ///< by node: how many events are at its edge

    std::vector<int> gapTrack_;                  ///< by edge
    std::vector<int> gapTracks_;                 ///< by gap
    std::vector<int> firstTrack_, secondTrack_;  ///< by edge
    std::vector<int> channelTracks_;             ///< by channel
    std::vector<int> labelRoom_;                 ///< by channel: for labels of lines that leave into it
    std::vector<int> gapTop_, rowMiddle_;
    std::vector<int> channelLeft_, columnMiddle_;
    int left_ = 0;
    int right_ = 0;
    int bottom_ = 0;
    Layout layout_;
};

}  // namespace

Layout layout(const LayoutGraph& graph) {
    constexpr int kMostTries = 8;
    std::vector<int> wider;
    for (int tries = 1;; ++tries) {
        auto placed = Placing(graph, wider).run();
        if (placed.wider.empty() || tries == kMostTries) {
            return std::move(placed.layout);
        }
        wider = std::move(placed.wider);
    }
}

}  // namespace dienstweg
