// The command line: exit statuses, mistakes in it, help and version, languages.
#include <vector>

#include <doctest/doctest.h>

#include "program.h"

using namespace dienstweg::testing;

namespace {

/// A workspace whose only finding has the severity given.
void writeFinding(const TemporaryFolder& folder, std::string_view severity) {
    folder.write("empty.weg");
    folder.write("dienstweg.toml", "nonsense = 1\n[rules]\nS004 = \"" + std::string(severity) + "\"\n");
}

}  // namespace

TEST_CASE("nothing to report is 0") {
    const TemporaryFolder folder;
    folder.write("empty.weg");
    for (const char* call : {"check", "check .", "check empty.weg", "check \"$PWD\"", "check --fail-on hint"}) {
        CAPTURE(call);
        const auto run = dienstweg::testing::dienstweg(folder, call);
        CHECK(run.status == 0);
        CHECK(run.out == "0 processes, 0 handoffs, 0 unclear, 0 without responsible: nothing to report\n");
        CHECK(run.err.empty());
    }
}

TEST_CASE("findings at or above --fail-on are 1") {
    struct Expected {
        const char* severity;
        const char* failOn;
        int status;
    };
    for (const auto& [severity, failOn, status] : std::initializer_list<Expected>{{"error", "", 1},
                                                                                  {"warning", "", 1},
                                                                                  {"info", "", 0},
                                                                                  {"hint", "", 0},
                                                                                  {"off", "--fail-on hint", 0},
                                                                                  {"error", "--fail-on error", 1},
                                                                                  {"warning", "--fail-on error", 0},
                                                                                  {"info", "--fail-on info", 1},
                                                                                  {"hint", "--fail-on info", 0},
                                                                                  {"hint", "--fail-on hint", 1},
                                                                                  {"error", "--fail-on never", 0}}) {
        CAPTURE(severity);
        CAPTURE(failOn);
        const TemporaryFolder folder;
        writeFinding(folder, severity);
        CHECK(dienstweg::testing::dienstweg(folder, std::string("check ") + failOn).status == status);
    }
}

TEST_CASE("mistakes on the command line are 2, with what was meant") {
    const TemporaryFolder folder;
    folder.write("empty.weg");
    struct Expected {
        const char* call;
        const char* said;
    };
    for (const auto& [call, said] : std::initializer_list<Expected>{
             {"", "It is not said what to do"},
             {"chekc", "There is no command “chekc”"},
             {"check --formt json", "There is no option “--formt”. Did you mean “--format”?"},
             {"check --frobnicate", "There is no option “--frobnicate”."},
             {"check --format", "“--format” needs exactly one value."},
             {"check --format xml", "“xml” is not a possible value of “--format”."},
             {"check --fail-on eror", "Did you mean “error”?"},
             {"check --color blue", "“blue” is not a possible value of “--color”."},
             {"check --language fr", "“fr” is not a possible value of “--language”."},
             {"check --today 2026-02-29", "“2026-02-29” is not a date"},
             {"check --today gestern", "“gestern” is not a date"},
             {"check --today 1.3.26", "is not a date"},
             {"explain --format json", "There is no option “--format”."}}) {
        CAPTURE(call);
        const auto run = dienstweg::testing::dienstweg(folder, call);
        CHECK(run.status == 2);
        CHECK(run.out.empty());
        CAPTURE(run.err);
        CHECK(run.err.find(said) != std::string::npos);
        CHECK(run.err.find("dienstweg --help") != std::string::npos);
    }
    CHECK(
        dienstweg::testing::dienstweg(folder, "check --formt x --language de").err.starts_with("Fehler: Eine Option"));
    CHECK(dienstweg::testing::dienstweg(folder, "check --today 2024-02-29").status == 0);
    CHECK(dienstweg::testing::dienstweg(folder, "check --today 29.02.2024").status == 0);
}

TEST_CASE("help names every command, and each command's help every option, in both languages") {
    const TemporaryFolder folder;
    struct Expected {
        const char* call;
        std::vector<const char*> words;
    };
    const std::vector<const char*> all{"check", "explain", "--help", "--version", "dienstweg check --help"};
    const std::vector<const char*> check{"--format",  "--fail-on",        "--language", "--color",
                                         "--today",   "--stdin-filename", "--quiet",    "--help",
                                         "--version", "text|json",        "-q",         "dienstweg check ["};
    for (const auto& [call, words] :
         std::initializer_list<Expected>{{"--help", all}, {"-h", all}, {"check --help", check}, {"check -h", check}}) {
        for (const bool german : {false, true}) {
            CAPTURE(call);
            const auto run = dienstweg::testing::dienstweg(folder, call, german ? "LC_ALL=de_DE.UTF-8" : "");
            CHECK(run.status == 0);
            for (const char* word : words) {
                CAPTURE(word);
                CHECK(run.out.find(word) != std::string::npos);
            }
            CHECK((run.out.find("Optionen:") != std::string::npos) == german);
            CHECK((run.out.find("Options:") != std::string::npos) == !german);
        }
    }
    const auto version = dienstweg::testing::dienstweg(folder, "--version");
    CHECK(version.status == 0);
    CHECK(version.out.starts_with("dienstweg "));
    CHECK(version.out.find_first_of("0123456789") == 10);
}

TEST_CASE("a rule is explained in the reader's language, by its code or its name") {
    const TemporaryFolder folder;
    for (const char* name : {"H201", "h201", "undeclared-handoff"}) {
        const auto german = dienstweg::testing::dienstweg(folder, std::string("explain --language de ") + name);
        CHECK(german.status == 0);
        CHECK(german.out.starts_with("H201 undeclared-handoff (Fehler)\n\nJemand arbeitet am Vorgang"));
        CHECK(german.out.find("\n    übergabe Rechnung an Kasse.Buchhaltung {\n") != std::string::npos);
        CHECK(german.out.find("```") == std::string::npos);
        CHECK(german.out.find("Why it matters") == std::string::npos);
    }
    const auto english = dienstweg::testing::dienstweg(folder, "explain H201");
    CHECK(english.out.starts_with("H201 undeclared-handoff (error)\n\nSomebody works on the case"));
    CHECK(english.out.find("Warum") == std::string::npos);
    const auto all = dienstweg::testing::dienstweg(folder, "explain");
    CHECK(all.status == 0);
    CHECK(all.out.find("H201  Somebody works on the case") != std::string::npos);
    const auto unknown = dienstweg::testing::dienstweg(folder, "explain undeclard-handoff H201");
    CHECK(unknown.status == 2);
    CHECK(unknown.err.find("Did you mean “undeclared-handoff”?") != std::string::npos);
    CHECK(unknown.out.starts_with("H201"));
}

TEST_CASE("the language: asked for, else of the settings, else of the system") {
    const TemporaryFolder plain;
    plain.write("empty.weg");
    const TemporaryFolder german;
    german.write("empty.weg");
    german.write("dienstweg.toml", "language = \"de\"\n");
    const auto isGerman = [](const TemporaryFolder& folder, const char* call, const char* variables) {
        const auto run = dienstweg::testing::dienstweg(folder, call, variables);
        const bool found = run.out.find("0 Prozesse, 0 Übergaben") != std::string::npos;
        CHECK(found != (run.out.find("0 processes, 0 handoffs") != std::string::npos));
        return found;
    };
    CHECK_FALSE(isGerman(plain, "check", ""));
    CHECK(isGerman(plain, "check", "LC_ALL=de_DE.UTF-8"));
    CHECK(isGerman(plain, "check", "LC_ALL= LC_MESSAGES=de_AT.UTF-8 LANG=en_US.UTF-8"));
    CHECK(isGerman(plain, "check", "LC_ALL= LANG=de_DE"));
    CHECK_FALSE(isGerman(plain, "check", "LC_ALL=en_GB.UTF-8 LANG=de_DE.UTF-8"));
    CHECK(isGerman(german, "check", "LC_ALL=en_GB.UTF-8"));
    CHECK_FALSE(isGerman(german, "check --language en", ""));
    CHECK(isGerman(plain, "check --language=de", ""));
}
