// Measures the layout of pictures over random graphs, and over those of the files named: time, crossings, bends, and
// whether every promise is kept. No test: it judges nothing.
//
//     layout_bench FILE.weg… -- FILE.weg…      the examples, and what else is to be measured
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "bpmn/export_process.h"
#include "bpmn/place.h"
#include "diagram/layout.h"
#include "layout_stability.h"
#include "model/model.h"
#include "support/generate_graph.h"
#include "support/layout_check.h"

using namespace dienstweg;

namespace {

struct Row {
    std::vector<double> milliseconds;
    std::size_t nodes = 0;
    std::size_t lines = 0;
    long crossings = 0;
    long bends = 0;
    std::size_t broken = 0;

    void add(const LayoutGraph& graph) {
        const auto begin = std::chrono::steady_clock::now();
        const Layout placed = layout(graph);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        const auto report = testing::checkLayout(graph, placed);
        milliseconds.push_back(took.count());
        nodes += graph.nodes.size();
        lines += graph.edges.size();
        crossings += report.crossings;
        bends += report.bends;
        broken += report.broken.size();
        for (const std::string& promise : report.broken) {
            std::fprintf(stderr, "broken promise: %s (%zu nodes)\n", promise.c_str(), graph.nodes.size());
        }
    }

    void print(const char* name) {
        if (milliseconds.empty()) {
            return;
        }
        std::ranges::sort(milliseconds);
        const double count = static_cast<double>(milliseconds.size());
        const auto at = [&](double part) { return milliseconds[static_cast<std::size_t>(part * (count - 1))]; };
        std::printf("| %s | %zu | %.0f | %.2f ms | %.2f ms | %.2f ms | %.2f | %.2f | %zu |\n", name,
                    milliseconds.size(), static_cast<double>(nodes) / count, at(0.5), at(0.99), milliseconds.back(),
                    static_cast<double>(crossings) / static_cast<double>(std::max<std::size_t>(lines, 1)),
                    static_cast<double>(bends) / static_cast<double>(std::max<std::size_t>(lines, 1)), broken);
    }
};

std::vector<LayoutGraph> graphsOf(std::span<const std::string> names) {
    std::vector<SourceFile> files;
    for (const std::string& name : names) {
        std::ifstream file(name, std::ios::binary);
        auto text = Text::make(std::string(std::istreambuf_iterator<char>(file), {}));
        if (text) {
            files.push_back({name, parse(std::move(*text))});
        }
    }
    const Model model = buildModel(std::move(files));
    std::vector<LayoutGraph> graphs;
    for (ProcessId process = 0; process < model.processes.size(); ++process) {
        std::ranges::move(bpmn::graphsOf(bpmn::exportProcess(model, process)), std::back_inserter(graphs));
    }
    return graphs;
}

/// Once with the order of lanes that is chosen, and once with that of the text.
void measure(const char* name, const std::vector<LayoutGraph>& graphs) {
    Row chosen;
    Row given;
    for (LayoutGraph graph : graphs) {
        chosen.add(graph);
        graph.laneOrder = LaneOrder::given;
        given.add(graph);
    }
    chosen.print(name);
    given.print((std::string(name) + ", lanes as in the text").c_str());
}

}  // namespace

int main(int count, char** names) {
    std::puts("| graphs | how many | nodes | p50 | p99 | worst | crossings a line | bends a line | broken promises |");
    std::puts("|---|---|---|---|---|---|---|---|---|");
    const std::vector<std::string> all(names + 1, names + count);
    const auto middle = std::ranges::find(all, "--");
    const std::vector<LayoutGraph> examples = graphsOf({all.begin(), middle});
    const std::vector<LayoutGraph> more = graphsOf({middle == all.end() ? middle : middle + 1, all.end()});
    std::vector<LayoutGraph> processes;
    std::vector<LayoutGraph> any;
    std::vector<LayoutGraph> large;
    for (unsigned seed = 0; seed < 1000; ++seed) {
        std::mt19937 chance(seed);
        processes.push_back(testing::processGraph(chance, 10 + static_cast<int>(chance() % 30)));
        any.push_back(testing::anyGraph(chance, static_cast<int>(chance() % 30)));
    }
    for (unsigned seed = 0; seed < 5; ++seed) {
        std::mt19937 chance(seed);
        large.push_back(testing::processGraph(chance, 1000));
    }
    measure("the examples", examples);
    measure("the files named", more);
    measure("like processes", processes);
    measure("any", any);
    measure("of 1 000 steps", large);
    std::puts("");
    bench::printStabilityHead();
    bench::measureStability("the examples", examples);
    bench::measureStability("the files named", more);
    bench::measureStability("like processes", processes);
    large.resize(1);
    bench::measureStability("of 1 000 steps", large);
}
