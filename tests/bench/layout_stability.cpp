#include "layout_stability.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <string>

#include "diagram/layout.h"
#include "support/edit_graph.h"
#include "support/layout_check.h"

namespace dienstweg::bench {
namespace {

struct Moves {
    std::vector<int> pixels;
    std::vector<int> cells;

    void add(const testing::GraphEdit& edit, const Picture& before, const Layout& after) {
        std::map<std::string, std::size_t> old;
        for (std::size_t node = 0; node < before.graph.nodes.size(); ++node) {
            old.emplace(before.graph.nodes[node].id, node);
        }
        const int column = before.layout.cells.column[edit.node];
        for (std::size_t node = 0; node < edit.graph.nodes.size(); ++node) {
            const auto found = old.find(edit.graph.nodes[node].id);
            if (found == old.end() || found->second == edit.node) {
                continue;
            }
            const std::size_t was = found->second;
            if (before.layout.cells.column[was] == column) {
                continue;
            }
            const Point a = before.layout.nodes[was].box.at;
            const Point b = after.nodes[node].box.at;
            pixels.push_back(std::max(std::abs(a.x - b.x), std::abs(a.y - b.y)));
            cells.push_back(std::max(std::abs(before.layout.cells.column[was] - after.cells.column[node]),
                                     std::abs(before.layout.cells.row[was] - after.cells.row[node])));
        }
    }

    static int at(std::vector<int>& values, double part) {
        if (values.empty()) {
            return 0;
        }
        std::ranges::sort(values);
        return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
    }
};

constexpr std::size_t kMostPlaces = 40;

struct Measured {
    Moves kept;
    Moves anew;
    std::size_t edits = 0;
    std::size_t broken = 0;
    std::vector<double> milliseconds;

    void add(const Picture& before, testing::EditKind kind, std::uint32_t node, std::mt19937& chance) {
        const auto edit = testing::edited(before.graph, kind, node, chance);
        if (!edit) {
            return;
        }
        const auto begin = std::chrono::steady_clock::now();
        const Layout after = layout(edit->graph, before);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        milliseconds.push_back(took.count());
        ++edits;
        broken += testing::checkLayout(edit->graph, after).broken.size();
        kept.add(*edit, before, after);
        anew.add(*edit, before, layout(edit->graph));
    }
};

}  // namespace

void printStabilityHead() {
    std::puts(
        "| graphs | edit | how many | moved by, median | 95 % | in cells, median | 95 % | "
        "made anew, median | 95 % | in cells, 95 % | time, p50 | p99 | broken promises |");
    std::puts("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
}

void measureStability(const char* name, const std::vector<LayoutGraph>& graphs) {
    struct Kind {
        testing::EditKind kind;
        const char* name;
    };
    for (const Kind& kind :
         {Kind{testing::EditKind::rename, "rename"}, Kind{testing::EditKind::insert, "insert"},
          Kind{testing::EditKind::remove, "delete"}, Kind{testing::EditKind::changeLane, "change of role"}}) {
        std::mt19937 chance(1);
        Measured all;
        for (const LayoutGraph& graph : graphs) {
            const Picture before{graph, layout(graph)};
            const std::size_t step = 1 + graph.nodes.size() / kMostPlaces;
            for (std::size_t node = 0; node < graph.nodes.size(); node += step) {
                all.add(before, kind.kind, static_cast<std::uint32_t>(node), chance);
            }
        }
        if (all.edits == 0) {
            continue;
        }
        std::ranges::sort(all.milliseconds);
        const auto time = [&](double part) {
            return all.milliseconds[static_cast<std::size_t>(part * static_cast<double>(all.milliseconds.size() - 1))];
        };
        std::printf("| %s | %s | %zu | %d px | %d px | %d | %d | %d px | %d px | %d | %.2f ms | %.2f ms | %zu |\n",
                    name, kind.name, all.edits, Moves::at(all.kept.pixels, 0.5), Moves::at(all.kept.pixels, 0.95),
                    Moves::at(all.kept.cells, 0.5), Moves::at(all.kept.cells, 0.95), Moves::at(all.anew.pixels, 0.5),
                    Moves::at(all.anew.pixels, 0.95), Moves::at(all.anew.cells, 0.95), time(0.5), time(0.99),
                    all.broken);
    }
}

}  // namespace dienstweg::bench
