// `check --fix` and `--fix-dry-run` with real files: what changes, what does not, and what is said about it.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "program.h"

using namespace dienstweg::testing;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kToml = "language = \"de\"\n";
constexpr std::string_view kOffice = R"(organisation Stadt {
  einheit Amt {
    rolle Annahme vertretung Leitung
    rolle Leitung vertretung Annahme
  }
  extern Bürger
}
dokument Antrag
dokument Antwort
kanal Portal
system Akte
)";
constexpr std::string_view kGood = R"(prozess Anfrage "Anfrage beantworten" {
  verantwortlich Amt.Leitung
  auslöser Antrag von Bürger an Amt.Annahme per Portal
  ergebnis Beantwortet
  gruppe "Antworten" {
    // zuerst
    schritt "Anfrage beantworten" durch Amt.Annahme mit Amt.Leitung braucht Antrag erzeugt Antwort
  }
  versand Antwort an Bürger per Portal
  ende als Beantwortet ablage Akte
}
)";
/// A slip, a brace that is missing, a name said twice.
constexpr std::string_view kBroken = R"(prozess Anfrage "Anfrage beantworten" {
  verantwortlich Amt.Leitung
  auslöser Antrag von Bürger an Amt.Annahme per Portal
  ergebnis Beantwortet
  gruppe "Antworten" {
    // zuerst
    schrtt "Anfrage beantworten" durch Amt.Annahme mit Amt.Leitung, Amt.Leitung braucht Antrag erzeugt Antwort
  versand Antwort an Bürger per Portal
  ende als Beantwortet ablage Akte
}
)";

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string withEndings(std::string_view text, std::string_view ending) {
    std::string result;
    for (const char c : text) {
        result += c == '\n' ? std::string(ending) : std::string(1, c);
    }
    return result;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("--fix mends what is unambiguous, and the report is about what is left") {
    const TemporaryFolder folder;
    folder.write("dienstweg.toml", kToml);
    folder.write("amt.weg", kOffice);
    folder.write("anfrage.weg", kBroken);
    const Outcome before = dienstweg::testing::dienstweg(folder, "check");
    CHECK(before.status == 1);
    CHECK(contentOf(folder.path() / "anfrage.weg") == kBroken);

    const Outcome fixed = dienstweg::testing::dienstweg(folder, "check --fix");
    CHECK(fixed.status == 0);
    CHECK(contentOf(folder.path() / "anfrage.weg") == kGood);
    CHECK(contentOf(folder.path() / "amt.weg") == kOffice);
    CHECK(has(fixed.out, "nichts zu beanstanden; 3 Befunde behoben\n"));
    CHECK(fixed.err.empty());
    const Outcome english = dienstweg::testing::dienstweg(folder, "check --fix --language en");
    CHECK(has(english.out, "nothing to report; 0 findings corrected\n"));
}

TEST_CASE("the dry run changes nothing, and what it shows is what --fix writes") {
    for (const std::string_view ending : {"\n", "\r\n"}) {
        const TemporaryFolder folder;
        folder.write("dienstweg.toml", kToml);
        folder.write("amt.weg", kOffice);
        folder.write("a/anfrage.weg", (ending == "\n" ? "" : "\xEF\xBB\xBF") + withEndings(kBroken, ending));
        const std::string before = contentOf(folder.path() / "a/anfrage.weg");
        const Outcome dry = dienstweg::testing::dienstweg(folder, "check --fix-dry-run");
        CHECK(dry.status == 1);
        CHECK(dry.err == "--fix behebt 3 Befunde; geändert wurde nichts.\n");
        CHECK(contentOf(folder.path() / "a/anfrage.weg") == before);
        const TemporaryFolder copy;
        copy.write("a/anfrage.weg", before);
        copy.write("changes", dry.out);
        CHECK(dienstweg::testing::dienstweg(copy, "--version; patch --binary -s -p0 < changes").status == 0);
        const std::string wanted = contentOf(copy.path() / "a/anfrage.weg");
        CHECK(dienstweg::testing::dienstweg(folder, "check --fix").status == 0);
        const std::string after = contentOf(folder.path() / "a/anfrage.weg");
        CHECK(after == wanted);
        CHECK(after == (ending == "\n" ? "" : "\xEF\xBB\xBF") + withEndings(kGood, ending));
    }
}

TEST_CASE("only named files are changed, and untouched ones keep their time") {
    const TemporaryFolder folder;
    folder.write("dienstweg.toml", kToml);
    folder.write("amt.weg", kOffice);
    folder.write("anfrage.weg", kBroken);
    folder.write("zweite.weg", "// fertig\n");
    const auto longAgo = fs::file_time_type::clock::now() - std::chrono::hours(100);
    for (const char* name : {"amt.weg", "anfrage.weg", "zweite.weg", "dienstweg.toml"}) {
        fs::last_write_time(folder.path() / name, longAgo);
    }
    const auto time = [&](const char* name) { return fs::last_write_time(folder.path() / name); };
    const auto old = time("anfrage.weg");
    CHECK(dienstweg::testing::dienstweg(folder, "check --fix amt.weg zweite.weg").status == 0);
    CHECK(time("anfrage.weg") == old);
    CHECK(contentOf(folder.path() / "anfrage.weg") == kBroken);
    CHECK(dienstweg::testing::dienstweg(folder, "check --fix").status == 0);
    CHECK(time("anfrage.weg") != old);
    CHECK(time("amt.weg") == old);
    CHECK(time("zweite.weg") == old);
    CHECK(time("dienstweg.toml") == old);
}

TEST_CASE("links stay links, modes stay modes; what cannot be written is said, and the others are written") {
    const TemporaryFolder folder;
    folder.write("dienstweg.toml", kToml);
    folder.write("amt.weg", kOffice);
    folder.write("elsewhere/text", kBroken);
    fs::create_symlink("elsewhere/text", folder.path() / "anfrage.weg");
    fs::permissions(folder.path() / "elsewhere/text", fs::perms::owner_read | fs::perms::owner_write);
    folder.write("hart.weg", "dokumnt Karte\n");
    const std::string hard = contentOf(folder.path() / "hart.weg");
    fs::create_hard_link(folder.path() / "hart.weg", folder.path() / "anders");
    folder.write("zuletzt.weg", "dokumnt Brief\n");

    const Outcome fixed = dienstweg::testing::dienstweg(folder, "check --fix --quiet");
    CHECK(fixed.status == 2);
    CHECK(fs::is_symlink(folder.path() / "anfrage.weg"));
    CHECK(contentOf(folder.path() / "elsewhere/text") == kGood);
    CHECK(fs::status(folder.path() / "elsewhere/text").permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(contentOf(folder.path() / "zuletzt.weg") == "dokument Brief\n");
    CHECK(contentOf(folder.path() / "hart.weg") == hard);
    CHECK(has(fixed.err, "hart.weg: Diese Datei ist unter mehreren Namen gespeichert"));
    CHECK(has(fixed.out, "Fehler[S001 syntax]"));  // what is left there
    CHECK(occurrences(fixed.out, "Fehler[S001") == 1);
}

TEST_CASE("standard input has no file to write: refused with --fix, shown with --fix-dry-run") {
    const TemporaryFolder folder;
    folder.write("dienstweg.toml", kToml);
    folder.write("amt.weg", kOffice);
    folder.write("text", kBroken);
    const Outcome refused =
        dienstweg::testing::dienstweg(folder, "check --fix --stdin-filename neu.weg --language de < text");
    CHECK(refused.status == 2);
    CHECK(has(refused.err, "--fix-dry-run"));
    CHECK(refused.out.empty());
    const Outcome shown = dienstweg::testing::dienstweg(folder, "check --fix-dry-run --stdin-filename neu.weg < text");
    CHECK(shown.status == 1);
    CHECK(has(shown.out, "--- neu.weg"));
    CHECK(has(shown.out, "+    schritt \"Anfrage beantworten\""));
    CHECK_FALSE(fs::exists(folder.path() / "neu.weg"));
}
