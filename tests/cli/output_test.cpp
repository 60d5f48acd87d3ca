// What is printed where: pipes, colours, hostile names, carets.
#include <string>

#include <doctest/doctest.h>

#include "program.h"

using namespace dienstweg::testing;

namespace {

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("carets stand under what is meant: tabs, umlauts, marks, wide letters") {
    const TemporaryFolder folder;
    folder.write("a.weg", "// fine\n\t\"u\xCC\x88 ü 漢字\" @\n");
    const auto run = dienstweg::testing::dienstweg(folder, "check --quiet");
    CHECK(contains(run.out,
                   "2 |     \"u\xCC\x88 ü 漢字\" @\n"
                   "  |                ^"));
}

TEST_CASE("no colours in a pipe, colours if asked for") {
    const TemporaryFolder folder;
    folder.write("a.weg", "@\n");
    CHECK_FALSE(contains(dienstweg::testing::dienstweg(folder, "check").out, "\x1b"));
    CHECK_FALSE(contains(dienstweg::testing::dienstweg(folder, "check --color never").out, "\x1b"));
    CHECK(contains(dienstweg::testing::dienstweg(folder, "check --color always").out, "\x1b[1;31merror[S001"));
    CHECK_FALSE(contains(dienstweg::testing::dienstweg(folder, "check", "NO_COLOR=1").out, "\x1b"));
}

TEST_CASE("nothing from a file or its name reaches the terminal raw") {
    const std::string hostile =
        "\x1b]0;owned\x07\x1b[31m\xC2\x9B"
        "31m\xE2\x80\xAE\x7F";
    const TemporaryFolder folder;
    folder.write(hostile + ".weg", "prozess \"" + hostile + "\" als " + hostile + " {\n  " + hostile + "\n  @ \n");
    folder.write("\xFF.weg", "@\n");
    folder.write("dienstweg.toml", "\"\\u001b[31m\" = 1\n[rules]\n\"\\u009b31m\" = \"off\"\n");
    for (const char* call : {"check", "check --format json", "check --language de", "check $'\\e[31m.weg'"}) {
        CAPTURE(call);
        const auto run = dienstweg::testing::dienstweg(folder, call);
        for (const auto& text : {run.out, run.err}) {
            for (const char* raw : {"\x1b", "\x07", "\x7F", "\xC2\x9B", "\xE2\x80\xAE"}) {
                CHECK_FALSE(contains(text, raw));
            }
        }
        CHECK(run.status > 0);
    }
}

TEST_CASE("a reader that goes away and a full disk are failures, not crashes") {
    const TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 3000; ++i) {
        text += "@\n";
    }
    folder.write("a.weg", text);
    const auto piped = dienstweg::testing::dienstweg(folder, "check | head -c 10; exit ${PIPESTATUS[0]}");
    CHECK(piped.status == 2);
    CHECK(piped.err.empty());
    const auto full = dienstweg::testing::dienstweg(folder, "check > /dev/full");
    CHECK(full.status == 2);
    CHECK(full.err == "error: The output could not be written.\n");
    CHECK(dienstweg::testing::dienstweg(folder, "check --format json > /dev/full").status == 2);
    CHECK(dienstweg::testing::dienstweg(folder, "--help > /dev/full").status == 2);
    CHECK(dienstweg::testing::dienstweg(folder, "check >&-").status == 2);
    CHECK(dienstweg::testing::dienstweg(folder, "check 2>&- <&-").status == 1);
}

TEST_CASE("quiet prints findings and no summary") {
    const TemporaryFolder folder;
    folder.write("a.weg", "@\n");
    const auto loud = dienstweg::testing::dienstweg(folder, "check");
    CHECK(contains(loud.out, "0 processes"));
    const auto quiet = dienstweg::testing::dienstweg(folder, "check -q");
    CHECK_FALSE(contains(quiet.out, "0 processes"));
    CHECK(contains(quiet.out, "S001"));
    folder.write("a.weg", "");
    CHECK(dienstweg::testing::dienstweg(folder, "check --quiet").out.empty());
}

TEST_CASE("two runs say the same") {
    const TemporaryFolder folder;
    for (const char* name : {"b.weg", "a.weg", "c/d.weg", "c.weg", "ä.weg"}) {
        folder.write(name, "@\n");
    }
    const auto first = dienstweg::testing::dienstweg(folder, "check");
    CHECK(occurrences(first.out, "error[S001") == 5);
    CHECK(dienstweg::testing::dienstweg(folder, "check").out == first.out);
    CHECK(first.out.find("a.weg") < first.out.find("b.weg"));
}

TEST_CASE("singular and plural") {
    const TemporaryFolder folder;
    folder.write("a.weg", "@\n");
    CHECK(contains(dienstweg::testing::dienstweg(folder, "check").out, ": 1 error\n"));
    folder.write("b.weg", "@\n");
    CHECK(contains(dienstweg::testing::dienstweg(folder, "check").out, ": 2 errors\n"));
    CHECK(contains(dienstweg::testing::dienstweg(folder, "check --language de").out, ": 2 Fehler\n"));
}
