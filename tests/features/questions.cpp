#include "questions.h"

#include <doctest/doctest.h>

#include "files.h"

namespace dienstweg::golden {
namespace {

namespace fs = std::filesystem;

void hold(const fs::path& path, const Answer& answer) {
    std::vector<std::string> lines = readLines(path);
    const std::vector<Block> blocks = blocksOf(lines);
    std::size_t questions = 0;
    const Block* text = nullptr;
    std::ptrdiff_t grown = 0;
    for (const Block& block : blocks) {
        if (block.language == "weg") {
            text = &block;
        }
        if (block.language != "text" || text == nullptr) {
            continue;
        }
        ++questions;
        const std::vector<std::string> found = answer(*text, block);
        if (updating()) {
            const auto first = lines.begin() + static_cast<std::ptrdiff_t>(block.firstLine) + grown;
            const auto place = lines.erase(first, first + static_cast<std::ptrdiff_t>(block.lines.size()));
            lines.insert(place, found.begin(), found.end());
            grown += static_cast<std::ptrdiff_t>(found.size()) - static_cast<std::ptrdiff_t>(block.lines.size());
            continue;
        }
        INFO(path.filename().string(), ":", block.firstLine + 1);
        CHECK(joinLines(block.lines) == joinLines(found));
    }
    CHECK(questions > 0);
    if (updating()) {
        writeIfChanged(path, joinLines(lines));
    }
}

}  // namespace

std::size_t holdAnswers(const std::string& folder, const Answer& answer) {
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(projectFile(folder))) {
        if (entry.path().extension() == ".md") {
            hold(entry.path(), answer);
            ++files;
        }
    }
    return files;
}

}  // namespace dienstweg::golden
