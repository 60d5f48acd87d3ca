// Measures the layout of pictures over random graphs, and over those of the files named: time, crossings, bends, and
// whether every promise is kept. No test: it judges nothing.
//
//     layout_bench [FILE.weg…]      each argument is one workspace's text
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "bpmn/export_process.h"
#include "bpmn/place.h"
#include "diagram/layout.h"
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

Row ofFiles(int count, char** names) {
    std::vector<SourceFile> files;
    for (int i = 1; i < count; ++i) {
        std::ifstream file(names[i], std::ios::binary);
        auto text = Text::make(std::string(std::istreambuf_iterator<char>(file), {}));
        if (text) {
            files.push_back({names[i], parse(std::move(*text))});
        }
    }
    const Model model = buildModel(std::move(files));
    Row row;
    for (ProcessId process = 0; process < model.processes.size(); ++process) {
        row.add(bpmn::graphsOf(bpmn::exportProcess(model, process)).front());
    }
    return row;
}

}  // namespace

int main(int count, char** names) {
    std::puts("| graphs | how many | nodes | p50 | p99 | worst | crossings a line | bends a line | broken promises |");
    std::puts("|---|---|---|---|---|---|---|---|---|");
    ofFiles(count, names).print("named files");
    Row processes;
    Row any;
    for (unsigned seed = 0; seed < 1000; ++seed) {
        std::mt19937 chance(seed);
        processes.add(testing::processGraph(chance, 10 + static_cast<int>(chance() % 30)));
        any.add(testing::anyGraph(chance, static_cast<int>(chance() % 30)));
    }
    processes.print("like processes");
    any.print("any");
    Row large;
    for (unsigned seed = 0; seed < 5; ++seed) {
        std::mt19937 chance(seed);
        large.add(testing::processGraph(chance, 1000));
    }
    large.print("of 1 000 steps");
}
