// The printer: what it writes, and that reading it back gives the same draft.
#include "syntax/printer.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "support/generate.h"
#include "support/show.h"
#include "syntax/source.h"

using namespace dienstweg;

namespace {

Source sourceOf(std::string text) { return parse(Text::make(std::move(text)).value()); }

/// Problems that are no matter of reading: a clause twice, a range that runs backwards.
std::string firstProblem(const Source& source) {
    for (const Problem& problem : source.tree.problems) {
        if (problem.message.key != "S001.clause-twice" && problem.rule != "S005") {
            return std::string(problem.message.key);
        }
    }
    return {};
}

testing::Choices choices() {
    return testing::Choices(
        *rc::gen::scale(8.0, rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 1000))));
}

}  // namespace

TEST_CASE("reading what is printed gives the same draft, in both spellings" * doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        auto c = choices();
        const Draft file = testing::anyFile(c);
        for (const Spelling spelling : {Spelling::german, Spelling::english}) {
            const std::string text = print(file, {.spelling = spelling});
            const Source source = sourceOf(text);
            RC_LOG() << text;
            RC_LOG() << testing::difference(file, draft(source)) << std::endl;
            RC_ASSERT(firstProblem(source) == "");
            RC_ASSERT(draft(source) == file);
            RC_ASSERT(print(draft(source), {.spelling = spelling}) == text);
        }
    }));
}

TEST_CASE("the examples are read back as they are, also by way of the other language") {
    int files = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(DIENSTWEG_SOURCE_DIR) / "examples")) {
        if (entry.path().extension() != ".weg") {
            continue;
        }
        CAPTURE(entry.path().string());
        ++files;
        std::ifstream in(entry.path(), std::ios::binary);
        const Source source = sourceOf(std::string(std::istreambuf_iterator<char>(in), {}));
        const Draft file = draft(source);
        const std::string english = print(file, {.spelling = Spelling::english});
        CHECK(testing::difference(file, draft(sourceOf(english))) == testing::difference({}, {}));
        CHECK(draft(sourceOf(english)) == file);
        const std::string german = print(draft(sourceOf(english)), {.spelling = Spelling::german});
        CHECK(draft(sourceOf(german)) == file);
        CHECK(german == print(file, {.spelling = Spelling::german}));
    }
    CHECK(files > 0);
}

TEST_CASE("the canonical form: one fact a line, units and numbers one way, comments kept") {
    const Source source = sourceOf(R"(// Satzung von 2019

PROZESS Hundesteuer „Hund anmelden“ {
   gemaess KAG „§ 2“ und Satzung
   fallzahl 1.5 pro Jahren


   // wer
   schritt   "Prüfen" durch Steueramt . Leitung { dauer 10 – 20 minuten  // grob
     braucht Antrag,Foto }
   übergabe Akte an B frist 1 Tagen verspätet an C // spät
   warten 1 Stunden auf Antwort frist 14 Tage ab Zugang
   ende }
)");
    CHECK(print(draft(source)) == R"(// Satzung von 2019

prozess Hundesteuer "Hund anmelden" {
  gemäß     KAG "§ 2", Satzung
  fallzahl  1,5 pro Jahr

  // wer
  schritt "Prüfen" durch Steueramt.Leitung {
    dauer    10..20 min  // grob
    braucht  Antrag, Foto
  }
  übergabe Akte an B frist 1 Tag verspätet an C  // spät
  warten 1 Stunde auf Antwort frist 14 Tage ab Zugang
  ende
}
)");
    CHECK(print(draft(source), {.spelling = Spelling::english}) == R"(// Satzung von 2019

process Hundesteuer "Hund anmelden" {
  under   KAG "§ 2", Satzung
  volume  1.5 per year

  // wer
  step "Prüfen" by Steueramt.Leitung {
    takes  10..20 min  // grob
    needs  Antrag, Foto
  }
  handoff Akte to B deadline 1 day late to C  // spät
  wait 1 hour for Antwort deadline 14 days after Zugang
  end
}
)");
}

TEST_CASE("a keyword that is meant as one is never written where it would be a name") {
    const std::string text =
        "prozess A {\n  übergabe\n      informiert B\n  jederzeit auf frist 14 Tage {\n    ende\n  }\n"
        "  versand \"Zustellen\" Bescheid an B\n  aufruf Zahlung \"Einziehen\"\n}\n";
    const Source source = sourceOf(text);
    CHECK(firstProblem(source) == "");
    CHECK(print(draft(source)) == text);
}
