// `dienstweg fmt`: what is written, what is only shown, what is refused.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "program.h"

using namespace dienstweg::testing;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view kUntidy = "prozess A {\n ende}\n";
constexpr std::string_view kTidy = "prozess A {\n  ende\n}\n";
constexpr std::string_view kBroken = "prozess A {\n  shcritt \"x\"\n}\n";

std::string in(const TemporaryFolder& folder, const char* name) {
    std::ifstream file(folder.path() / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Outcome run(const TemporaryFolder& folder, std::string_view arguments, std::string_view variables = "") {
    return dienstweg::testing::dienstweg(folder, arguments, variables);
}

}  // namespace

TEST_CASE("files and folders are written in place; what Git ignores and what is tidy is not touched") {
    const TemporaryFolder folder;
    folder.write(".git/HEAD");
    folder.write(".gitignore", "build/\n");
    folder.write("build/a.weg", kUntidy);
    folder.write("a.weg", kUntidy);
    folder.write("deep/b.weg", kUntidy);
    folder.write("tidy.weg", kTidy);
    folder.write("notes.txt", kUntidy);
    const auto before = fs::last_write_time(folder.path() / "tidy.weg");
    const auto done = run(folder, "fmt");
    CHECK(done.status == 0);
    CHECK(done.out == "2 files laid out anew, 1 unchanged\n");
    CHECK(done.err.empty());
    CHECK(in(folder, "a.weg") == kTidy);
    CHECK(in(folder, "deep/b.weg") == kTidy);
    CHECK(in(folder, "build/a.weg") == kUntidy);
    CHECK(in(folder, "notes.txt") == kUntidy);
    CHECK(fs::last_write_time(folder.path() / "tidy.weg") == before);
    CHECK(run(folder, "fmt -q").out.empty());
}

TEST_CASE("a named file is formatted whatever Git ignores, and only that one") {
    const TemporaryFolder folder;
    folder.write("dienstweg.toml", "language = \"de\"");
    folder.write("a.weg", kUntidy);
    folder.write("b.weg", kUntidy);
    CHECK(run(folder, "fmt b.weg").out == "1 Datei neu geschrieben, 0 unverändert\n");
    CHECK(in(folder, "a.weg") == kUntidy);
    CHECK(in(folder, "b.weg") == kTidy);
}

TEST_CASE("--check names what would change, in order, and changes nothing") {
    const TemporaryFolder folder;
    std::string names;
    for (int i = 100; i < 160; ++i) {
        folder.write("f" + std::to_string(i) + ".weg", i % 3 == 0 ? kTidy : kUntidy);
        names += i % 3 == 0 ? "" : "f" + std::to_string(i) + ".weg\n";
    }
    const auto found = run(folder, "fmt --check");
    CHECK(found.status == 1);
    CHECK(found.out == names + "40 files to change, 20 unchanged\n");
    CHECK(run(folder, "fmt --check -q").out == names);
    CHECK(in(folder, "f100.weg") == kUntidy);
    CHECK(run(folder, "fmt").status == 0);
    CHECK(run(folder, "fmt --check").status == 0);
}

TEST_CASE("--diff shows what would change, for people and for patch") {
    const TemporaryFolder folder;
    folder.write("a.weg", kUntidy);
    folder.write("b.weg", kTidy);
    const auto found = run(folder, "fmt --diff");
    CHECK(found.status == 1);
    CHECK(found.out == "--- a.weg\n+++ a.weg\n@@ -1,2 +1,3 @@\n prozess A {\n- ende}\n+  ende\n+}\n");
    CHECK(in(folder, "a.weg") == kUntidy);
    CHECK(run(folder, "fmt --diff b.weg").status == 0);
    CHECK(run(folder, "fmt --diff b.weg").out.empty());
    CHECK(run(folder, "fmt --diff --color always").out.find("\x1b[32m+}") != std::string::npos);
}

TEST_CASE("standard input goes to standard output") {
    const TemporaryFolder folder;
    folder.write("in", kUntidy);
    folder.write("broken", kBroken);
    folder.write("a.weg", kUntidy);
    CHECK(run(folder, "fmt - < in").out == kTidy);
    CHECK(run(folder, "fmt --stdin-filename x/new.weg < in").out == kTidy);
    CHECK(run(folder, "fmt --stdin-filename new.weg --check < in").out == "new.weg\n");
    CHECK(run(folder, "fmt - --check < in").status == 1);
    CHECK(run(folder, "fmt - --diff < in").out.starts_with("--- standard input\n"));
    const auto broken = run(folder, "fmt --stdin-filename new.weg < broken");
    CHECK(broken.status == 2);
    CHECK(broken.out.empty());
    CHECK(broken.err.starts_with("error: new.weg:2:3: "));
    CHECK(run(folder, "fmt - a.weg < in").status == 2);
    CHECK(in(folder, "a.weg") == kUntidy);
}

TEST_CASE("a file that cannot be read in full stays, is named with the place, and the others go on") {
    const TemporaryFolder folder;
    folder.write("a.weg", kBroken);
    folder.write("b.weg", "prozess \xFF {}\n");
    folder.write("c.weg", kUntidy);
    const auto done = run(folder, "fmt a.weg b.weg c.weg missing.weg");
    CHECK(done.status == 2);
    CHECK(done.err.find("error: a.weg:2:3: There is no word “shcritt” here.") != std::string::npos);
    CHECK(done.err.find("error: b.weg: This file is not saved as UTF-8") != std::string::npos);
    CHECK(done.err.find("missing.weg: There is no such path.") != std::string::npos);
    CHECK(in(folder, "a.weg") == kBroken);
    CHECK(in(folder, "c.weg") == kTidy);
    CHECK(run(folder, "fmt --check").status == 2);
}

TEST_CASE("--language writes keywords in the other language, and back") {
    const TemporaryFolder folder;
    const std::string text = "prozess A \"Prozess\" {\n  schritt \"x\" durch Ende dauer 1,5 Stunden  // ende\n}\n";
    folder.write("a.weg", text);
    CHECK(run(folder, "fmt --language en").status == 0);
    CHECK(in(folder, "a.weg") == "process A \"Prozess\" {\n  step \"x\" by Ende takes 1.5 hours  // ende\n}\n");
    CHECK(run(folder, "fmt --check").status == 0);
    CHECK(run(folder, "fmt --language de").status == 0);
    CHECK(in(folder, "a.weg") == text);
}

TEST_CASE("a folder without sources is an error") {
    const TemporaryFolder folder;
    const auto done = run(folder, "fmt");
    CHECK(done.status == 2);
    CHECK(done.err.find("nothing to lay out") != std::string::npos);
}
