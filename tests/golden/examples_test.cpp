// The examples are the face of the project: those that are meant to be clear say so themselves, and the unclear one has
// the faults that people make.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "checks/check.h"
#include "files.h"
#include "markdown.h"

namespace dienstweg::golden {
namespace {

namespace fs = std::filesystem;

Model modelOf(const char* folder) {
    std::vector<SourceFile> files;
    for (const auto& entry : fs::recursive_directory_iterator(projectFile(folder))) {
        if (entry.path().extension() == ".weg") {
            auto text = Text::make(readFile(entry.path()));
            REQUIRE(text.has_value());
            files.push_back({entry.path().filename().string(), parse(std::move(*text))});
        }
    }
    return buildModel(std::move(files));
}

int statementsOf(const Process& process, const Tree& tree) {
    int count = 0;
    for (const ItemId id : process.statements) {
        count += tree.items[id].kind != ItemKind::section ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("the worked-out examples check clean under the default settings") {
    for (const char* folder : {"examples/musterstadt", "examples/company", "examples/klinikum"}) {
        const Model model = modelOf(folder);
        for (const Finding& finding : check(model, Settings{})) {
            const Text& text = model.source(finding.place.file).text;
            FAIL_CHECK(model.files[finding.place.file].path, ":", text.position(finding.place.span.begin).line, ": ",
                       std::string(finding.rule), " ", phrase(finding.message, Language::english));
        }
    }
}

TEST_CASE("the worked-out examples are whole processes: ten statements or more, with times, volumes and law") {
    for (const auto& [folder, processes] :
         {std::pair{"examples/musterstadt", 10}, std::pair{"examples/company", 3}, std::pair{"examples/klinikum", 4}}) {
        const Model model = modelOf(folder);
        CHECK(model.processes.size() == static_cast<std::size_t>(processes));
        for (const Process& process : model.processes) {
            CAPTURE(process.name);
            const Tree& tree = model.tree(process.file);
            CHECK(statementsOf(process, tree) >= 10);
            for (const ClauseKind fact :
                 {ClauseKind::owner, ClauseKind::volume, ClauseKind::edition, ClauseKind::reviewed}) {
                CHECK(findClause(tree, process.item, fact) != nullptr);
            }
            for (const ItemId id : process.statements) {
                const bool takesTime =
                    isWork(tree.items[id].kind) && findClause(tree, id, ClauseKind::automatic) == nullptr;
                CHECK_MESSAGE((!takesTime || findClause(tree, id, ClauseKind::takes) != nullptr), "no `dauer` at line ",
                              model.source(process.file).text.position(tree.items[id].span.begin).line);
            }
        }
    }
}

TEST_CASE("the first interview has the faults that people make") {
    const Model model = modelOf("examples/unclear");
    std::vector<std::string> codes;
    for (const Finding& finding : check(model, Settings{})) {
        codes.emplace_back(finding.rule);
    }
    std::ranges::sort(codes);
    CHECK(joinLines(codes) == joinLines({"F306", "H201", "H206", "H221", "L501", "R101", "R103", "R106", "R110"}));
}

}  // namespace dienstweg::golden
