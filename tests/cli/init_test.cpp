// `dienstweg init`: what it writes checks clean, whatever people answer; it never overwrites.
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "program.h"

using namespace dienstweg::testing;

namespace {

Outcome run(const TemporaryFolder& folder, std::string_view arguments) {
    return dienstweg::testing::dienstweg(folder, arguments);
}

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a first workspace checks clean, in both languages, with the answers given") {
    for (
        const char* call :
        {"init", "init --language de", "init --yes town", "init 'a folder/town'",
         R"(init --language de --organisation 'Stadt "Hagen"' --unit 'Amt für Soziales' --next-unit 'Prüfung' --process 'Hund anmelden')",
         "init --unit Clerk --next-unit Head --process Übergabe --language de",
         "init --organisation '1. FC Example' --process 'Decide: yes or no?'"}) {
        CAPTURE(call);
        const TemporaryFolder folder;
        const auto written = run(folder, call);
        CAPTURE(written.err);
        CHECK(written.status == 0);
        CHECK(occurrences(written.out, ".weg\n") == 2);
        const auto checked = run(folder, "check --fail-on hint");
        CAPTURE(checked.out);
        CHECK(checked.status == 0);
        CHECK(checked.out.find("1 ") == 0);  // one process, in whatever language the settings say
    }
}

TEST_CASE("what was answered stands in the files") {
    const TemporaryFolder folder;
    CHECK(run(folder, "init --language de --unit 'Amt für Soziales' --process 'Hund anmelden'").status == 0);
    const auto organisation = contentOf(folder.path() / "organisation.weg");
    CHECK(organisation.find("einheit Amt-für-Soziales \"Amt für Soziales\" {") != std::string::npos);
    const auto process = contentOf(folder.path() / "prozesse" / "hund-anmelden.weg");
    CHECK(process.find("prozess Hund-anmelden \"Hund anmelden\" {") != std::string::npos);
    CHECK(process.find("an Amt-für-Soziales.Sachbearbeitung") != std::string::npos);
    CHECK(contentOf(folder.path() / "dienstweg.toml").find("language = \"de\"") != std::string::npos);
}

TEST_CASE("nothing is overwritten, and nothing is written beside it") {
    for (const char* there : {"dienstweg.toml", "organisation.weg", "processes/decide-on-an-application.weg"}) {
        CAPTURE(there);
        const TemporaryFolder folder;
        folder.write(there, "mine");
        const auto outcome = run(folder, "init --yes");
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find("exists already. Nothing was written.") != std::string::npos);
        CHECK(contentOf(folder.path() / there) == "mine");
        int files = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
            files += entry.is_regular_file() ? 1 : 0;
        }
        CHECK(files == 1);
    }
}

TEST_CASE("answers that make no clear workspace are refused, with the reason, and nothing is written") {
    struct Expected {
        const char* call;
        const char* said;
    };
    for (const auto& [call, said] :
         std::initializer_list<Expected>{{"init --unit 123", "“123” makes no name"},
                                         {"init --process ''", "makes no name"},
                                         {"init --unit Tax --next-unit TAX", "Both units have the same name"},
                                         {"init --unit Applicant", "There is more than one “Applicant”"},
                                         {"init --unit to", "please choose others"},
                                         {"init one two", "“two” is one too many here."}}) {
        CAPTURE(call);
        const TemporaryFolder folder;
        const auto outcome = run(folder, call);
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find(said) != std::string::npos);
        CHECK(std::filesystem::is_empty(folder.path()));
    }
}

TEST_CASE("a folder in which nothing can be created is an error, and nothing is left behind") {
    const TemporaryFolder folder;
    folder.write("processes", "a file where a folder has to be");
    const auto outcome = run(folder, "init --yes");
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find("could not be written. Nothing was created.") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "dienstweg.toml"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "organisation.weg"));
}
