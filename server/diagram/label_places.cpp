#include "diagram/label_places.h"

#include <algorithm>

#include "diagram/taken_places.h"

namespace dienstweg {
namespace {

constexpr int kAway = 3;  ///< of a text from its line

Box boxOf(Point a, Point b) {
    const auto [left, right] = std::minmax(a.x, b.x);
    const auto [top, bottom] = std::minmax(a.y, b.y);
    return {{left, top}, {right - left + 1, bottom - top + 1}};
}

class Places {
public:
    Places(const LayoutGraph& graph, Layout& layout) : graph_(graph), layout_(layout) {
        for (const PlacedNode& node : layout.nodes) {
            taken_.add(node.box);
            taken_.add(node.label);
        }
        for (const PlacedEdge& edge : layout.edges) {
            for (std::size_t i = 1; i < edge.way.size(); ++i) {
                taken_.add(boxOf(edge.way[i - 1], edge.way[i]));
            }
        }
        for (const Box& band : layout.bands) {
            taken_.add(band);
        }
    }

    std::vector<std::uint32_t> run() {
        std::vector<std::uint32_t> crowded;
        for (std::uint32_t edge = 0; edge < graph_.edges.size(); ++edge) {
            const Size size = graph_.edges[edge].label;
            if (size.width == 0) {
                continue;
            }
            const std::vector<Point> places = candidates(layout_.edges[edge].way, size);
            const auto free = std::ranges::find_if(places, [&](Point at) { return isFree({at, size}); });
            layout_.edges[edge].label = {free == places.end() ? near(layout_.edges[edge].way, size) : *free, size};
            taken_.add(layout_.edges[edge].label);
            if (free == places.end()) {
                crowded.push_back(edge);
            }
        }
        return crowded;
    }

private:
    [[nodiscard]] bool isFree(const Box& box) const {
        const Box& pool = layout_.pool;
        return box.at.x >= 0 && box.at.y >= 0 && box.at.x + box.size.width <= pool.at.x + pool.size.width &&
               box.at.y + box.size.height <= layout_.size.height && taken_.isFree(box);
    }

    /// The free place that is nearest to where the line begins; right there if there is none far and wide.
    [[nodiscard]] Point near(const std::vector<Point>& way, Size size) const {
        constexpr int kStep = 6;
        constexpr int kFarthest = 600;
        const Point middle{(way[0].x + way[1].x) / 2 - size.width / 2, (way[0].y + way[1].y) / 2 - size.height / 2};
        for (int away = kStep; away <= kFarthest; away += kStep) {
            for (int along = -away; along <= away; along += kStep) {
                for (const Point at :
                     {Point{middle.x + along, middle.y - away}, Point{middle.x + along, middle.y + away},
                      Point{middle.x + away, middle.y + along}, Point{middle.x - away, middle.y + along}}) {
                    if (isFree({at, size})) {
                        return at;
                    }
                }
            }
        }
        return middle;
    }

    /// Above and below level stretches, right and left of upright ones, from the beginning to the end.
    static std::vector<Point> candidates(const std::vector<Point>& way, Size size) {
        constexpr int kStep = 8;
        std::vector<Point> all;
        for (std::size_t i = 1; i < way.size(); ++i) {
            const Point a = way[i - 1];
            const Point b = way[i];
            if (a.y == b.y) {
                const auto [left, right] = std::minmax(a.x, b.x);
                const int room = right - left - size.width - 2 * kAway;
                for (int along = 0; along <= std::max(0, room); along += kStep) {
                    const int x = b.x > a.x ? left + kAway + along : right - kAway - size.width - along;
                    all.push_back({x, a.y - kAway - size.height});
                    all.push_back({x, a.y + kAway});
                }
            } else {
                const auto [top, bottom] = std::minmax(a.y, b.y);
                const int room = bottom - top - size.height - 2 * kAway;
                for (int along = 0; along <= std::max(0, room); along += kStep) {
                    const int y = b.y > a.y ? top + kAway + along : bottom - kAway - size.height - along;
                    all.push_back({a.x + kAway, y});
                    all.push_back({a.x - kAway - size.width, y});
                }
            }
        }
        return all;
    }

    const LayoutGraph& graph_;
    Layout& layout_;
    TakenPlaces taken_;
};

}  // namespace

std::vector<std::uint32_t> placeEdgeLabels(const LayoutGraph& graph, Layout& layout) {
    return Places(graph, layout).run();
}

}  // namespace dienstweg
