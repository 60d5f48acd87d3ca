// The difference between two texts: what it looks like, and that applying it gives the new text.
#include "commands/line_diff.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "temporary_folder.h"

using namespace dienstweg;
using dienstweg::testing::TemporaryFolder;

namespace {

std::string diff(std::string_view before, std::string_view after) { return unifiedDiff("a.weg", before, after); }

/// Applies a unified diff by its line numbers, and checks every line that it says is there.
std::string applied(const std::string& before, const std::string& diff) {
    std::vector<std::string> lines;
    std::istringstream in(before);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line + (in.eof() ? "" : "\n"));
    }
    std::string out;
    std::size_t next = 0;
    std::istringstream patch(diff);
    std::string line;
    std::vector<std::pair<char, std::string>> steps;
    for (int head = 0; head < 2; ++head) {
        std::getline(patch, line);
    }
    while (std::getline(patch, line)) {
        if (line.starts_with("@@")) {
            steps.emplace_back('@', line);
        } else if (line.starts_with('\\')) {
            steps.back().second.pop_back();
        } else {
            steps.emplace_back(line.at(0), line.substr(1) + "\n");
        }
    }
    for (const auto& [sign, text] : steps) {
        if (sign == '@') {
            const auto from = std::stoul(text.substr(4));
            const auto comma = text.find_first_of(", ", 4);
            const bool none = text[comma] == ',' && std::stoul(text.substr(comma + 1)) == 0;
            while (next < (none ? from : from - 1)) {
                out += lines.at(next++);
            }
        } else if (sign == '+') {
            out += text;
        } else {
            RC_ASSERT(lines.at(next) == text);
            out += sign == ' ' ? text : "";
            ++next;
        }
    }
    while (next < lines.size()) {
        out += lines.at(next++);
    }
    return out;
}

rc::Gen<std::string> anyText() {
    return rc::gen::map(
        rc::gen::pair(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6)), rc::gen::arbitrary<bool>()),
        [](const auto& made) {
            std::string text;
            for (const int line : made.first) {
                text += std::string(1, static_cast<char>('a' + line)) + "\n";
            }
            if (made.second && !text.empty()) {
                text.pop_back();
            }
            return text;
        });
}

}  // namespace

TEST_CASE("equal texts have no difference") {
    CHECK(diff("", "").empty());
    CHECK(diff("a\nb", "a\nb").empty());
}

TEST_CASE("three lines around a change; changes that lie close are shown together") {
    CHECK(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
          "--- a.weg\n+++ a.weg\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    CHECK(diff("a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n") ==
          "--- a.weg\n+++ a.weg\n@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
    CHECK(diff("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n") ==
          "--- a.weg\n+++ a.weg\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
}

TEST_CASE("a text that was or becomes empty, a last line without an end") {
    CHECK(diff("", "a\n") == "--- a.weg\n+++ a.weg\n@@ -0,0 +1 @@\n+a\n");
    CHECK(diff("a\n", "") == "--- a.weg\n+++ a.weg\n@@ -1 +0,0 @@\n-a\n");
    CHECK(diff("a", "a\n") == "--- a.weg\n+++ a.weg\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
}

TEST_CASE("a person sees colours and changed line endings") {
    CHECK(unifiedDiff("x\x1b", "a\r\n", "a\n", Style(true), true) ==
          "\x1b[1m--- x␛\x1b[0m\n\x1b[1m+++ x␛\x1b[0m\n\x1b[36m@@ -1 +1 "
          "@@\x1b[0m\n\x1b[31m-a␍\x1b[0m\n\x1b[32m+a\x1b[0m\n");
}

TEST_CASE("applying the difference gives the new text" * doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        const auto before = *anyText();
        const auto after = *anyText();
        const auto patch = diff(before, after);
        RC_LOG() << patch << std::endl;
        RC_ASSERT(applied(before, patch) == after);
    }));
}

TEST_CASE("texts that differ in too many lines are replaced as a whole") {
    std::string before = "same\n";
    std::string after = "same\n";
    for (int i = 0; i < 5000; ++i) {
        before += "b" + std::to_string(i) + "\n";
        after += "a" + std::to_string(i) + "\n";
    }
    const auto patch = diff(before + "end\n", after + "end\n");
    CHECK(patch.starts_with("--- a.weg\n+++ a.weg\n@@ -1,5002 +1,5002 @@\n same\n-b0\n-b1\n"));
    CHECK(applied(before + "end\n", patch) == after + "end\n");
}

TEST_CASE("the program patch takes it" * doctest::skip(std::system("command -v patch >/dev/null 2>&1") != 0)) {
    const std::string lines = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n";
    const TemporaryFolder folder;
    for (const auto& [before, after] :
         {std::pair{lines, "b\nc\nd\nX\ne\nf\ng\nh\ni\nj\n" + lines}, std::pair{lines, std::string("x")},
          std::pair{std::string("x"), lines}, std::pair{"a\r\n" + lines, "a\n" + lines}}) {
        folder.write("a.weg", before);
        folder.write("p.diff", diff(before, after));
        const auto command = "cd '" + folder.path().string() + "' && patch --binary -s -p0 < p.diff";
        CHECK(std::system(command.c_str()) == 0);
        std::ifstream in(folder.path() / "a.weg", std::ios::binary);
        CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == after);
    }
}
