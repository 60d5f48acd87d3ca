// `dienstweg import`: what comes of BPMN files, what is told of what does not, and that nothing is lost.
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include <doctest/doctest.h>

#include "program.h"

using namespace dienstweg::testing;

namespace {

constexpr const char* kTwoLanes = R"(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x">
  <process id="p" name="Antrag bearbeiten">
    <laneSet><lane id="a" name="Annahme"><flowNodeRef>s</flowNodeRef><flowNodeRef>t1</flowNodeRef><flowNodeRef>g</flowNodeRef></lane>
      <lane id="b" name="Kasse"><flowNodeRef>t2</flowNodeRef><flowNodeRef>e</flowNodeRef><flowNodeRef>e2</flowNodeRef></lane></laneSet>
    <startEvent id="s" name="Antrag"/>
    <task id="t1" name="Antrag&#10;prüfen"/>
    <exclusiveGateway id="g" name="Vollständig?"/>
    <task id="t2" name="Gebühr buchen"/>
    <endEvent id="e" name="Gebucht"/>
    <textAnnotation id="n"><text>nur vormittags</text></textAnnotation>
    <sequenceFlow id="f1" sourceRef="s" targetRef="t1"/>
    <sequenceFlow id="f2" sourceRef="t1" targetRef="g"/>
    <sequenceFlow id="f3" name="ja" sourceRef="g" targetRef="t2"/>
    <sequenceFlow id="f4" name="nein" sourceRef="g" targetRef="t1"/>
    <sequenceFlow id="f5" sourceRef="t2" targetRef="e"/>
    <sequenceFlow id="f6" sourceRef="t2"/>
  </process>
</definitions>
)";

Outcome run(const TemporaryFolder& folder, std::string_view arguments) {
    return dienstweg::testing::dienstweg(folder, arguments);
}

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE(
    "lanes are roles, a flow that crosses them is a handoff, and what is not said is listed and stands in the file") {
    const TemporaryFolder folder;
    folder.write("a.bpmn", kTwoLanes);
    const auto outcome = run(folder, "import a.bpmn -o out --language de");
    CHECK(outcome.status == 1);
    const std::string text = contentOf(folder.path() / "out" / "a.weg");
    CHECK(text.contains("prozess Antrag-bearbeiten \"Antrag bearbeiten\" {"));
    CHECK(text.contains("schritt \"Antrag prüfen\" als Antrag-prüfen durch Annahme"));
    CHECK(text.contains("wenn \"nein\" {\n      zurück zu Antrag-prüfen"));
    CHECK(text.contains("übergabe an Kasse"));
    for (const char* lost :
         {"Sequenzfluss (Kennung f6, Zeile 17)", "Anmerkung „nur vormittags“ (Kennung n, Zeile 11)", "e2"}) {
        CAPTURE(lost);
        CHECK(text.contains(lost));
        CHECK(outcome.out.contains(lost));
    }
    CHECK(contentOf(folder.path() / "out" / "organisation.weg").contains("rolle Kasse"));
    const auto checked = run(folder, "check out --format json");
    CHECK(checked.out.contains("H206"));  // by when is not said
    CHECK_FALSE(checked.out.contains("\"S001\""));
    CHECK(run(folder, "import a.bpmn -o json --format json").out.contains("\"reason\": \"flow-without-end\""));
}

TEST_CASE("an unreadable file is one error, and the others go on; nothing is replaced unless that is said") {
    const TemporaryFolder folder;
    folder.write("a.bpmn", kTwoLanes);
    folder.write("b.bpmn", "<definitions>\n<process>");
    folder.write("c.bpmn", "<html/>");
    const auto outcome = run(folder, "import a.bpmn b.bpmn c.bpmn missing.bpmn -o out --language en");
    CHECK(outcome.status == 2);
    CHECK(occurrences(outcome.err, "\n") == 3);
    CHECK(outcome.err.contains("b.bpmn is no XML: reading ends in line 2"));
    CHECK(outcome.err.contains("c.bpmn is XML, but no BPMN 2.0"));
    CHECK(std::filesystem::exists(folder.path() / "out" / "a.weg"));
    folder.write("out/a.weg", "mine");
    CHECK(run(folder, "import a.bpmn -o out --language en").err.contains("exists already"));
    CHECK(contentOf(folder.path() / "out" / "a.weg") == "mine");
    CHECK(run(folder, "import a.bpmn -o out --force").status == 1);
    CHECK(contentOf(folder.path() / "out" / "a.weg") != "mine");
    CHECK(run(folder, "import a.bpmn").status == 2);
}

TEST_CASE("what is imported later joins the organisation that is there, with what people wrote into it") {
    const TemporaryFolder folder;
    folder.write("a.bpmn", kTwoLanes);
    folder.write("b.bpmn", std::regex_replace(std::string(kTwoLanes), std::regex("Annahme"), "Bauamt"));
    REQUIRE(run(folder, "import a.bpmn -o out").status == 1);
    const auto organisation = folder.path() / "out" / "organisation.weg";
    const std::string ours =
        "organisation Stadt {\n  // seit 2024\n  rolle Annahme vertretung Kasse\n  rolle Kasse anzahl 3\n}\n";
    folder.write("out/organisation.weg", ours);
    CHECK(run(folder, "import b.bpmn -o out --language de").status == 1);
    const std::string merged = contentOf(organisation);
    for (const char* kept : {"organisation Stadt", "// seit 2024", "rolle Annahme vertretung Kasse",
                             "rolle Kasse anzahl 3", "rolle Bauamt"}) {
        CAPTURE(kept);
        CHECK(merged.contains(kept));
    }
    CHECK(occurrences(merged, "rolle Kasse") == 1);
    // Two processes of one name: the second gets another.
    CHECK(contentOf(folder.path() / "out" / "b.weg").contains("prozess Antrag-bearbeiten-2"));
    // One that cannot be read whole is left alone.
    folder.write("out/organisation.weg", "organisation { rolle");
    folder.write("c.bpmn", kTwoLanes);
    const auto refused = run(folder, "import c.bpmn -o out --language en");
    CHECK(refused.status == 2);
    CHECK(refused.err.contains("cannot be read whole"));
    CHECK(contentOf(organisation) == "organisation { rolle");
    CHECK_FALSE(std::filesystem::exists(folder.path() / "out" / "c.weg"));
}

TEST_CASE("nothing outside of the folder is written: links are refused, names of files are made of letters") {
    const TemporaryFolder folder;
    folder.write("a.bpmn", kTwoLanes);
    folder.write("mine.txt", "mine");
    std::filesystem::create_directory(folder.path() / "out");
    std::filesystem::create_symlink(folder.path() / "mine.txt", folder.path() / "out" / "a.weg");
    const auto outcome = run(folder, "import a.bpmn -o out --force --language en");
    CHECK(outcome.status == 2);
    CHECK(outcome.err.contains("is a link"));
    CHECK(outcome.out.empty());
    CHECK(contentOf(folder.path() / "mine.txt") == "mine");
    folder.write("..%2Fx y.bpmn", kTwoLanes);
    CHECK(run(folder, "import '..%2Fx y.bpmn' -o other").status == 1);
    CHECK(std::filesystem::exists(folder.path() / "other" / "2fx-y.weg"));
}

/// tests/bpmn/wild holds files in the manner of each tool, with what is wrong with theirs, and beside each the text
/// that it becomes: made by `dienstweg import tests/bpmn/wild/*.bpmn -o FOLDER --language de`, and read.
TEST_CASE("files of Signavio, Camunda, ADONIS and Visio become the texts beside them") {
    const TemporaryFolder folder;
    const auto wild = std::filesystem::path(DIENSTWEG_SOURCES) / "tests" / "bpmn" / "wild";
    std::set<std::filesystem::path> files;  // sorted, as a shell names them
    for (const auto& entry : std::filesystem::directory_iterator(wild)) {
        if (entry.path().extension() == ".bpmn") {
            files.insert(entry.path());
        }
    }
    REQUIRE(files.size() >= 4);
    std::string arguments = "import";
    for (const auto& file : files) {
        arguments += " '" + file.string() + "'";
    }
    CHECK(run(folder, arguments + " -o out --language de").status == 1);
    for (const auto& file : files) {
        const auto text = file.stem().string() + ".weg";
        CAPTURE(text);
        CHECK(contentOf(folder.path() / "out" / text) == contentOf(wild / text));
    }
    CHECK(contentOf(folder.path() / "out" / "organisation.weg") == contentOf(wild / "organisation.weg"));
    CHECK_FALSE(run(folder, "check out --format json").out.contains("\"S001\""));
}

TEST_CASE("what was imported is exported as it was, without gateways that nobody drew") {
    const TemporaryFolder folder;
    const std::string inside =
        R"(<process id="p" name="P"><startEvent id="s"/><task id="a" name="A"/><task id="b" name="B"/><task id="c" name="C"/>)"
        R"(<sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/><sequenceFlow id="f3" sourceRef="a" targetRef="c"/></process>)";
    folder.write("a.bpmn",
                 R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">)" + inside + "</definitions>");
    REQUIRE(run(folder, "import a.bpmn -o out").status == 0);
    const std::string written = run(folder, "export out --as-written").out;
    CHECK_FALSE(written.contains("ateway"));
    CHECK_FALSE(written.contains("endEvent"));
    CHECK(occurrences(written, "<bpmn:task ") == 3);
    const std::string completed = run(folder, "export out").out;
    CHECK(completed.contains("parallelGateway"));
    CHECK(completed.contains("endEvent"));
}

TEST_CASE("what export wrote comes back as it was, in its workspace and in an empty folder") {
    const TemporaryFolder folder;
    const std::string text =
        "// Stand 2026\nprozess Hundesteuer {\n  schritt \"Anmeldung prüfen\" durch Leitung system E-Akte dauer 5 "
        "min\n}\n";
    folder.write("ws/dienstweg.toml", "");
    folder.write("ws/wer.weg", "organisation Stadt {\n  rolle Leitung anzahl 2\n}\nsystem E-Akte\n");
    folder.write("ws/prozesse/hundesteuer.weg", text);
    REQUIRE(run(folder, "export ws -o hundesteuer.bpmn").status == 0);

    const auto again = run(folder, "import hundesteuer.bpmn -o ws/prozesse --force --language de");
    CHECK(again.status == 0);
    CHECK(again.out.contains("Seit dem Export unverändert"));
    CHECK(contentOf(folder.path() / "ws/prozesse/hundesteuer.weg") == text);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "ws/prozesse/organisation.weg"));

    CHECK(run(folder, "import hundesteuer.bpmn -o new --language de --format json").out.contains("\"unchanged\""));
    CHECK(contentOf(folder.path() / "new/hundesteuer.weg") == text);
    CHECK(contentOf(folder.path() / "new/organisation.weg") ==
          "organisation Stadt {\n  rolle Leitung anzahl 2\n}\nsystem E-Akte\n");

    std::string xml = contentOf(folder.path() / "hundesteuer.bpmn");
    const std::size_t at = xml.find("name=\"Anmeldung prüfen\"");
    REQUIRE(at != std::string::npos);
    folder.write("hundesteuer.bpmn", xml.replace(at, 6, "name=\"Jede "));
    const auto changed = run(folder, "import hundesteuer.bpmn -o ws/prozesse --force --language de");
    CHECK(changed.out.contains("Seit dem Export geändert"));
    const std::string made = contentOf(folder.path() / "ws/prozesse/hundesteuer.weg");
    CHECK(made.contains("schritt \"Jede Anmeldung prüfen\" durch Leitung {\n    system  E-Akte\n    dauer   5 min"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "ws/prozesse/organisation.weg"));
}

TEST_CASE("what stood in the file that is replaced is not taken for granted") {
    const TemporaryFolder folder;
    folder.write("a.weg",
                 "prozess A {\n  schritt \"Prüfen\" durch Leitung system E-Akte\n}\nrolle Leitung\nsystem E-Akte\n");
    REQUIRE(run(folder, "export a.weg -o a.bpmn").status == 0);
    REQUIRE(run(folder, "import a.bpmn -o . --force --language de").status == 0);
    CHECK(contentOf(folder.path() / "a.weg") == "prozess A {\n  schritt \"Prüfen\" durch Leitung system E-Akte\n}\n");
    const std::string organisation = contentOf(folder.path() / "organisation.weg");
    CHECK(organisation.contains("rolle Leitung"));
    CHECK(organisation.contains("system E-Akte"));
}
