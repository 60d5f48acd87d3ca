// Which files are read and reported for the paths that a person names.
#include "workspace/discover.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "temporary_folder.h"
#include "workspace/path_text.h"

using namespace dienstweg;
using dienstweg::testing::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

/// One line a workspace: its root, then its files; `(…)` are read and not reported.
std::vector<std::string> shown(const TemporaryFolder& folder, std::vector<std::string> named) {
    std::vector<std::string> lines;
    for (const auto& workspace : discover(named, folder.path()).workspaces) {
        std::string line = workspace.root.lexically_relative(folder.path()).generic_string() + ":";
        for (const auto& file : workspace.files) {
            const auto name = file.path.lexically_relative(workspace.root).generic_string();
            line += file.named ? " " + name : " (" + name + ")";
        }
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a workspace is read whole, named files are reported") {
    const TemporaryFolder folder;
    folder.write("town/dienstweg.toml");
    folder.write("town/org.weg");
    folder.write("town/tax/dog.weg");
    folder.write("town/tax/notes.txt");
    CHECK(shown(folder, {"town"}) == Lines{"town: org.weg tax/dog.weg"});
    CHECK(shown(folder, {"town/tax"}) == Lines{"town: (org.weg) tax/dog.weg"});
    CHECK(shown(folder, {"town/tax/dog.weg"}) == Lines{"town: (org.weg) tax/dog.weg"});
    CHECK(shown(folder, {"town/dienstweg.toml"}) == Lines{"town: org.weg tax/dog.weg"});
    CHECK(shown(folder, {"./town/../town/"}) == Lines{"town: org.weg tax/dog.weg"});
}

TEST_CASE("a workspace inside of another is its own") {
    const TemporaryFolder folder;
    folder.write("dienstweg.toml");
    folder.write("a.weg");
    folder.write("inner/dienstweg.toml");
    folder.write("inner/b.weg");
    CHECK(shown(folder, {"."}) == Lines{".: a.weg", "inner: b.weg"});
    CHECK(shown(folder, {"a.weg"}) == Lines{".: a.weg"});
    CHECK(shown(folder, {"inner/b.weg"}) == Lines{"inner: b.weg"});
}

TEST_CASE("without settings the named folder is the workspace") {
    const TemporaryFolder folder;
    folder.write("x/a.weg");
    folder.write("x/deep/b.weg");
    CHECK(shown(folder, {"x"}) == Lines{"x: a.weg deep/b.weg"});
    CHECK(shown(folder, {"x/deep", "x"}) == Lines{"x: a.weg deep/b.weg"});
    CHECK(shown(folder, {"x", "x/deep/b.weg"}) == Lines{"x: a.weg deep/b.weg"});
    // A single file brings its neighbours, not the folders below.
    CHECK(shown(folder, {"x/a.weg"}) == Lines{"x: a.weg"});
    folder.write("x/c.weg");
    CHECK(shown(folder, {"x/a.weg"}) == Lines{"x: a.weg (c.weg)"});
}

TEST_CASE("several workspaces under a named folder") {
    const TemporaryFolder folder;
    folder.write("examples/one/dienstweg.toml");
    folder.write("examples/one/a.weg");
    folder.write("examples/two/dienstweg.toml");
    folder.write("examples/two/b.weg");
    CHECK(shown(folder, {"examples"}) == Lines{"examples:", "examples/one: a.weg", "examples/two: b.weg"});
}

TEST_CASE("what is named is read even if it is ignored or called otherwise") {
    const TemporaryFolder folder;
    folder.write(".gitignore", "*.weg\nbuild/\n");
    folder.write("a.weg");
    folder.write("process.txt");
    folder.write("build/b.weg");
    CHECK(shown(folder, {"a.weg"}) == Lines{".: a.weg"});
    CHECK(shown(folder, {"process.txt"}) == Lines{".: process.txt"});
}

TEST_CASE("links to files are followed once, links to folders are not") {
    const TemporaryFolder folder;
    folder.write("real/a.weg");
    fs::create_symlink("a.weg", folder.path() / "real" / "z.weg");
    fs::create_directory_symlink("..", folder.path() / "real" / "loop");
    folder.write("elsewhere/c.weg");
    fs::create_symlink("../elsewhere/c.weg", folder.path() / "real" / "c.weg");
    CHECK(shown(folder, {"real"}) == Lines{"real: a.weg c.weg"});
    CHECK(shown(folder, {"real/z.weg"}) == Lines{"real: (c.weg) z.weg"});
}

TEST_CASE("what cannot be read is named, with the reason") {
    const TemporaryFolder folder;
    folder.write("x/a.weg");
    fs::create_symlink("nowhere.weg", folder.path() / "x" / "broken.weg");
    fs::create_symlink("circle.weg", folder.path() / "x" / "circle.weg");
    const std::vector<std::string> named{"x", "missing", "x/broken.weg", "/dev/null"};
    const auto found = discover(named, folder.path());
    REQUIRE(found.problems.size() == 5);
    CHECK(found.problems[0].path == "missing");
    CHECK(found.problems[0].kind == ReadFault::Kind::missing);
    CHECK(found.problems[1].kind == ReadFault::Kind::brokenLink);
    CHECK(found.problems[2].kind == ReadFault::Kind::noFile);
    CHECK(found.problems[3].path == folder.path() / "x" / "broken.weg");
    CHECK(found.problems[3].kind == ReadFault::Kind::brokenLink);
    CHECK(found.problems[4].path == folder.path() / "x" / "circle.weg");
    REQUIRE(found.workspaces.size() == 1);
    CHECK(found.workspaces[0].files.size() == 1);
}

TEST_CASE("an unsaved file takes part as if it were there") {
    const TemporaryFolder folder;
    folder.write("dienstweg.toml");
    folder.write("a.weg");
    const auto found = discover({}, folder.path(), "sub/new.weg");
    REQUIRE(found.workspaces.size() == 1);
    REQUIRE(found.workspaces[0].files.size() == 2);
    CHECK_FALSE(found.workspaces[0].files[0].named);
    CHECK(found.workspaces[0].files[1].path == folder.path() / "sub/new.weg");
    CHECK(found.workspaces[0].files[1].named);
    CHECK(found.problems.empty());
}

TEST_CASE("paths are shown as one would type them") {
    CHECK(shownFrom("/home/a", "/home/a/b/c.weg") == "b/c.weg");
    CHECK(shownFrom("/home/a/b", "/home/a/c.weg") == "../c.weg");
    CHECK(shownFrom("/very/deep/folder/of/mine", "/x.weg") == "/x.weg");
}
