// .gitignore: patterns one by one, and the whole search against `git check-ignore`.
#include "workspace/ignore.h"

#include <cstdlib>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "temporary_folder.h"
#include "workspace/discover.h"

using namespace dienstweg;
using dienstweg::testing::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

bool matches(std::string_view pattern, std::string_view path) { return Glob(pattern).matches(path); }

/// The files that `git check-ignore` does not name, of all files below `folder` but Git's own.
std::set<std::string> keptByGit(const fs::path& folder) {
    std::set<std::string> kept;
    std::ofstream list(folder / ".git" / "names");
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto name = entry.path().lexically_relative(folder).generic_string();
        if (entry.is_regular_file() && entry.path().extension() == ".weg") {
            kept.insert(name);
            list << name << '\0';
        }
    }
    list.close();
    const std::string command = "cd '" + folder.string() +
                                "' && GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null git -c core.excludesFile= "
                                "check-ignore --no-index -z --stdin < .git/names > .git/ignored";
    const int status = std::system(command.c_str());  // NOLINT(concurrency-mt-unsafe)
    // 0: some are ignored, 1: none is.
    REQUIRE((status == 0 || status == 256));
    std::ifstream ignored(folder / ".git" / "ignored");
    for (std::string name; std::getline(ignored, name, '\0');) {
        kept.erase(name);
    }
    return kept;
}

std::set<std::string> keptByUs(const fs::path& folder) {
    std::set<std::string> kept;
    const std::vector<std::string> named{"."};
    for (const auto& workspace : discover(named, folder).workspaces) {
        for (const auto& file : workspace.files) {
            kept.insert(file.path.lexically_relative(folder).generic_string());
        }
    }
    return kept;
}

rc::Gen<std::string> oneOf(std::vector<std::string> words) { return rc::gen::elementOf(std::move(words)); }

rc::Gen<std::string> patternLine() {
    return rc::gen::map(
        rc::gen::tuple(
            oneOf({"", "", "", "!"}), oneOf({"", "", "/", "**/"}),
            oneOf({"a",     "b",     "ab",  "*",      "?",           "a*", "*b", "[ab]",    "[!a]",  "[a-b]b",
                   "*.weg", "x.weg", "\\a", "a?.weg", "[[:alpha:]]", "b[", "#",  "\\#.weg", "*a*b*", "ü.weg"}),
            oneOf({"", "", "", "/", "/*", "/**", "/a", "/**/b", "/*/x.weg", "/b/"}),
            oneOf({"", "", "", " ", "\r", "\\ "})),
        [](const auto& parts) { return std::apply([](const auto&... part) { return (part + ...); }, parts); });
}

rc::Gen<std::string> ignoreFile() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(patternLine()), [](const auto& lines) {
        std::string text;
        for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 6); ++i) {
            text += lines[i] + "\n";
        }
        return text;
    });
}

const std::vector<std::string> kFolders{"", "a/", "b/", "a/b/", "a/a/", "ab/", "ab/b/", "a/b/b/"};
const std::vector<std::string> kFiles{"x.weg", "a.weg", "b.weg", "ab.weg", "#.weg", "ü.weg", "a.weg .weg"};

}  // namespace

TEST_CASE("patterns") {
    CHECK(matches("*.weg", "x.weg"));
    CHECK_FALSE(matches("*.weg", "a/x.weg"));
    CHECK(matches("a/**/b", "a/b"));
    CHECK(matches("a/**/b", "a/x/y/b"));
    CHECK_FALSE(matches("a/**/b", "a/xb"));
    CHECK(matches("**/b", "b"));
    CHECK(matches("a/**", "a/b/c"));
    CHECK_FALSE(matches("a**b", "a/b"));
    CHECK(matches("[]a]", "]"));
    CHECK(matches("[!a-c]x", "dx"));
    CHECK_FALSE(matches("[!a-c]x", "/x"));
    CHECK_FALSE(matches("a[", "a["));
    CHECK_FALSE(matches("a\\", "a\\"));
    CHECK(matches("\\*", "*"));
    CHECK_FALSE(matches("\\*", "x"));
}

TEST_CASE("a hostile pattern takes no longer than others") {
    std::string pattern;
    for (int i = 0; i < 200; ++i) {
        pattern += "*a";
    }
    CHECK_FALSE(matches(pattern + "*b*c", std::string(2000, 'a') + "c"));
}

TEST_CASE("lines that are no patterns") {
    CHECK_FALSE(parseIgnoreLine("").has_value());
    CHECK_FALSE(parseIgnoreLine("# comment").has_value());
    CHECK_FALSE(parseIgnoreLine("   ").has_value());
    CHECK_FALSE(parseIgnoreLine("/").has_value());
    CHECK_FALSE(parseIgnoreLine("!").has_value());
    CHECK(parseIgnoreLine("\\#x").has_value());
}

TEST_CASE("the search leaves out exactly what Git ignores" * doctest::test_suite("properties")) {
    const TemporaryFolder folder;
    REQUIRE(std::system(("git init -q '" + folder.path().string() + "'").c_str()) == 0);  // NOLINT
    for (const auto& parent : kFolders) {
        for (const auto& file : kFiles) {
            folder.write(parent + file);
        }
    }
    CHECK(rc::check([&] {
        const auto inRoot = *ignoreFile();
        const auto inA = *ignoreFile();
        const auto inAB = *ignoreFile();
        const auto excluded = *ignoreFile();
        folder.write(".gitignore", inRoot);
        folder.write("a/.gitignore", inA);
        folder.write("a/b/.gitignore", inAB);
        folder.write(".git/info/exclude", excluded);
        RC_ASSERT(keptByUs(folder.path()) == keptByGit(folder.path()));
    }));
}

TEST_CASE("the rules above a named folder hold up to the root of the repository") {
    const TemporaryFolder folder;
    folder.write("above/.gitignore", "*.weg");
    folder.write("above/repo/.git/HEAD");
    folder.write("above/repo/.gitignore", "draft*\n");
    folder.write("above/repo/town/draft.weg");
    folder.write("above/repo/town/tax.weg");
    const std::vector<std::string> named{"town"};
    const auto found = discover(named, folder.path() / "above" / "repo");
    REQUIRE(found.workspaces.size() == 1);
    REQUIRE(found.workspaces[0].files.size() == 1);
    CHECK(found.workspaces[0].files[0].path.filename() == "tax.weg");
}

TEST_CASE("a worktree's exclude file is that of its repository") {
    const TemporaryFolder folder;
    folder.write("main/.git/info/exclude", "secret.weg\n");
    folder.write("main/.git/worktrees/other/commondir", "../..\n");
    folder.write("other/.git", "gitdir: " + (folder.path() / "main/.git/worktrees/other").string() + "\n");
    folder.write("other/secret.weg");
    folder.write("other/tax.weg");
    CHECK(keptByUs(folder.path() / "other") == std::set<std::string>{"tax.weg"});
}
