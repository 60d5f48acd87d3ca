// Golden tests in Markdown. In tests/golden/*.md every block of `weg` is checked; in docs/language.md those marked
// `clean`, the others are parsed. Behind the fence stand words that say how:
//
//   weg               beside the declarations of the last <!-- prelude … -->, with the settings of the last <!--
//   settings … --> weg alone         without the declarations weg statements    statements; what stands in the last
//   <!-- around … --> begins the process around them findings de | en  right behind a block of weg: what is said about
//   it, in that language
//
// `golden_test --update` writes what is found into the files.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "checked.h"
#include "files.h"
#include "markdown.h"

namespace dienstweg::golden {
namespace {

namespace fs = std::filesystem;

/// A file whose blocks are held to what the checker says, or rewritten to say it.
class GoldenFile {
public:
    GoldenFile(fs::path path, bool checksAll)
        : path_(std::move(path)), lines_(readLines(path_)), checksAll_(checksAll) {}

    void run() {
        const auto blocks = blocksOf(lines_);
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (blocks[i].language != "weg") {
                continue;
            }
            if (checksAll_ || blocks[i].has("clean")) {
                const Checked checked = checkBlock(blocks[i]);
                for (std::size_t words = i + 1; words < blocks.size() && blocks[words].language == "findings";
                     ++words) {
                    compareWords(blocks[words], checked, linesBefore(blocks[i]));
                }
            } else {
                parseBlock(blocks[i]);
            }
        }
        if (updating()) {
            writeChanges();
        }
    }

private:
    [[nodiscard]] std::string where(const Block& block) const {
        return path_.filename().string() + ":" + std::to_string(block.firstLine + 1);
    }

    /// Statements get a process around them, whose beginning takes one line.
    static std::string wrapped(const Block& block, const std::string& text) {
        if (!block.has("statements")) {
            return text;
        }
        std::string around = block.around;
        std::ranges::replace(around, '\n', ' ');
        return around + "\n" + text + "}\n";
    }
    static std::size_t linesBefore(const Block& block) { return block.has("statements") ? 1 : 0; }

    void parseBlock(const Block& block) const {
        for (const auto& problem : parseProblems(wrapped(block, block.text()))) {
            FAIL_CHECK(where(block), ": ", problem);
        }
    }

    Checked checkBlock(const Block& block) {
        const Marked marked = readMarks(block.lines);
        const std::string text = wrapped(block, joinLines(marked.lines));
        Checked checked = checkText(text, block.has("alone") ? "" : block.prelude, block.settings);
        const auto found = seen(checked, linesBefore(block));
        if (updating()) {
            replace(block, writeMarks(block.lines, found));
            return checked;
        }
        for (const auto& difference : differences(marked.expected, found)) {
            FAIL_CHECK(where(block), ": ", difference);
        }
        return checked;
    }

    void compareWords(const Block& block, const Checked& checked, std::size_t before) {
        const auto words = told(checked, block.has("en") ? Language::english : Language::german, before);
        if (updating()) {
            replace(block, words);
            return;
        }
        INFO(where(block));
        CHECK(joinLines(block.lines) == joinLines(words));
    }

    void replace(const Block& block, std::vector<std::string> lines) {
        changes_.push_back({block.firstLine, block.lines.size(), std::move(lines)});
    }

    void writeChanges() {
        for (auto change = changes_.rbegin(); change != changes_.rend(); ++change) {
            const auto first = lines_.begin() + static_cast<std::ptrdiff_t>(change->firstLine);
            lines_.erase(first, first + static_cast<std::ptrdiff_t>(change->count));
            lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(change->firstLine), change->lines.begin(),
                          change->lines.end());
        }
        writeIfChanged(path_, joinLines(lines_));
    }

    struct Change {
        std::size_t firstLine;
        std::size_t count;
        std::vector<std::string> lines;
    };

    fs::path path_;
    std::vector<std::string> lines_;
    bool checksAll_;
    std::vector<Change> changes_;
};

std::vector<fs::path> goldenFiles() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(projectFile("tests/golden"))) {
        if (entry.path().extension() == ".md") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace

TEST_CASE("golden files: what is expected is found, and nothing else") {
    for (const auto& file : goldenFiles()) {
        GoldenFile(file, true).run();
    }
}

TEST_CASE("every example in the reference is understood") { GoldenFile(projectFile("docs/language.md"), false).run(); }

}  // namespace dienstweg::golden
