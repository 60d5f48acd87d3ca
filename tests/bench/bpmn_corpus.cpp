// Measures import over files that other people drew: each is read, made a text of, checked, exported as it is written,
// read again and compared. One table, and why files are not whole. No test: it judges nothing.
//
//     bpmn_corpus FOLDER…
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bpmn/export_process.h"
#include "bpmn/import_file.h"
#include "bpmn/read_xml.h"
#include "bpmn/write_xml.h"
#include "checks/check.h"
#include "model/model.h"
#include "support/flow_graphs.h"

using namespace dienstweg;

namespace {

struct Row {
    std::size_t files = 0;
    std::size_t whole = 0;
    std::size_t withLosses = 0;
    std::size_t unread = 0;
    std::size_t faulty = 0;  ///< the text of the import has a fault
    std::size_t jumps = 0;
    std::size_t processes = 0;
    double seconds = 0;
    std::map<std::string, std::size_t> findings;
    std::map<std::string, std::size_t> reasons;
};

struct Result {
    bool read = false;
    bool faulty = false;
    bool lanes = false;
    bool losses = false;
    std::size_t jumps = 0;
    std::size_t processes = 0;
    std::map<std::string, std::size_t> findings;
    std::string difference;
};

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Result measured(const std::string& bytes) {
    Result result;
    const auto read = bpmn::readXml(bytes);
    if (!read) {
        return result;
    }
    result.read = true;
    const bpmn::Definitions& original = read->definitions;
    result.lanes = std::ranges::any_of(original.lanes, [](const bpmn::Lane& lane) { return !lane.name.empty(); });
    bpmn::ImportedParties parties;
    bpmn::UniqueNames names;
    const bpmn::ImportedFile file = bpmn::importFile(original, parties, names, Spelling::german);
    result.losses = !file.losses.empty();
    result.jumps = file.jumps;
    result.processes = file.processes.size();
    std::string text = print(parties.file());
    for (const Draft& process : file.processes) {
        text += print(process);
    }
    std::vector<SourceFile> sources;
    sources.push_back({"import.weg", parse(Text::make(text).value())});
    result.faulty = !sources.front().source.tree.problems.empty();
    const Model model = buildModel(std::move(sources));
    for (const Finding& finding : check(model, Settings{})) {
        ++result.findings[std::string(finding.rule)];
    }
    ProcessId next = 0;
    for (std::uint32_t process = 0; process < original.processes.size(); ++process) {
        const bool filled =
            std::ranges::any_of(original.nodes, [&](const bpmn::FlowNode& node) { return node.process == process; });
        if (!filled || next >= model.processes.size()) {
            continue;
        }
        const auto again = bpmn::readXml(bpmn::writeXml(bpmn::exportProcess(model, next++, bpmn::Drawn::asWritten)));
        const std::string found = again ? testing::difference(testing::plainGraph(original, process),
                                                              testing::plainGraph(again->definitions, 0))
                                        : "cannot be read again";
        if (result.difference.empty()) {
            result.difference = found;
        }
    }
    return result;
}

/// What it is about, without names: one word of a node and what is said of it.
std::string kindOf(const std::string& difference) { return difference.substr(0, difference.find('"')); }

void add(Row& row, const Result& result, double seconds) {
    ++row.files;
    row.seconds += seconds;
    row.unread += result.read ? 0U : 1U;
    row.faulty += result.faulty ? 1U : 0U;
    row.withLosses += result.losses ? 1U : 0U;
    row.whole += result.read && result.difference.empty() ? 1U : 0U;
    row.jumps += result.jumps;
    row.processes += result.processes;
    for (const auto& [rule, count] : result.findings) {
        row.findings[rule] += count;
    }
    if (result.read && !result.difference.empty()) {
        ++row.reasons[kindOf(result.difference)];
    }
}

void print(const char* name, const Row& row) {
    const auto share = [&](std::size_t count) {
        return row.files == 0 ? 0.0 : 100.0 * static_cast<double>(count) / static_cast<double>(row.files);
    };
    std::printf("| %s | %zu | %zu | %zu (%.1f %%) | %zu | %zu | %zu | %.2f | %.1f ms |\n", name, row.files,
                row.processes, row.whole, share(row.whole), row.withLosses, row.unread, row.faulty,
                row.files == 0 ? 0.0 : static_cast<double>(row.jumps) / static_cast<double>(row.files),
                row.files == 0 ? 0.0 : 1000 * row.seconds / static_cast<double>(row.files));
}

void print(const char* title, const std::map<std::string, std::size_t>& counts) {
    std::vector<std::pair<std::size_t, std::string>> most;
    for (const auto& [what, count] : counts) {
        most.emplace_back(count, what);
    }
    std::ranges::sort(most, std::greater());
    std::printf("\n%s\n", title);
    for (std::size_t i = 0; i < most.size() && i < 25; ++i) {
        std::printf("%7zu  %s\n", most[i].first, most[i].second.c_str());
    }
}

}  // namespace

int main(int count, char** arguments) {
    Row all;
    Row lanes;
    for (const std::string& folder : std::vector<std::string>(arguments + 1, arguments + count)) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (!entry.is_regular_file() || entry.path().extension() != ".bpmn") {
                continue;
            }
            const std::string bytes = bytesOf(entry.path());
            const auto begin = std::chrono::steady_clock::now();
            const Result result = measured(bytes);
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
            add(all, result, took.count());
            if (result.lanes) {
                add(lanes, result, took.count());
            }
            if (result.read && !result.difference.empty()) {
                std::fprintf(stderr, "%s: %s\n", entry.path().c_str(), result.difference.c_str());
            }
        }
    }
    std::printf(
        "| | files | processes | whole | with losses | unreadable | faulty text | jumps a file | time a file |\n");
    std::printf("|---|---|---|---|---|---|---|---|---|\n");
    print("all", all);
    print("with named lanes", lanes);
    print("Why files with lanes are not whole, by their first difference:", lanes.reasons);
    print("Findings:", all.findings);
    return 0;
}
