// Which files take part, and text from standard input.
#include <string>

#include <doctest/doctest.h>

#include "program.h"

using namespace dienstweg::testing;

namespace {

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("what Git ignores is not checked") {
    const TemporaryFolder folder;
    folder.write(".git/HEAD");
    folder.write(".git/x.weg", "@\n");
    folder.write(".gitignore", "build/\n*.tmp.weg\n!keep.tmp.weg\n");
    folder.write("build/a.weg", "@\n");
    folder.write("b.tmp.weg", "@\n");
    folder.write("keep.tmp.weg", "@\n");
    const auto run = dienstweg::testing::dienstweg(folder, "check");
    CHECK(occurrences(run.out, "error[S001") == 1);
    CHECK(contains(run.out, " keep.tmp.weg:1:1\n"));
}

TEST_CASE("of a workspace only the named files are reported, from any folder") {
    const TemporaryFolder folder;
    folder.write("town/dienstweg.toml", "");
    folder.write("town/a.weg", "@\n");
    folder.write("town/deep/b.weg", "@\n");
    auto run = dienstweg::testing::dienstweg(folder, "check town/deep/b.weg");
    CHECK(occurrences(run.out, "error[S001") == 1);
    CHECK(contains(run.out, "--> town/deep/b.weg:1:1\n"));
    run = dienstweg::testing::dienstweg(folder, "check --quiet town");
    CHECK(occurrences(run.out, "error[S001") == 2);
    folder.write("town/deep/here");
    const TemporaryFolder elsewhere;
    run = dienstweg::testing::dienstweg(elsewhere, "check '" + (folder.path() / "town").string() + "'");
    CHECK(occurrences(run.out, "error[S001") == 2);
}

TEST_CASE("standard input is read as the file that it is said to be, within its workspace") {
    const TemporaryFolder folder;
    folder.write("town/dienstweg.toml", "language = \"de\"\nnonsense = 1\n[rules]\nS004 = \"hint\"\n");
    folder.write("town/a.weg", "@\n");
    folder.write("town/b.weg", "@\n");
    auto run = dienstweg::testing::dienstweg(folder, "check --stdin-filename town/a.weg < /dev/null");
    CHECK(run.status == 0);
    CHECK(contains(run.out, "Tipp[S004"));
    CHECK_FALSE(contains(run.out, "S001"));
    run = dienstweg::testing::dienstweg(folder, "check --stdin-filename town/new/c.weg <<< $'\\n  @'");
    CHECK(run.status == 1);
    CHECK(occurrences(run.out, "Fehler[S001") == 1);
    CHECK(contains(run.out, "--> town/new/c.weg:2:3\n"));
    // With paths besides, both are reported.
    run = dienstweg::testing::dienstweg(folder, "check town --stdin-filename town/a.weg < /dev/null");
    CHECK(occurrences(run.out, "Fehler[S001") == 1);
    CHECK(contains(run.out, "--> town/b.weg:1:1\n"));
}

TEST_CASE("standard input that is no text or never ends is refused") {
    const TemporaryFolder folder;
    auto run = dienstweg::testing::dienstweg(folder, "check --stdin-filename a.weg < <(printf 'a\\0b')");
    CHECK(run.status == 1);
    CHECK(contains(run.out, "a.weg:1:2\n"));
    run = dienstweg::testing::dienstweg(folder, "check --stdin-filename a.weg < /dev/zero");
    CHECK(run.status == 1);
    CHECK(contains(run.out, "too large"));
}

TEST_CASE("a path with spaces and umlauts") {
    const TemporaryFolder folder;
    folder.write("Amt für Öffentliche Ordnung/Hund & Katze.weg", "@\n");
    const auto run = dienstweg::testing::dienstweg(folder, "check 'Amt für Öffentliche Ordnung'");
    CHECK(contains(run.out, "--> Amt für Öffentliche Ordnung/Hund & Katze.weg:1:1\n"));
}
