// `check --lsp`: what somebody sends with a report about the language server.
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "program.h"

using namespace dienstweg::testing;

TEST_CASE("every request at every place, without a word of what stands in the file") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "geheim.weg") << "prozess Geheimsache {\n  schritt \"Verraten\" durch Müller\n}\n";
    const Outcome outcome = dienstweg::testing::dienstweg(folder, "check --lsp --language de geheim.weg");
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out.contains("geheim.weg\n"));
    CHECK(outcome.out.contains("textDocument/hover"));
    CHECK(outcome.out.contains("textDocument/rename"));
    CHECK(outcome.out.contains("wurden beantwortet."));
    for (const char* word : {"Geheimsache", "Verraten", "Müller"}) {
        CHECK_FALSE(outcome.out.contains(word));
    }
}

TEST_CASE("a file that is not there is one line, the others are asked about") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "p.weg") << "prozess P {\n}\n";
    const Outcome outcome = dienstweg::testing::dienstweg(folder, "check --lsp --language en missing.weg p.weg");
    CHECK(outcome.status == 2);
    CHECK(occurrences(outcome.err, "\n") == 1);
    CHECK(outcome.err.contains("missing.weg"));
    CHECK(outcome.out.contains("were answered."));
}

TEST_CASE("without a file it says what is missing") {
    const TemporaryFolder folder;
    const Outcome outcome = dienstweg::testing::dienstweg(folder, "check --lsp --language en");
    CHECK(outcome.status == 2);
    CHECK(outcome.err.contains("at least one file"));
    CHECK(outcome.out.empty());
}

TEST_CASE("bytes that are no text are asked about, too") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "p.weg", std::ios::binary) << "prozess P {\n\xC3\n}\n";
    const Outcome outcome = dienstweg::testing::dienstweg(folder, "check --lsp --language en p.weg");
    CHECK(outcome.status == 0);
}
