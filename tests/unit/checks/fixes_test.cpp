// What the rules propose to write: applied, the line reads as a person would have written it, and the finding is gone.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "checks/check.h"
#include "syntax/source.h"

using namespace dienstweg;

namespace {

constexpr std::string_view kTown = R"(organisation Stadt {
  einheit Amt {
    rolle Sachbearbeitung anzahl 2 befugt freigeben
    rolle Leitung
  }
  einheit Kasse {
    rolle Buchhaltung anzahl 2
  }
  einheit Bad { }
  einheit Hof
  extern Bürger
}
dokument Antrag
dokument Vermerk
dokument Bescheid bescheid
kanal Portal
system Akte
)";

constexpr std::string_view kHead = R"(prozess P {
  verantwortlich Amt.Leitung
  auslöser Antrag von Bürger an Amt.Sachbearbeitung per Portal
  ergebnis Fertig
)";

struct Checked {
    Model model;
    std::vector<Finding> findings;
};

Checked checked(const std::string& text) {
    std::vector<SourceFile> files;
    files.push_back({"a.weg", parse(Text::make(text).value())});
    Checked result{buildModel(std::move(files)), {}};
    result.findings = check(result.model, {});
    return result;
}

const Finding* findingOf(const Checked& checked, std::string_view rule) {
    const auto found = std::ranges::find(checked.findings, rule, &Finding::rule);
    return found == checked.findings.end() ? nullptr : &*found;
}

std::string applied(const std::string& text, const Fix& fix) {
    std::vector<TextEdit> edits;
    for (const FileEdit& edit : fix.edits) {
        edits.push_back(edit.edit);
    }
    return applyEdits(text, std::move(edits));
}

struct Case {
    std::string_view rule;
    std::string_view before;  ///< statements of the process, or what stands instead of the whole text if it begins with
                              ///< a declaration
    std::string_view after;   ///< what the changed text contains
    bool gone = true;         ///< the finding, afterwards
    std::size_t which = 0;    ///< of several proposals
};

std::string whole(std::string_view statements) {
    if (statements.starts_with("organis") || statements.starts_with("proz") || statements.starts_with("process")) {
        return std::string(statements);
    }
    return std::string(kTown) + std::string(kHead) + "  " + std::string(statements) + "\n  ende als Fertig\n}\n";
}

}  // namespace

TEST_CASE("a proposal, applied, reads well and settles the matter") {
    const std::vector<Case> cases{
        {"R101", "schritt \"Lesen\" braucht Antrag", "schritt \"Lesen\" durch Amt.Sachbearbeitung braucht Antrag"},
        {"R101", "schritt \"Lesen\" als Lesen { braucht Antrag }",
         "schritt \"Lesen\" als Lesen durch Amt.Sachbearbeitung { braucht Antrag }"},
        {"R102", "schritt \"Lesen\" durch Amt.Sachbearbeitung, Kasse.Buchhaltung",
         "durch Amt.Sachbearbeitung mit Kasse.Buchhaltung\n"},
        {"R102", "schritt \"Lesen\" durch Amt.Sachbearbeitung durch Kasse.Buchhaltung",
         "durch Amt.Sachbearbeitung mit Kasse.Buchhaltung\n"},
        {"R103", "schritt \"Lesen\" durch Amt.Sachbearbeiterin\n  schritt \"Heften\" durch Amt.Sachbearbeiterin",
         "\"Heften\" durch Amt.Sachbearbeitung\n"},
        {"R103", "versand Antrag an Amt.Registratur per Portal", "    rolle Leitung\n    rolle Registratur\n  }"},
        {"R103", "versand Antrag an Bad.Registratur per Portal", "  einheit Bad { rolle Registratur }"},
        {"R103", "versand Antrag an Hof.Registratur per Portal", "  einheit Hof {\n    rolle Registratur\n  }"},
        {"R103", "versand Antrag an Amt.Buchhaltung per Portal", "an Kasse.Buchhaltung per"},
        {"R104", "schritt \"Lesen\" durch Amt", "durch Amt.Leitung", true, 1},
        {"R110", "schritt \"Lesen\" durch Amt.Sachbearbeitung\n  übergabe Antrag an Amt.Leitung",
         "rolle Leitung vertretung Sachbearbeitung\n"},
        {"R111", "organisation S { einheit A { rolle B vertretung B, C\n rolle C vertretung B } }",
         "rolle B vertretung C\n"},
        {"R111", "organisation S { einheit A { rolle B vertretung C, B\n rolle C vertretung B } }",
         "rolle B vertretung C\n"},
        {"R111", "organisation S { einheit A { rolle B vertretung Leitugn\n rolle Leitung vertretung B } }",
         "rolle B vertretung A.Leitung\n"},
        {"R115", "anordnung \"Anordnen\" durch Amt.Sachbearbeitung", "befugt freigeben, anordnen\n"},
        {"R115", "freigabe \"Freigeben\" durch Amt.Leitung", "rolle Leitung befugt freigeben\n"},
        {"R116",
         "schritt \"Entwerfen\" als Entwurf durch Amt.Sachbearbeitung\n  freigabe \"Freigeben\" durch "
         "Amt.Sachbearbeitung dauer 5 min",
         "durch Amt.Sachbearbeitung andere person als Entwurf dauer"},
        {"R118",
         "schritt \"Lesen\" durch Amt.Sachbearbeitung\n  schritt \"Zahlen\" durch Kasse.Buchhaltung\n}\nprozess Q {\n  "
         "verantwortlich Rat // er\n  schritt "
         "\"Lesen\" durch Amt.Sachbearbeitung\n  schritt \"Buchen\" durch Kasse.Buchhaltung\n  ende\n}\ngremium "
         "Rat\nprozess R {",
         "  verantwortlich Rat // er\n  federführend Amt\n"},
        {"R120", "schritt \"Lesen\" durch Amt.Sachbearbeitung mit Amt.Sachbearbeitung braucht Antrag",
         "durch Amt.Sachbearbeitung braucht"},
        {"R120", "schritt \"Lesen\" durch Amt.Sachbearbeitung mit Amt.Leitung, Amt.Leitung, Kasse.Buchhaltung",
         "mit Amt.Leitung, Kasse.Buchhaltung\n"},
        {"R120", "schritt \"Lesen\" durch Amt.Sachbearbeitung mit Amt.Sachbearbeitung, Amt.Leitung",
         "mit Amt.Leitung\n"},
        {"F302", "prozess P {\n  schritt \"Lesen\" // so\n}\n", "  schritt \"Lesen\" // so\n  ende\n}"},
        {"F302", "prozess P { schritt \"Lesen\" }", "prozess P { schritt \"Lesen\" ende }"},
        {"F302", "process P {\r\n  step \"Read\"\r\n}\r\n", "  step \"Read\"\r\n  end\r\n}"},
        {"F302", "prozess P {\n  zuständig A {\n    schritt \"Lesen\"\n  }\n}\n",
         "    schritt \"Lesen\"\n  }\n  ende\n}"},
        {"F304", "entscheidung \"Gut?\" durch Amt.Sachbearbeitung {\n    wenn \"nein\" { ende }\n  }",
         "    wenn \"nein\" { ende }\n    wenn \"ja\"\n  }"},
        {"F306", "entscheidung \"Gut?\" durch Amt.Sachbearbeitung { wenn \"ja\" 72,5 % wenn \"nein\" 20 % }",
         "wenn \"nein\" 27,5 % }"},
        {"F306", "process P { decision \"Good?\" { when \"yes\" 72.5 % when \"no\" 20 % } end }",
         "when \"no\" 27.5 % }"},
        {"F308",
         "schritt \"Lesen\" als Lesen durch Amt.Sachbearbeitung\n  entscheidung \"?\" durch Amt.Sachbearbeitung { wenn "
         "\"a\" weiter mit Lesn wenn \"b\" "
         "zurück zu Lesn sonst }",
         "wenn \"a\" weiter mit Lesen wenn \"b\" zurück zu Lesen sonst"},
        {"F308",
         "schritt \"Antrag lesen\" durch Amt.Sachbearbeitung\n  entscheidung \"?\" durch Amt.Sachbearbeitung { wenn "
         "\"a\" weiter mit Lesen sonst }",
         "schritt \"Antrag lesen\" als Lesen durch"},
        {"D401", "schritt \"Lesen\" durch Amt.Sachbearbeitung braucht Antrg\n  versand Antrg an Bürger per Portal",
         "versand Antrag an"},
        {"D401", "schritt \"Lesen\" durch Amt.Sachbearbeitung erzeugt Skizze", "}\ndokument Skizze\n"},
        {"D401", "schritt \"Lesen\" durch Amt.Sachbearbeitung system Register", "}\nsystem Register\n"},
        {"D401", "versand Antrag an Bürger per Brieftaube", "}\nkanal Brieftaube\n"},
        {"D401", "process P { step \"Read\" produces Sketch end }", "end }\ndocument Sketch"},
        {"S001", "schrit \"Lesen\" durch Amt.Sachbearbeitung", "  schritt \"Lesen\" durch"},
        {"S001", "schritt Antrag lesen durch Amt.Sachbearbeitung", "schritt \"Antrag lesen\" durch"},
        {"S001", "schritt Antrag an die Kasse geben durch Amt.Sachbearbeitung",
         "schritt \"Antrag an die Kasse geben\" durch"},
        {"S001", "schritt \"Lesen\" durch Amt.Sachbearbeitung als Lesen braucht Antrag",
         "schritt \"Lesen\" als Lesen durch Amt.Sachbearbeitung braucht"},
        {"S001", "organisation S { }\n}\ndokument Plan\n", "organisation S { }\n\ndokument Plan\n"},
    };
    for (const Case& test : cases) {
        const std::string text = whole(test.before);
        INFO(test.rule, ": ", test.before);
        const Checked first = checked(text);
        const Finding* finding = findingOf(first, test.rule);
        REQUIRE(finding != nullptr);
        REQUIRE(finding->fixes.size() > test.which);
        const std::string after = applied(text, finding->fixes[test.which]);
        INFO(after);
        CHECK(after.find(test.after) != std::string::npos);
        CHECK((findingOf(checked(after), test.rule) == nullptr) == test.gone);
    }
}

TEST_CASE(
    "no fix where none is mechanical; only a misspelled keyword and a name said twice may be mended without asking") {
    const auto safe = [](std::string_view rule, std::string_view statements) {
        const Checked first = checked(whole(statements));
        const Finding* finding = findingOf(first, rule);
        REQUIRE(finding != nullptr);
        return std::ranges::any_of(finding->fixes, &Fix::safe);
    };
    CHECK(safe("S001", "schrit \"Lesen\" durch Amt.Sachbearbeitung"));
    CHECK(safe("R120", "schritt \"Lesen\" durch Amt.Sachbearbeitung mit Amt.Leitung, Amt.Leitung"));
    CHECK_FALSE(safe("R120", "schritt \"Lesen\" durch Amt.Sachbearbeitung mit Amt.Sachbearbeitung"));
    CHECK_FALSE(safe("S001", "schritt Antrag lesen durch Amt.Sachbearbeitung"));
    CHECK_FALSE(safe("R103", "schritt \"Lesen\" durch Amt.Sachbearbeiterin"));
    const Checked ambiguous = checked(whole("schritt \"Lesen\" durch Team"));
    CHECK(findingOf(ambiguous, "R106")->fixes.empty());
}

TEST_CASE("of two offices of one name, only the path that tells them apart is proposed") {
    const std::string text =
        "organisation Stadt {\n  einheit Kasse {\n    rolle Buchhaltung\n  }\n}\neinheit Kasse {\n  rolle "
        "Buchhaltung\n}\n"
        "prozess P {\n  verantwortlich Kasse.Buchhaltung\n}\n";
    const Checked before = checked(text);
    const Finding* finding = findingOf(before, "R103");
    REQUIRE(finding != nullptr);
    REQUIRE(finding->fixes.size() == 1);
    CHECK(applied(text, finding->fixes.front()).contains("verantwortlich Stadt.Kasse.Buchhaltung"));
}
