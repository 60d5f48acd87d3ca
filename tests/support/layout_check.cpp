#include "support/layout_check.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace dienstweg::testing {
namespace {

struct Piece {
    std::size_t edge = 0;
    Point a;
    Point b;  ///< right of or below `a`
    [[nodiscard]] bool isLevel() const { return a.y == b.y; }
};

bool overlap(const Box& a, const Box& b) {
    return a.size.width > 0 && b.size.width > 0 && a.at.x < b.at.x + b.size.width && b.at.x < a.at.x + a.size.width &&
           a.at.y < b.at.y + b.size.height && b.at.y < a.at.y + a.size.height;
}

bool within(const Box& inner, const Box& outer) {
    return inner.at.x >= outer.at.x && inner.at.y >= outer.at.y &&
           inner.at.x + inner.size.width <= outer.at.x + outer.size.width &&
           inner.at.y + inner.size.height <= outer.at.y + outer.size.height;
}

/// Does the piece go through the inside of the box?
bool enters(const Piece& piece, const Box& box) {
    return piece.a.x < box.at.x + box.size.width && box.at.x < piece.b.x + (piece.isLevel() ? 0 : 1) &&
           piece.a.y < box.at.y + box.size.height && box.at.y < piece.b.y + (piece.isLevel() ? 1 : 0) &&
           (piece.isLevel() ? piece.a.y > box.at.y : piece.a.x > box.at.x) && box.size.width > 0;
}

bool runAlong(const Piece& p, const Piece& q) {
    if (p.isLevel() != q.isLevel()) {
        return false;
    }
    return p.isLevel() ? p.a.y == q.a.y && p.a.x < q.b.x && q.a.x < p.b.x
                       : p.a.x == q.a.x && p.a.y < q.b.y && q.a.y < p.b.y;
}

bool cross(const Piece& level, const Piece& upright) {
    return level.a.x < upright.a.x && upright.a.x < level.b.x && upright.a.y < level.a.y && level.a.y < upright.b.y;
}

class Checker {
public:
    Checker(const LayoutGraph& graph, const Layout& layout) : graph_(graph), layout_(layout) {}

    LayoutReport run() {
        nodes();
        lines();
        labels();
        return std::move(report_);
    }

private:
    void broken(std::string text) { report_.broken.push_back(std::move(text)); }
    [[nodiscard]] const std::string& name(std::size_t node) const { return graph_.nodes[node].id; }

    void nodes() {
        const Box picture{{0, 0}, layout_.size};
        for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
            const Box& box = layout_.nodes[i].box;
            if (!within(box, picture) || !within(layout_.nodes[i].label, picture)) {
                broken(name(i) + " lies outside of the picture");
            }
            if (const std::uint32_t host = graph_.nodes[i].host; host != kNoPart) {
                const Box& around = layout_.nodes[host].box;
                const Point middle{box.at.x + box.size.width / 2, box.at.y + box.size.height / 2};
                if (box.at.x < around.at.x || box.at.x + box.size.width > around.at.x + around.size.width ||
                    middle.y != around.at.y + around.size.height) {
                    broken(name(i) + " is not at the edge of its host");
                }
            }
            const std::uint32_t lane = graph_.nodes[i].lane;
            if (lane != kNoPart && !within(box, layout_.lanes[lane])) {
                broken(name(i) + " lies outside of its lane");
            }
            for (std::size_t j = i + 1; j < graph_.nodes.size(); ++j) {
                const bool attached = graph_.nodes[i].host == j || graph_.nodes[j].host == i;
                if (!attached && overlap(box, layout_.nodes[j].box)) {
                    broken(name(i) + " and " + name(j) + " overlap");
                }
            }
        }
        for (std::size_t i = 0; i < graph_.lanes.size(); ++i) {
            const std::uint32_t parent = graph_.lanes[i].parent;
            if (!within(layout_.lanes[i], parent == kNoPart ? layout_.pool : layout_.lanes[parent])) {
                broken("lane " + graph_.lanes[i].id + " lies outside of what is around it");
            }
            const bool isAround = std::ranges::any_of(
                graph_.lanes, [&](const GraphLane& other) { return other.parent == static_cast<std::uint32_t>(i); });
            if (!isAround && layout_.lanes[i].size.height < graph_.lanes[i].height) {
                broken("lane " + graph_.lanes[i].id + " is too low for its name");
            }
            for (std::size_t j = i + 1; j < graph_.lanes.size(); ++j) {
                if (graph_.lanes[j].parent == parent && overlap(layout_.lanes[i], layout_.lanes[j])) {
                    broken("lanes " + graph_.lanes[i].id + " and " + graph_.lanes[j].id + " overlap");
                }
            }
        }
    }

    void lines() {
        for (std::size_t edge = 0; edge < graph_.edges.size(); ++edge) {
            const auto& way = layout_.edges[edge].way;
            if (way.size() < 2) {
                broken(graph_.edges[edge].id + " has no way");
                continue;
            }
            report_.bends += static_cast<int>(way.size()) - 2;
            endsAt(edge, graph_.edges[edge].from, way.front());
            endsAt(edge, graph_.edges[edge].to, way.back());
            for (std::size_t i = 1; i < way.size(); ++i) {
                const Point a{std::min(way[i - 1].x, way[i].x), std::min(way[i - 1].y, way[i].y)};
                const Point b{std::max(way[i - 1].x, way[i].x), std::max(way[i - 1].y, way[i].y)};
                if (a.x != b.x && a.y != b.y) {
                    broken(graph_.edges[edge].id + " is slanted");
                }
                pieces_.push_back({edge, a, b});
            }
        }
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            const Piece& piece = pieces_[i];
            for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
                const GraphEdge& edge = graph_.edges[piece.edge];
                const bool own =
                    (!edge.from.band && edge.from.index == node) || (!edge.to.band && edge.to.index == node);
                if (!own && enters(piece, layout_.nodes[node].box)) {
                    broken(edge.id + " runs through " + name(node));
                }
            }
            for (std::size_t j = i + 1; j < pieces_.size(); ++j) {
                const Piece& other = pieces_[j];
                if (piece.edge == other.edge) {
                    continue;
                }
                if (runAlong(piece, other)) {
                    broken(graph_.edges[piece.edge].id + " runs along " + graph_.edges[other.edge].id);
                }
                if (piece.isLevel() != other.isLevel()) {
                    report_.crossings +=
                        cross(piece.isLevel() ? piece : other, piece.isLevel() ? other : piece) ? 1 : 0;
                }
            }
        }
    }

    /// Ends lie on the box of a node (its outline lies within) or at the edge of a band.
    void endsAt(std::size_t edge, const GraphEnd& end, Point at) {
        const Box& box = end.band ? layout_.bands[end.index] : layout_.nodes[end.index].box;
        if (at.x < box.at.x || at.x > box.at.x + box.size.width || at.y < box.at.y ||
            at.y > box.at.y + box.size.height) {
            broken(graph_.edges[edge].id + " does not end at its box");
        }
    }

    void labels() {
        struct Label {
            std::string of;
            Box box;
        };
        std::vector<Label> labels;
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
            labels.push_back({name(node), layout_.nodes[node].label});
        }
        for (std::size_t edge = 0; edge < graph_.edges.size(); ++edge) {
            labels.push_back({graph_.edges[edge].id, layout_.edges[edge].label});
            if (!within(layout_.edges[edge].label, {{0, 0}, layout_.size})) {
                broken("label of " + graph_.edges[edge].id + " lies outside of the picture");
            }
        }
        std::erase_if(labels, [](const Label& label) { return label.box.size.width == 0; });
        for (std::size_t i = 0; i < labels.size(); ++i) {
            for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
                if (overlap(labels[i].box, layout_.nodes[node].box)) {
                    broken("label of " + labels[i].of + " lies on " + name(node));
                }
            }
            for (std::size_t j = i + 1; j < labels.size(); ++j) {
                if (overlap(labels[i].box, labels[j].box)) {
                    broken("labels of " + labels[i].of + " and " + labels[j].of + " overlap");
                }
            }
            for (const Piece& piece : pieces_) {
                if (enters(piece, labels[i].box)) {
                    broken("label of " + labels[i].of + " is crossed by " + graph_.edges[piece.edge].id);
                }
            }
        }
    }

    const LayoutGraph& graph_;
    const Layout& layout_;
    std::vector<Piece> pieces_;
    LayoutReport report_;
};

}  // namespace

LayoutReport checkLayout(const LayoutGraph& graph, const Layout& layout) { return Checker(graph, layout).run(); }

}  // namespace dienstweg::testing
