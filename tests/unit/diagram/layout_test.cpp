// What is promised of every picture, over random graphs.
#include <random>

#include <doctest/doctest.h>

#include "support/generate_graph.h"
#include "support/layout_check.h"

using namespace dienstweg;
using namespace dienstweg::testing;

namespace {

void checkAll(LayoutGraph (*make)(std::mt19937&, int), int most) {
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937 chance(seed);
        const LayoutGraph graph = make(chance, static_cast<int>(chance() % static_cast<unsigned>(most)));
        const LayoutReport report = checkLayout(graph, layout(graph));
        CAPTURE(seed);
        REQUIRE_MESSAGE(report.broken.empty(), report.broken.front());
    }
}

LayoutGraph chain() {
    LayoutGraph graph;
    for (const char* const id : {"a", "b", "c"}) {
        graph.nodes.push_back({.id = id, .size = {100, 80}});
    }
    graph.edges.push_back({"ab", LineKind::flow, {0}, {1}, {}});
    graph.edges.push_back({"bc", LineKind::flow, {1}, {2}, {}});
    return graph;
}

}  // namespace

TEST_CASE("a picture of a process keeps its promises") { checkAll(processGraph, 40); }

TEST_CASE("a picture of any graph keeps its promises") { checkAll(anyGraph, 30); }

TEST_CASE("what follows straight on stands in one row, joined by straight lines") {
    const Layout placed = layout(chain());
    CHECK(placed.nodes[0].box.at.y == placed.nodes[2].box.at.y);
    CHECK(placed.nodes[0].box.at.x < placed.nodes[1].box.at.x);
    CHECK(placed.edges[0].way.size() == 2);
    CHECK(placed.edges[1].way.size() == 2);
}

TEST_CASE("a way back goes around, and moves nothing") {
    LayoutGraph graph = chain();
    const Layout before = layout(graph);
    graph.edges.push_back({"ca", LineKind::flow, {2}, {0}, {}});
    const Layout after = layout(graph);
    CHECK(after.nodes[2].box.at.y == before.nodes[2].box.at.y);
    CHECK(after.edges[2].way.size() == 6);
    CHECK(checkLayout(graph, after).broken.empty());
}

TEST_CASE("a text of many lines has room above its line, also in a picture of one row") {
    LayoutGraph graph = chain();
    graph.edges[1].label = {78, 84};
    CHECK(checkLayout(graph, layout(graph)).broken.empty());
}

TEST_CASE("a way back from an event at the edge stays in its lane") {
    LayoutGraph graph = chain();
    graph.lanes = {{"upper"}, {"lower"}};
    for (GraphNode& node : graph.nodes) {
        node.lane = 0;
    }
    graph.nodes.push_back({.id = "below", .size = {100, 80}, .lane = 1});
    graph.nodes.push_back({.id = "event", .size = {36, 36}, .outline = Outline::circle, .lane = 0, .host = 1});
    graph.edges.push_back({"to", LineKind::flow, {2}, {3}, {}});
    graph.edges.push_back({"back", LineKind::flow, {4}, {0}, {}});
    const Layout placed = layout(graph);
    CHECK(checkLayout(graph, placed).broken.empty());
    const Box& lane = placed.lanes[0];
    for (const Point point : placed.edges.back().way) {
        CHECK(point.y < lane.at.y + lane.size.height);
    }
}

TEST_CASE("nothing at all has a picture, too") { CHECK(layout(LayoutGraph{}).nodes.empty()); }

TEST_CASE("the same graph gives the same picture") {
    std::mt19937 chance(5);
    const LayoutGraph graph = processGraph(chance, 60);
    const Layout first = layout(graph);
    const Layout second = layout(graph);
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        CHECK(first.nodes[node].box == second.nodes[node].box);
    }
    for (std::size_t edge = 0; edge < graph.edges.size(); ++edge) {
        CHECK(first.edges[edge].way == second.edges[edge].way);
    }
}

TEST_CASE("what checks the promises sees when they are broken") {
    LayoutGraph graph = chain();
    graph.lanes.push_back({"lane"});
    for (GraphNode& node : graph.nodes) {
        node.lane = 0;
    }
    graph.edges[0].label = {30, 14};
    const Layout sound = layout(graph);
    REQUIRE(checkLayout(graph, sound).broken.empty());
    const auto broken = [&](auto damage) {
        Layout damaged = sound;
        damage(damaged);
        return !checkLayout(graph, damaged).broken.empty();
    };
    CHECK(broken([](Layout& it) { it.nodes[0].box.at = it.nodes[1].box.at; }));
    CHECK(broken([](Layout& it) { it.nodes[0].box.at.y -= 200; }));
    CHECK(broken([](Layout& it) { it.edges[0].way.back().x -= 5; }));
    CHECK(broken([](Layout& it) { it.edges[0].way.back().y += 5; }));
    CHECK(broken([](Layout& it) { it.edges[1].way = it.edges[0].way; }));
    CHECK(broken([](Layout& it) { it.edges[0].label.at = it.nodes[2].box.at; }));
    CHECK(broken([](Layout& it) { it.edges[0].label.at.y += 10; }));
    CHECK(broken([](Layout& it) { it.lanes[0].at.x -= 500; }));
}
