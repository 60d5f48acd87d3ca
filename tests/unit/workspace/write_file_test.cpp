// Replacing what stands in a file: the new text whole or the old one untouched, and nothing left beside it. What takes
// a full disk, other rights or a sudden end is in tests/failure.
#include "workspace/write_file.h"

#include <csignal>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "checks/catalogue.h"
#include "temporary_folder.h"
#include "workspace/read_file.h"

using namespace dienstweg;
using dienstweg::testing::TemporaryFolder;
namespace fs = std::filesystem;
using Kind = WriteFault::Kind;

namespace {

std::string in(const fs::path& path) { return readFile(path, 100'000).value_or("(unreadable)"); }

std::ptrdiff_t entriesIn(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

/// Why `path` is not replaced; fails if it is, or if anything is left in the folder.
Kind refusal(const TemporaryFolder& folder, const fs::path& path, std::string_view expected = "old") {
    const auto before = entriesIn(folder.path());
    const auto done = replaceFile(path, expected, "new");
    CHECK(entriesIn(folder.path()) == before);
    REQUIRE_FALSE(done.has_value());
    return done.error().kind;
}

}  // namespace

TEST_CASE("a file is replaced, keeps its mode, and nothing is left beside it") {
    const TemporaryFolder folder;
    folder.write("a.weg", "old");
    for (const auto mode : {0600U, 0664U, 0755U, 0444U | 0200U}) {
        const auto path = folder.path() / "a.weg";
        fs::permissions(path, static_cast<fs::perms>(mode));
        REQUIRE(replaceFile(path, in(path), "mode " + std::to_string(mode)).has_value());
        CHECK(in(path) == "mode " + std::to_string(mode));
        CHECK(fs::status(path).permissions() == static_cast<fs::perms>(mode));
    }
    CHECK(entriesIn(folder.path()) == 1);
}

TEST_CASE("a new text may be empty, and as large as one likes") {
    const TemporaryFolder folder;
    folder.write("a.weg", "old");
    const std::string large(3'000'000, 'x');
    REQUIRE(replaceFile(folder.path() / "a.weg", "old", large).has_value());
    REQUIRE(replaceFile(folder.path() / "a.weg", large, "").has_value());
    CHECK(in(folder.path() / "a.weg").empty());
    REQUIRE(replaceFile(folder.path() / "a.weg", "", "new").has_value());
}

TEST_CASE("links stay links: what they lead to is replaced, where it is") {
    const TemporaryFolder folder;
    folder.write("far/away/real.weg", "old");
    fs::create_directory(folder.path() / "links");
    fs::create_symlink("../far/away/real.weg", folder.path() / "links/inner.weg");
    fs::create_symlink("links/inner.weg", folder.path() / "outer.weg");
    REQUIRE(replaceFile(folder.path() / "outer.weg", "old", "new").has_value());
    CHECK(in(folder.path() / "far/away/real.weg") == "new");
    CHECK(fs::read_symlink(folder.path() / "outer.weg") == "links/inner.weg");
    CHECK(fs::read_symlink(folder.path() / "links/inner.weg") == "../far/away/real.weg");
    CHECK(entriesIn(folder.path() / "links") == 1);
    CHECK(entriesIn(folder.path() / "far/away") == 1);
}

TEST_CASE("the longest possible name leaves room for the file beside") {
    const TemporaryFolder folder;
    std::string name;
    while (name.size() + 2 + 4 <= 255) {
        name += "ü";
    }
    folder.write(name + ".weg", "old");
    CHECK(replaceFile(folder.path() / (name + ".weg"), "old", "new").has_value());
    CHECK(in(folder.path() / (name + ".weg")) == "new");
}

TEST_CASE("a file with several names keeps them, and its text") {
    const TemporaryFolder folder;
    folder.write("a.weg", "old");
    fs::create_hard_link(folder.path() / "a.weg", folder.path() / "b.weg");
    CHECK(refusal(folder, folder.path() / "a.weg") == Kind::severalNames);
    CHECK(in(folder.path() / "b.weg") == "old");
    CHECK(fs::hard_link_count(folder.path() / "a.weg") == 2);
}

TEST_CASE("a file that holds something else than was read is left alone") {
    const TemporaryFolder folder;
    for (const char* now : {"", "ol", "olds", "OLD", "new"}) {
        folder.write("a.weg", now);
        CHECK(refusal(folder, folder.path() / "a.weg") == Kind::changed);
        CHECK(in(folder.path() / "a.weg") == now);
    }
}

TEST_CASE("what is no file, or is gone, is refused") {
    const TemporaryFolder folder;
    CHECK(refusal(folder, folder.path() / "missing.weg") == Kind::missing);
    CHECK(refusal(folder, folder.path() / "missing/a.weg") == Kind::missing);
    fs::create_symlink("nowhere", folder.path() / "link.weg");
    CHECK(refusal(folder, folder.path() / "link.weg") == Kind::missing);
    fs::create_symlink("circle.weg", folder.path() / "circle.weg");
    CHECK(refusal(folder, folder.path() / "circle.weg") == Kind::missing);
    fs::create_directory(folder.path() / "folder.weg");
    CHECK(refusal(folder, folder.path() / "folder.weg") == Kind::noFile);
    REQUIRE(::mkfifo((folder.path() / "pipe.weg").c_str(), 0600) == 0);
    CHECK(refusal(folder, folder.path() / "pipe.weg") == Kind::noFile);
    CHECK(refusal(folder, "/dev/null", "") == Kind::noFile);
}

TEST_CASE("a limit on the size of files is like a full disk") {
    const TemporaryFolder folder;
    folder.write("a.weg", "old");
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const rlimit tight{1000, before.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &tight) == 0);
    const auto done = replaceFile(folder.path() / "a.weg", "old", std::string(5000, 'x'));
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().kind == Kind::noSpace);
    CHECK(in(folder.path() / "a.weg") == "old");
    CHECK(entriesIn(folder.path()) == 1);
}

TEST_CASE("every reason has its sentence") {
    for (int kind = 0; kind <= static_cast<int>(Kind::failed); ++kind) {
        const auto key = messageKey(static_cast<Kind>(kind));
        const auto sentence = phrase({key, {{"path", std::string("a.weg")}}}, Language::german);
        CHECK(sentence.starts_with("a.weg: "));
    }
}
