// What the READMEs show is what the program prints and what the reference has.
//
// Of the output a README shows excerpts: parts that stand in the real output, in this order, with "[…]" for what is
// left out between them.
#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "checked.h"
#include "files.h"
#include "markdown.h"

namespace dienstweg::golden {
namespace {

constexpr const char* kGap = "[…]";

/// Standard output of the program, run in the project's folder without a terminal.
std::string outputOf(const std::string& arguments) {
    const std::string command = std::string("cd \"") + DIENSTWEG_SOURCE_DIR + "\" && \"" + DIENSTWEG_PROGRAM + "\" " +
                                arguments + " 2>/dev/null";
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    std::array<char, 4096> part{};
    for (std::size_t count = 0; (count = fread(part.data(), 1, part.size(), pipe)) > 0;) {
        output.append(part.data(), count);
    }
    pclose(pipe);
    return output;
}

/// Findings are separated by blank lines.
std::vector<std::string> paragraphs(const std::string& text) {
    std::vector<std::string> parts{""};
    for (const auto& line : splitLines(text)) {
        if (line.empty()) {
            parts.emplace_back();
        } else {
            parts.back() += line + '\n';
        }
    }
    return parts;
}

/// The findings that a newcomer understands at once, and the summary.
std::vector<std::string> excerpt(const std::string& output) {
    std::vector<std::string> lines{"```text"};
    bool gap = false;
    const auto parts = paragraphs(output);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        bool shown = i + 1 == parts.size();
        for (const char* code : {"R101", "H201"}) {
            shown = shown || parts[i].find(std::string("[") + code) != std::string::npos;
        }
        if (!shown) {
            gap = true;
            continue;
        }
        if (gap) {
            lines.insert(lines.end(), {kGap, ""});
            gap = false;
        }
        for (const auto& line : splitLines(parts[i])) {
            lines.push_back(line);
        }
        if (i + 1 < parts.size()) {
            lines.emplace_back();
        }
    }
    lines.emplace_back("```");
    return lines;
}

/// The first process of the reference in that language, without the declarations behind it.
std::vector<std::string> processOfReference(std::string_view firstWord) {
    for (const Block& block : blocksOf(readLines(projectFile("docs/language.md")))) {
        if (block.language == "weg" && block.lines.front().starts_with(firstWord)) {
            std::vector<std::string> lines{"```weg"};
            for (const auto& line : block.lines) {
                lines.push_back(line);
                if (line == "}") {
                    break;
                }
            }
            lines.emplace_back("```");
            return lines;
        }
    }
    return {};
}

}  // namespace

TEST_CASE("the READMEs show what the program really prints") {
    for (const auto& [file, language] : {std::pair{"README.md", "en"}, std::pair{"README.de.md", "de"}}) {
        const std::string output = outputOf(std::string("check --language ") + language + " examples/unclear");
        REQUIRE_MESSAGE(!output.empty(), "the program printed nothing");
        holdSection(projectFile(file), std::string("output ") + language, excerpt(output));
    }
}

TEST_CASE("the READMEs show the process that the reference explains") {
    holdSection(projectFile("README.md"), "process en", processOfReference("process"));
    holdSection(projectFile("README.de.md"), "process de", processOfReference("prozess"));
}

}  // namespace dienstweg::golden
