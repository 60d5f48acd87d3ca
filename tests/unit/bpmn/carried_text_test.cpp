// Out to BPMN and in again: the same text, if nobody has changed the diagram; else its facts, and what was changed.
#include "bpmn/carried_text.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/unicode.h"
#include "bpmn/carried_declarations.h"
#include "bpmn/export_process.h"
#include "bpmn/import_file.h"
#include "bpmn/place.h"
#include "bpmn/read_xml.h"
#include "bpmn/write_xml.h"
#include "features/workspaces.h"
#include "support/generate_workspace.h"
#include "syntax/printer.h"

using namespace dienstweg;

namespace {

/// As `export --to bpmn` writes it.
std::string fileOf(const Model& model, ProcessId process, bpmn::Drawn drawn,
                   bpmn::DocumentsAre documents = bpmn::DocumentsAre::left) {
    bpmn::Definitions definitions = bpmn::exportProcess(model, process, drawn, documents);
    bpmn::place(definitions);
    std::ranges::move(bpmn::carriedText(model, process), std::back_inserter(definitions.processes.front().extensions));
    return bpmn::writeXml(definitions);
}

struct Imported {
    bpmn::ImportedFile file;
    Draft declarations;
};

Imported imported(const std::string& xml, bpmn::ImportedParties parties = {}) {
    auto read = bpmn::readXml(xml);
    REQUIRE(read.has_value());
    CHECK(read->defects.empty());
    bpmn::UniqueNames names;
    Imported made{bpmn::importFile(std::move(read->definitions), parties, names, Spelling::german), {}};
    made.declarations = parties.file();
    return made;
}

PrintStyle styleOf(const Source& source) { return {.spelling = source.german ? Spelling::german : Spelling::english}; }

constexpr std::string_view kText = R"(organisation Stadt {
  einheit Steueramt "Abteilung Steuern" {
    rolle Sachbearbeitung vertretung Leitung anzahl 2 { system E-Akte }
    rolle Leitung  // Kommentare der Organisation gehen niemanden etwas an
    rolle Unbeteiligt
  }
  einheit Kasse { rolle Buchhaltung }
  gremium Rat
}
extern Halter "Halter:in"
system E-Akte "Elektronische Akte"
system Abgaben
dokument Anmeldung
kanal Post
prozess Mahnung "Mahnen" {
  auslöser "Frist verstrichen" an Kasse.Buchhaltung
  ende
}
// Seit 2024
prozess Hundesteuer "Hund anmelden" {
  // Das Wichtigste zuerst
  verantwortlich  Steueramt.Leitung
  auslöser        Anmeldung von Halter an Steueramt.Sachbearbeitung per Post
  prüfung "Anmeldung prüfen" als Prüfen durch Steueramt.Sachbearbeitung dauer 10..20 min gemäß HundStG "§ 3"
  übergabe Anmeldung an Kasse.Buchhaltung frist 2 Arbeitstage bestätigung "Eingang"
  schritt "Steuer buchen" durch Kasse.Buchhaltung {
    system  Abgaben
    notiz   "Nur bei Erstanmeldung"
  }
  übergabe "Mahnfall" an Mahnung
}
gesetz HundStG "Hundesteuersatzung"
)";

std::string hundesteuer() {
    const Model model = testing::modelOf({std::string(kText)});
    return fileOf(model, 1, bpmn::Drawn::completed);
}

/// Is there another thing of that name?
bool isTakenTwice(const Model& model, const std::string& path) {
    const std::string key = nameKey(path.substr(path.rfind('.') + 1));
    const auto count = [&](const auto& byName) {
        const auto found = byName.find(key);
        return found == byName.end() ? std::size_t{0} : found->second.size();
    };
    return count(model.partiesByName) + count(model.declarationsByName) + model.processesByName.count(key) > 1;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("what was exported comes back as it was written, with comments and what it names") {
    const Imported made = imported(hundesteuer());
    CHECK(made.file.ours == bpmn::ImportedFile::Ours::unchanged);
    CHECK(made.file.losses.empty());
    REQUIRE(made.file.processes.size() == 1);
    const std::string text(kText);
    const std::size_t begin = text.find("// Seit 2024");
    CHECK(print(made.file.processes.front()) == text.substr(begin, text.find("gesetz") - begin));
    CHECK(print(made.declarations) == R"(organisation Stadt {
  einheit Steueramt "Abteilung Steuern" {
    rolle Sachbearbeitung vertretung Leitung anzahl 2 { system E-Akte }
    rolle Leitung
  }
  einheit Kasse { rolle Buchhaltung }
}
extern Halter "Halter:in"
system E-Akte "Elektronische Akte"
system Abgaben
dokument Anmeldung
kanal Post
gesetz HundStG "Hundesteuersatzung"
)");
}

TEST_CASE("what the folder or the workspace around it has already stays as it is there") {
    auto known = Text::make("organisation {\n  einheit Kasse {\n    rolle Buchhaltung anzahl 7\n  }\n}\n");
    bpmn::ImportedParties parties(draft(parse(std::move(*known))));
    auto elsewhere =
        Text::make("extern Halter\nsystem Abgaben \"ABG\"\norganisation { einheit Steueramt { rolle Leitung } }\n");
    parties.know(draft(parse(std::move(*elsewhere))));
    CHECK(print(imported(hundesteuer(), parties).declarations) == R"(organisation {
  einheit Kasse {
    rolle Buchhaltung anzahl 7
  }
  einheit Steueramt {
    rolle Sachbearbeitung vertretung Leitung anzahl 2 { system E-Akte }
  }
}
system E-Akte "Elektronische Akte"
dokument Anmeldung
kanal Post
gesetz HundStG "Hundesteuersatzung"
)");
}

TEST_CASE("what was changed with another tool is read from the diagram, and facts stay") {
    const std::string xml = hundesteuer();
    const Imported made = imported(replaced(xml, "name=\"Steuer buchen\"", "name=\"Steuer verbuchen\""));
    CHECK(made.file.ours == bpmn::ImportedFile::Ours::changed);
    const std::string text = print(made.file.processes.front());
    CHECK(text.contains("schritt \"Steuer verbuchen\""));
    CAPTURE(text);
    CHECK(text.contains("prüfung \"Anmeldung prüfen\" durch Steueramt.Sachbearbeitung {"));
    CHECK(text.starts_with("prozess Hundesteuer \"Hund anmelden\" {"));
    CHECK(text.contains("auslöser Anmeldung von Halter an Steueramt.Sachbearbeitung"));
    CHECK(text.contains("per Post"));
    CHECK(text.contains("übergabe Anmeldung an Kasse.Buchhaltung {"));
    CHECK(text.contains("verantwortlich Steueramt.Leitung"));
    CHECK(text.contains("übergabe \"Mahnfall\" an Mahnung"));
    for (const char* const fact : {"dauer  10..20 min", "gemäß  HundStG \"§ 3\"", "frist        2 Arbeitstage",
                                   "bestätigung  \"Eingang\"", "system  Abgaben", "\"Nur bei Erstanmeldung\""}) {
        CHECK(text.contains(fact));
    }
    CHECK(print(made.declarations).contains("rolle Sachbearbeitung vertretung Leitung anzahl 2"));
}

TEST_CASE("note and laws are the documentation, and come apart again") {
    const std::string text = R"(rolle A gesetz AO gesetz KAG
prozess P {
  auslöser "x" an A
  schritt "Festsetzen" durch A gemäß AO "§ 155", KAG {
    notiz "Vier Augen"
    voraussetzung "Akte liegt vor"
    voraussetzung "Frist läuft"
  }
  ende
})";
    const std::string xml = fileOf(testing::modelOf({text}), 0, bpmn::Drawn::completed);
    CHECK(xml.contains("<bpmn:documentation>gemäß AO § 155\ngemäß KAG\nVier Augen</bpmn:documentation>"));
    const std::string changed = replaced(xml, "name=\"Festsetzen\"", "name=\"Neu festsetzen\"");
    const std::string made = print(imported(changed).file.processes.front());
    CAPTURE(made);
    CHECK(made.contains("schritt \"Neu festsetzen\" durch A"));
    CHECK(made.contains("AO \"§ 155\", KAG"));
    CHECK(made.contains("\"Vier Augen\""));
    CHECK_FALSE(made.contains("gemäß AO § 155"));
    CHECK(made.contains("\"Akte liegt vor\""));
    CHECK(made.contains("\"Frist läuft\""));
    const std::string noted =
        print(imported(replaced(changed, "Vier Augen</bpmn:doc", "Sechs Augen</bpmn:doc")).file.processes.front());
    CHECK(noted.contains("Sechs Augen"));
}

TEST_CASE("where the step is in another lane, the lane counts and not what the facts said") {
    std::string xml = hundesteuer();
    const std::size_t at = xml.find("<bpmn:flowNodeRef>Prüfen");
    const std::string id = xml.contains("<bpmn:flowNodeRef>Pruefen<") ? "Pruefen" : "Prüfen";
    CAPTURE(at);
    xml = replaced(xml, "<bpmn:flowNodeRef>" + id + "</bpmn:flowNodeRef>", "");
    xml = replaced(xml, "<bpmn:lane id=\"lane_Kasse.Buchhaltung\" name=\"Buchhaltung\">",
                   "<bpmn:lane id=\"lane_Kasse.Buchhaltung\" name=\"Buchhaltung\"><bpmn:flowNodeRef>" + id +
                       "</bpmn:flowNodeRef>");
    const Imported made = imported(xml);
    CHECK(made.file.ours == bpmn::ImportedFile::Ours::changed);
    CHECK(print(made.file.processes.front()).contains("prüfung \"Anmeldung prüfen\" durch Kasse.Buchhaltung {"));
}

TEST_CASE("a carried text that cannot be read counts for nothing") {
    const std::string xml = hundesteuer();
    for (const std::string_view wrong : {"prozess", "prozess A { schritt", "prozess A {}\nprozess B {}", ""}) {
        const std::size_t begin = xml.find("<dienstweg:text>");
        const std::size_t end = xml.find("</dienstweg:text>");
        REQUIRE(begin < end);
        const std::string broken = xml.substr(0, begin + 16) + std::string(wrong) + xml.substr(end);
        const Imported made = imported(broken);
        CHECK(made.file.ours != bpmn::ImportedFile::Ours::unchanged);
        CHECK(print(made.file.processes.front()).contains("Steuer buchen"));
    }
}

TEST_CASE("facts of others that cannot be read are left out of what is carried") {
    std::string text = replaced(std::string(kText), "vertretung Leitung anzahl 2", "vertretung Leitung. anzahl 2");
    text = replaced(text, "an Kasse.Buchhaltung\n", "an Kasse .\n");
    const Model model = testing::modelOf({text});
    REQUIRE_FALSE(model.tree(0).problems.empty());
    const Imported made = imported(fileOf(model, 1, bpmn::Drawn::completed));
    CHECK(made.file.ours == bpmn::ImportedFile::Ours::unchanged);
    const std::string declarations = print(bpmn::declarationsFor(model, 1));
    CHECK(declarations.contains("anzahl 2"));
    CHECK_FALSE(declarations.contains("vertretung"));
    CHECK(declarations.contains("auslöser \"Frist verstrichen\"\n"));
}

TEST_CASE("another text in the file than what is drawn is not believed") {
    const std::string xml = hundesteuer();
    const Imported made = imported(replaced(xml, "schritt \"Steuer buchen\"", "schritt \"Akten vernichten\""));
    CHECK(made.file.ours == bpmn::ImportedFile::Ours::changed);
    CHECK_FALSE(print(made.file.processes.front()).contains("vernichten"));
}

TEST_CASE("all examples come back from BPMN as they are") {
    std::size_t processes = 0;
    for (const auto& texts : testing::exampleTexts()) {
        const Model model = testing::modelOf(texts);
        for (ProcessId id = 0; id < model.processes.size(); ++id) {
            for (const bpmn::DocumentsAre documents : {bpmn::DocumentsAre::left, bpmn::DocumentsAre::drawn}) {
                const Process& process = model.processes[id];
                const Source& source = model.source(process.file);
                CAPTURE(process.name);
                const Imported made = imported(
                    fileOf(model, id, processes % 3 == 0 ? bpmn::Drawn::asWritten : bpmn::Drawn::completed, documents));
                CHECK(made.file.ours == bpmn::ImportedFile::Ours::unchanged);
                REQUIRE(made.file.processes.size() == 1);
                Draft expected = draft(source, process.item);
                expected.blankBefore = false;
                CHECK(print(made.file.processes.front(), styleOf(source)) == print(expected, styleOf(source)));
                ++processes;
            }
        }
    }
    CHECK(processes >= 34);
}

TEST_CASE("whatever is made up comes back from BPMN as it is, with all it names" * doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        testing::Choices choices(*rc::gen::scale(
            8.0, rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 1000))));
        const Model model = testing::modelOf(testing::anyWorkspace(choices));
        for (const std::string& text : testing::textsOf(model)) {
            RC_LOG() << text << "---" << std::endl;
        }
        for (ProcessId id = 0; id < model.processes.size(); ++id) {
            const Process& process = model.processes[id];
            if (!model.tree(process.file).problems.empty() || process.name.empty()) {
                continue;
            }
            const Imported made = imported(fileOf(model, id, bpmn::Drawn::completed));
            RC_ASSERT(made.file.processes.size() == 1);
            // Where a name is unknown, ambiguous or taken twice, what it means may change with what is left out.
            const bool isPlain = std::ranges::all_of(model.usesOf(id), [&](const Use& use) {
                return use.known() && !use.ambiguous && !isTakenTwice(model, nameAt(model, use));
            });
            RC_TAG(isPlain ? "plain" : "with names that are not clear");
            RC_ASSERT(!isPlain || made.file.ours == bpmn::ImportedFile::Ours::unchanged);
            if (made.file.ours != bpmn::ImportedFile::Ours::unchanged) {
                continue;
            }
            RC_ASSERT(meaningOf(made.file.processes.front()) ==
                      meaningOf(draft(model.source(process.file), process.item)));
        }
    }));
}
