// `dienstweg import`: what comes of BPMN files, what is told of what does not, and that nothing is lost.
#include <filesystem>
#include <fstream>

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
    CHECK(text.contains("wenn \"nein\" {\n      weiter mit Antrag-prüfen"));
    CHECK(text.contains("übergabe an Kasse"));
    for (const char* lost : {"sequenceFlow f6", "textAnnotation n nur vormittags", "e2"}) {
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
