// A picture that follows one that was shown: everything is found where it was.
#include <algorithm>
#include <array>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "diagram/layout.h"
#include "support/edit_graph.h"
#include "support/generate_graph.h"
#include "support/layout_check.h"

using namespace dienstweg;
using namespace dienstweg::testing;

namespace {

Picture shown(LayoutGraph graph) {
    Layout placed = layout(graph);
    return {std::move(graph), std::move(placed)};
}

LayoutGraph chain(int length) {
    LayoutGraph graph;
    graph.lanes = {{"upper"}, {"lower"}};
    for (int i = 0; i < length; ++i) {
        graph.nodes.push_back({.id = "n" + std::to_string(i), .size = {100, 80}, .lane = 0});
        if (i > 0) {
            const auto to = static_cast<std::uint32_t>(i);
            graph.edges.push_back({"e" + std::to_string(i), LineKind::flow, {to - 1}, {to}, {}});
        }
    }
    return graph;
}

/// The box of a node by its id.
Box boxOf(const LayoutGraph& graph, const Layout& placed, const std::string& id) {
    const auto node = std::ranges::find(graph.nodes, id, &GraphNode::id);
    REQUIRE(node != graph.nodes.end());
    return placed.nodes[static_cast<std::size_t>(node - graph.nodes.begin())].box;
}

GraphEdit edit(const LayoutGraph& graph, EditKind kind, std::uint32_t node) {
    std::mt19937 chance(7);
    auto made = edited(graph, kind, node, chance);
    REQUIRE(made);
    return std::move(*made);
}

}  // namespace

TEST_CASE("the same graph keeps its picture") {
    std::mt19937 chance(3);
    const Picture before = shown(processGraph(chance, 40));
    const Layout after = layout(before.graph, before);
    for (std::size_t node = 0; node < before.graph.nodes.size(); ++node) {
        CHECK(after.nodes[node].box == before.layout.nodes[node].box);
    }
}

TEST_CASE("what is deleted leaves its place empty") {
    const Picture before = shown(chain(6));
    const GraphEdit removed = edit(before.graph, EditKind::remove, 2);
    const Layout after = layout(removed.graph, before);
    for (const char* const id : {"n0", "n1", "n3", "n4", "n5"}) {
        CHECK(boxOf(removed.graph, after, id) == boxOf(before.graph, before.layout, id));
    }
    CHECK(layout(removed.graph).nodes[2].box.at.x < after.nodes[2].box.at.x);  // made anew, it would move up

    SUBCASE("and what is inserted takes it") {
        const Picture gap{removed.graph, after};
        const GraphEdit inserted = edit(gap.graph, EditKind::insert, 2);
        const Layout filled = layout(inserted.graph, gap);
        CHECK(boxOf(inserted.graph, filled, "inserted") == boxOf(before.graph, before.layout, "n2"));
        CHECK(boxOf(inserted.graph, filled, "n5") == boxOf(before.graph, before.layout, "n5"));
    }
}

TEST_CASE("what is inserted moves only what follows, and by one column") {
    const Picture before = shown(chain(6));
    const GraphEdit inserted = edit(before.graph, EditKind::insert, 3);
    const Layout after = layout(inserted.graph, before);
    CHECK(boxOf(inserted.graph, after, "n2") == boxOf(before.graph, before.layout, "n2"));
    CHECK(after.cells.column[3] == 4);
    CHECK(after.cells.column[5] == 6);
    CHECK(boxOf(inserted.graph, after, "inserted").at.y == boxOf(before.graph, before.layout, "n2").at.y);
}

TEST_CASE("an empty column further on is used up first") {
    Picture before = shown(chain(6));
    const GraphEdit removed = edit(before.graph, EditKind::remove, 4);
    before = {removed.graph, layout(removed.graph, before)};
    const GraphEdit inserted = edit(before.graph, EditKind::insert, 2);
    const Layout after = layout(inserted.graph, before);
    CHECK(boxOf(inserted.graph, after, "n3").at.x > boxOf(before.graph, before.layout, "n3").at.x);
    CHECK(boxOf(inserted.graph, after, "n5") == boxOf(before.graph, before.layout, "n5"));
}

TEST_CASE("what is inserted pushes nothing out of its row") {
    LayoutGraph graph = chain(3);  // and in the same row, behind it, what follows work in the other lane
    graph.nodes.push_back({.id = "other", .size = {100, 80}, .lane = 1});
    graph.nodes.push_back({.id = "more", .size = {100, 80}, .lane = 1});
    graph.nodes.push_back({.id = "last", .size = {100, 80}, .lane = 0});
    graph.edges.push_back({"o", LineKind::flow, {0}, {3}, {}});
    graph.edges.push_back({"m", LineKind::flow, {3}, {4}, {}});
    graph.edges.push_back({"l", LineKind::flow, {4}, {5}, {}});
    const Picture before = shown(graph);
    REQUIRE(before.layout.cells.row[5] == before.layout.cells.row[2]);
    const GraphEdit inserted = edit(before.graph, EditKind::insert, 2);
    const Layout after = layout(inserted.graph, before);
    CHECK(after.cells.row[2] == before.layout.cells.row[2]);
    CHECK(after.cells.row[5] == before.layout.cells.row[5]);
}

TEST_CASE("who gets another role changes the lane and nothing else") {
    const Picture before = shown(chain(6));
    const GraphEdit moved = edit(before.graph, EditKind::changeLane, 3);
    const Layout after = layout(moved.graph, before);
    CHECK(after.cells.column == before.layout.cells.column);
    CHECK(after.cells.row[3] == before.layout.cells.row[3] + 1);
    CHECK(boxOf(moved.graph, after, "n4") == boxOf(before.graph, before.layout, "n4"));
}

TEST_CASE("who is renamed stays, although the id is new") {
    const Picture before = shown(chain(6));
    const GraphEdit renamed = edit(before.graph, EditKind::rename, 3);
    const Layout after = layout(renamed.graph, before);
    CHECK(after.cells.column == before.layout.cells.column);
    CHECK(after.cells.row == before.layout.cells.row);

    SUBCASE("also where something new would stand elsewhere") {
        LayoutGraph fork = chain(2);
        fork.nodes.push_back({.id = "branch", .size = {100, 80}, .lane = 0});
        fork.edges.push_back({"b", LineKind::flow, {0}, {2}, {}});
        const Picture both = shown(fork);
        const GraphEdit removed = edit(both.graph, EditKind::remove, 1);
        const Picture one{removed.graph, layout(removed.graph, both)};
        const GraphEdit branch = edit(one.graph, EditKind::rename, 1);
        CHECK(boxOf(branch.graph, layout(branch.graph, one), "branch_renamed").at ==
              boxOf(both.graph, both.layout, "branch").at);
    }
}

TEST_CASE("what led back leads back still") {
    LayoutGraph graph = chain(4);
    graph.edges.push_back({"back", LineKind::flow, {3}, {1}, {}});
    const Picture before = shown(graph);
    graph.edges.erase(graph.edges.begin());  // now nothing tells where the circle begins
    std::swap(graph.nodes[1], graph.nodes[2]);
    for (GraphEdge& edge : graph.edges) {
        for (GraphEnd* const end : {&edge.from, &edge.to}) {
            end->index = end->index == 1 ? 2 : end->index == 2 ? 1 : end->index;
        }
    }
    const Layout after = layout(graph, before);
    for (const char* const id : {"n0", "n1", "n2", "n3"}) {
        CHECK(boxOf(graph, after, id) == boxOf(before.graph, before.layout, id));
    }
}

TEST_CASE("lanes keep their order, and a new one finds its place") {
    LayoutGraph graph = chain(6);
    graph.laneOrder = LaneOrder::given;
    graph.nodes[5].lane = 1;
    Picture before = shown(graph);
    before.graph.laneOrder = LaneOrder::chosen;
    LayoutGraph swapped = before.graph;
    swapped.lanes = {{"lower"}, {"new"}, {"upper"}};
    for (GraphNode& node : swapped.nodes) {
        node.lane = node.lane == 0 ? 2 : 0;
    }
    swapped.nodes[4].lane = 1;
    const Layout after = layout(swapped, before);
    CHECK(after.lanes[2].at.y < after.lanes[0].at.y);
    CHECK(after.lanes[0].at.y < after.lanes[1].at.y);
    CHECK(boxOf(swapped, after, "n3") == boxOf(before.graph, before.layout, "n3"));
    CHECK(checkLayout(swapped, after).broken.empty());
}

TEST_CASE("a picture that would be mostly empty is made anew") {
    Picture before = shown(chain(20));
    for (int i = 0; i < 14; ++i) {
        const GraphEdit removed = edit(before.graph, EditKind::remove, 2);
        Layout after = layout(removed.graph, before);
        before = {removed.graph, std::move(after)};
    }
    CHECK(before.graph.nodes.size() == 6);
    CHECK(before.layout.cells.columns.size() <= 16);
}

TEST_CASE("a picture of something else is made anew") {
    std::mt19937 chance(11);
    const Picture before = shown(chain(6));
    const LayoutGraph other = processGraph(chance, 30);
    const Layout after = layout(other, before);
    const Layout anew = layout(other);
    for (std::size_t node = 0; node < other.nodes.size(); ++node) {
        CHECK(after.nodes[node].box == anew.nodes[node].box);
    }
    CHECK(layout(LayoutGraph{}, before).nodes.empty());
    CHECK(layout(before.graph, shown({})).nodes.size() == 6);
}

TEST_CASE("pictures that follow each other keep all promises, whatever is edited") {
    constexpr std::array kKinds{EditKind::rename, EditKind::insert, EditKind::remove, EditKind::changeLane};
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 chance(seed);
        Picture picture = shown(processGraph(chance, 5 + static_cast<int>(chance() % 25)));
        for (int step = 0; step < 12 && !picture.graph.nodes.empty(); ++step) {
            const auto node = static_cast<std::uint32_t>(chance() % picture.graph.nodes.size());
            auto next = edited(picture.graph, kKinds[chance() % kKinds.size()], node, chance);
            if (!next) {
                continue;
            }
            for (std::size_t each = 0; each < next->graph.nodes.size(); ++each) {
                if (next->graph.nodes[each].id == "inserted") {  // ids are unique
                    next->graph.nodes[each].id += std::to_string(step);
                    next->graph.edges.back().id += std::to_string(step);
                }
            }
            Layout after = layout(next->graph, picture);
            const LayoutReport report = checkLayout(next->graph, after);
            CAPTURE(seed);
            CAPTURE(step);
            REQUIRE_MESSAGE(report.broken.empty(), report.broken.front());
            picture = {std::move(next->graph), std::move(after)};
        }
    }
}
