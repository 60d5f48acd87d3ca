// Input that no one should feed to a program, and everybody does.
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "program.h"

using namespace dienstweg::testing;
using namespace std::string_literals;
namespace fs = std::filesystem;

namespace {

Outcome checked(const TemporaryFolder& folder, std::string_view arguments = "check") {
    auto run = dienstweg::testing::dienstweg(folder, arguments);
    CHECK(run.status < 3);
    return run;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("not UTF-8: a finding at its line, the other files are still checked") {
    const TemporaryFolder folder;
    folder.write("latin1.weg", "prozess Hund {\n  // B\xFCrgerb\xFCro\n}\n");
    folder.write("other.weg", "@\n");
    const auto run = checked(folder);
    CHECK(run.status == 1);
    CHECK(contains(run.out, "error[S002 unreadable-text]"));
    CHECK(contains(run.out, "latin1.weg:2:7\n"));
    CHECK(contains(run.out, "// B?rgerb?ro"));
    CHECK(contains(run.out, "other.weg:1:1"));
}

TEST_CASE("NUL bytes and UTF-16") {
    const TemporaryFolder folder;
    folder.write("nul.weg", "// a\n// b\0c\n"s);
    folder.write("utf16.weg", "\xFF\xFEp\0r\0"s);
    const auto run = checked(folder);
    CHECK(run.status == 1);
    CHECK(contains(run.out, "nul.weg:2:5\n"));
    CHECK(contains(run.out, "NUL character in line 2"));
    CHECK(contains(run.out, "utf16.weg:1:1\n"));
}

TEST_CASE("a byte order mark and CRLF are read as if they were not there") {
    const TemporaryFolder folder;
    folder.write("bom.weg", "\xEF\xBB\xBF// a comment\r\n\r\n");
    CHECK(checked(folder).status == 0);
    folder.write("bom.weg", "\xEF\xBB\xBF@\r\n// fine\r\n  @\r\n");
    const auto run = checked(folder);
    CHECK(contains(run.out, "bom.weg:1:1\n"));
    CHECK(contains(run.out, "bom.weg:3:3\n"));
    CHECK_FALSE(contains(run.out, "\r"));
}

TEST_CASE("an empty file is a file without processes") {
    const TemporaryFolder folder;
    folder.write("empty.weg");
    CHECK(checked(folder).status == 0);
}

TEST_CASE("a line of 1 MB is shown around the place") {
    const TemporaryFolder folder;
    folder.write("long.weg", "// " + std::string(1'000'000, 'x') + "\n");
    CHECK(checked(folder).status == 0);
    folder.write("long.weg", "\"" + std::string(500'000, 'x') + "\" @ \"" + std::string(500'000, 'y') + "\"\n");
    const auto run = checked(folder);
    CHECK(run.status == 1);
    CHECK(run.out.size() < 20'000);
}

TEST_CASE("100 000 nested braces") {
    const TemporaryFolder folder;
    folder.write("deep.weg", std::string(100'000, '{') + "\n");
    CHECK(checked(folder).status == 1);
    std::string sections;
    for (int i = 0; i < 100'000; ++i) {
        sections += "jede \"x\" {\n";
    }
    folder.write("deep.weg", "prozess A {\n" + sections + std::string(100'001, '}') + "\n");
    const auto run = checked(folder);
    CHECK(run.status == 1);
    CHECK(contains(run.out, "S002"));
    CHECK(run.out.size() < 100'000);
}

TEST_CASE("a file of 100 MB is refused, the others are checked") {
    const TemporaryFolder folder;
    folder.write("huge.weg");
    fs::resize_file(folder.path() / "huge.weg", 100'000'000);
    folder.write("other.weg", "@\n");
    const auto run = checked(folder);
    CHECK(run.status == 1);
    CHECK(contains(run.out, "This file is too large: 100000000 bytes, at most 8388608 bytes are read."));
    CHECK(contains(run.out, "huge.weg:1:1\n"));
    CHECK(contains(run.out, "other.weg:1:1\n"));
}

TEST_CASE("an unreadable file is a failure, the others are checked") {
    const TemporaryFolder folder;
    folder.write("secret.weg", "@\n");
    folder.write("closed/a.weg", "@\n");
    folder.write("other.weg", "@\n");
    fs::permissions(folder.path() / "secret.weg", fs::perms::none);
    fs::permissions(folder.path() / "closed", fs::perms::none);
    if (std::ifstream(folder.path() / "secret.weg").is_open()) {
        MESSAGE("skipped: the system lets this user (root?) read everything");
        return;
    }
    const auto run = checked(folder);
    CHECK(run.status == 2);
    CHECK(contains(run.err, "error: secret.weg: You may not read this."));
    CHECK(contains(run.err, "error: closed: You may not read this."));
    CHECK(contains(run.out, "other.weg:1:1\n"));
    fs::permissions(folder.path() / "closed", fs::perms::owner_all);
}

TEST_CASE("broken links, links in a circle, folder loops") {
    const TemporaryFolder folder;
    folder.write("a/empty.weg");
    fs::create_directory_symlink("..", folder.path() / "a" / "loop");
    fs::create_directory_symlink(".", folder.path() / "a" / "self.weg");
    CHECK(checked(folder).status == 0);
    fs::create_symlink("nowhere", folder.path() / "broken.weg");
    fs::create_symlink("circle.weg", folder.path() / "circle.weg");
    const auto run = checked(folder);
    CHECK(run.status == 2);
    CHECK(contains(run.err, "error: broken.weg: This link leads to nothing."));
    CHECK(contains(run.err, "error: circle.weg: This link leads to nothing."));
}

TEST_CASE("missing paths and things that are no files") {
    const TemporaryFolder folder;
    folder.write("other.weg", "@\n");
    auto run = checked(folder, "check missing.weg other.weg");
    CHECK(run.status == 2);
    CHECK(run.err == "error: missing.weg: There is no such path.\n");
    CHECK(contains(run.out, "other.weg:1:1\n"));
    run = checked(folder, "check /dev/null");
    CHECK(run.status == 2);
    CHECK(run.err == "error: /dev/null: This is neither a file nor a folder.\n");
    CHECK(run.out.empty());
    fs::create_directory(folder.path() / "nothing here");
    run = checked(folder, "check 'nothing here'");
    CHECK(run.status == 2);
    CHECK(run.err == "error: There is nothing to check: no file ending in .weg in “nothing here”.\n");
}

TEST_CASE("mistakes in the settings are findings with their place, the rest is still checked") {
    const TemporaryFolder folder;
    folder.write("other.weg", "@\n");
    folder.write("dienstweg.toml", "[limits]\nsteps = \"many\"\nconsultd = 3\n");
    auto run = checked(folder);
    CHECK(run.status == 1);
    CHECK(contains(run.out, "dienstweg.toml:2:9\n"));
    CHECK(contains(run.out, "dienstweg.toml:3:1\n"));
    CHECK(contains(run.out, "Did you mean “consulted”?"));
    CHECK(contains(run.out, "other.weg:1:1\n"));
    for (const auto& broken : {"[limits\n"s, "[=]\n"s, "\xFF\xFE"s, "a = \"\0\""s}) {
        folder.write("dienstweg.toml", broken);
        run = checked(folder);
        CHECK(run.status == 1);
        CHECK(contains(run.out, "dienstweg.toml:1:"));
        CHECK(contains(run.out, "other.weg:1:1\n"));
    }
}

TEST_CASE("a file that cannot be read is told, and names that it may declare are not called unknown") {
    const TemporaryFolder folder;
    folder.write("dienstweg.toml", "");
    folder.write("organisation.weg", "organisation O { einheit A { rolle R } }\n\xFF");
    folder.write("prozess.weg",
                 "prozess P {\n  auslöser D von X an A.R per Post\n  schritt \"s\" durch A.R\n  ende\n}\n");
    const auto run = checked(folder, "check prozess.weg");
    CHECK(contains(run.out, "organisation.weg:2:1"));
    CHECK(contains(run.out, "S002"));
    CHECK_FALSE(contains(run.out, "R103"));
    CHECK_FALSE(contains(run.out, "D401"));
}
