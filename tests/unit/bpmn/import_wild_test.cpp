// What real models do and the standard does not foresee: pools and lanes without a name, messages within a pool, what
// begins without an event. It comes back from the text as it was drawn.
#include <string>

#include <doctest/doctest.h>

#include "bpmn/export_process.h"
#include "bpmn/import_file.h"
#include "bpmn/place.h"
#include "bpmn/read_xml.h"
#include "bpmn/write_xml.h"
#include "features/workspaces.h"
#include "support/flow_graphs.h"

using namespace dienstweg;

namespace {

struct RoundTrip {
    std::string text;
    std::string organisation;
    std::string difference;  ///< between the first process and what its text is drawn as; empty: none
};

RoundTrip roundTrip(const std::string& inside) {
    const auto read = bpmn::readXml(R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">)" + inside +
                                    "</definitions>");
    REQUIRE(read.has_value());
    CHECK(read->defects.empty());
    bpmn::ImportedParties parties;
    bpmn::UniqueNames names;
    const bpmn::ImportedFile file = bpmn::importFile(read->definitions, parties, names, Spelling::german);
    CHECK(file.losses.empty());
    RoundTrip made{print(file.processes.front()), print(parties.file()), {}};
    const Model model = testing::modelOf({made.text + made.organisation});
    CHECK(model.files.front().source.tree.problems.empty());
    bpmn::Definitions again = bpmn::exportProcess(model, 0, bpmn::Drawn::asWritten);
    bpmn::place(again);
    made.difference = testing::difference(testing::plainGraph(read->definitions, 0), testing::plainGraph(again, 0));
    return made;
}

std::string flow(const std::string& from, const std::string& to) {
    return "<sequenceFlow id=\"f_" + from + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>";
}

std::string lane(const std::string& name, const std::string& nodes, const std::string& more = {}) {
    std::string refs;
    for (const char node : nodes) {
        refs += "<flowNodeRef>" + std::string(1, node) + "</flowNodeRef>";
    }
    return "<lane id=\"lane_" + name + nodes + "\" name=\"" + name + "\">" + refs + more + "</lane>";
}

}  // namespace

TEST_CASE("a pool without a name is a party without one") {
    const RoundTrip made = roundTrip(
        R"(<collaboration id="c"><participant id="p1" name="Amt" processRef="p"/><participant id="p2"/>
        <messageFlow id="m" sourceRef="a" targetRef="p2"/></collaboration>
        <process id="p"><laneSet id="l">)" +
        lane("Kasse", "a") + "</laneSet><task id=\"a\" name=\"Anfragen\"/></process>");
    CHECK(made.text.contains("informiert Unbenannt"));
    CHECK(made.organisation.contains("extern Unbenannt \"\""));
    CHECK(made.difference.empty());
}

TEST_CASE("a message from a pool to itself goes to the unit that the pool is") {
    const RoundTrip made = roundTrip(
        R"(<collaboration id="c"><participant id="p1" name="Amt" processRef="p"/>
        <messageFlow id="m" sourceRef="a" targetRef="b"/></collaboration>
        <process id="p"><laneSet id="l">)" +
        lane("Annahme", "a") + lane("Kasse", "b") +
        "</laneSet><task id=\"a\" name=\"Melden\"/><task id=\"b\" name=\"Buchen\"/></process>");
    CHECK(made.text.contains("schritt \"Melden\" durch Amt.Annahme informiert Amt"));
    CHECK(made.organisation.contains("einheit Amt {"));
    CHECK(made.difference.empty());
}

TEST_CASE("a lane without a name is a part of the one around it") {
    const RoundTrip made =
        roundTrip("<process id=\"p\"><laneSet id=\"l\">" +
                  lane("Sekretariat", "", "<childLaneSet id=\"i\">" + lane("", "a") + "</childLaneSet>") +
                  "</laneSet><task id=\"a\" name=\"Ablegen\"/></process>");
    CHECK(made.text.contains("durch Sekretariat"));
    CHECK(made.organisation.contains("rolle Sekretariat"));
}

TEST_CASE("who has the case where ways part is said, also where nothing leads there") {
    const RoundTrip made = roundTrip("<process id=\"p\"><laneSet id=\"l\">" + lane("Annahme", "gab") +
                                     "</laneSet><parallelGateway id=\"g\"/><task id=\"a\" name=\"A\"/><task id=\"b\" "
                                     "name=\"B\"/>" +
                                     flow("g", "a") + flow("g", "b") + "</process>");
    CHECK(made.text.contains("zuständig Annahme {\n    parallel"));
    CHECK(made.difference.empty());
}

TEST_CASE("a join that ways from further inside come to, too, is drawn once") {
    const RoundTrip made = roundTrip(
        "<process id=\"p\"><laneSet id=\"l\">" + lane("Annahme", "sgkabcje") +
        "</laneSet><startEvent id=\"s\"/><parallelGateway id=\"g\"/><parallelGateway id=\"k\"/><task id=\"a\" "
        "name=\"A\"/><task id=\"b\" name=\"B\"/><task id=\"c\" name=\"C\"/><parallelGateway id=\"j\"/>" +
        flow("s", "g") + flow("g", "a") + flow("g", "k") + flow("k", "b") + flow("k", "c") + flow("a", "j") +
        flow("b", "j") + flow("c", "j") + flow("j", "e") + "<endEvent id=\"e\"/></process>");
    CAPTURE(made.text);
    CHECK(made.text.contains("zusammenführung"));
    CHECK(made.difference.empty());
}

TEST_CASE("a sub-process of events that has no start, and one that exchanges messages") {
    const RoundTrip made = roundTrip(
        R"(<collaboration id="c"><participant id="p1" name="Amt" processRef="p"/><participant id="p2" name="Bürger"/>
        <messageFlow id="m" sourceRef="t" targetRef="p2"/></collaboration><process id="p"><laneSet id="l">)" +
        lane("Kasse", "ab") +
        R"(</laneSet><subProcess id="a" name="Störung" triggeredByEvent="true"/><subProcess id="b" name="Prüfen">
        <task id="t" name="Anfragen"/></subProcess></process>)");
    CHECK(made.text.contains("teilprozess \"Störung\" durch Kasse art ereignis"));
    CHECK(made.text.contains("informiert Bürger"));
    CHECK(made.difference.empty());
}

TEST_CASE("a label that is a keyword, and never a name, gets a number as a name") {
    const RoundTrip made = roundTrip("<process id=\"p\" name=\"Von\"><laneSet id=\"l\">" + lane("An", "a") +
                                     "</laneSet><task id=\"a\" name=\"Durch\"/>" + flow("a", "a") + "</process>");
    CHECK(made.text.contains("prozess Von-1 \"Von\""));
    CHECK(made.text.contains("durch An-1"));
    CHECK(made.difference.empty());
}

TEST_CASE("what a task reads, writes and uses are its documents and systems") {
    const std::string inside = R"(<process id="p"><laneSet id="l">)" + lane("Kasse", "a") +
                               R"(</laneSet><task id="a" name="Buchen"><property id="x" name="__targetRef_placeholder"/>
        <dataInputAssociation><sourceRef>d1</sourceRef><targetRef>x</targetRef></dataInputAssociation>
        <dataOutputAssociation><targetRef>d2</targetRef></dataOutputAssociation></task>
        <dataObject id="o"/><dataObjectReference id="d1" name="Geprüfter Antrag" dataObjectRef="o"/>
        <dataObjectReference id="d2" name="Beleg" dataObjectRef="o"/><dataStoreReference id="s" name="E-Akte"/>
        <association id="as" sourceRef="a" targetRef="s"/></process>)";
    const RoundTrip made = roundTrip(inside);
    CHECK(made.text.contains("braucht  Geprüfter-Antrag"));
    CHECK(made.text.contains("erzeugt  Beleg"));
    CHECK(made.text.contains("system   E-Akte"));
    CHECK(made.organisation.contains("dokument Geprüfter-Antrag \"Geprüfter Antrag\""));
    CHECK(made.organisation.contains("dokument Beleg\n"));
    CHECK(made.organisation.contains("system E-Akte\n"));

    const Model model = testing::modelOf({made.text + made.organisation});
    const bpmn::Definitions drawn = bpmn::exportProcess(model, 0, bpmn::Drawn::asWritten, bpmn::DocumentsAre::drawn);
    REQUIRE(drawn.artifacts.size() == 3);
    CHECK(drawn.artifacts.front().name == "Geprüfter Antrag");
    const auto again = bpmn::readXml(bpmn::writeXml(drawn));
    REQUIRE(again.has_value());
    CHECK(again->defects.empty());
    CHECK(again->definitions.associations.size() == 3);
}

TEST_CASE("documents whose names differ in signs alone are told apart") {
    std::string tasks;
    for (const char* const name : {"Antrag!", "Antrag?", "Antrag!", "Antrag"}) {
        const std::string id = std::to_string(tasks.size());
        tasks += "<task id=\"t" + id + "\" name=\"T\"><dataInputAssociation><sourceRef>d" + id +
                 "</sourceRef></dataInputAssociation></task><dataObjectReference id=\"d" + id + "\" name=\"" + name +
                 "\"/>";
    }
    const RoundTrip made = roundTrip("<process id=\"p\">" + tasks + "</process>");
    CHECK(made.organisation.contains("dokument Antrag \"Antrag!\"\ndokument Antrag-2 \"Antrag?\"\n"));
    CHECK(made.organisation.contains("dokument Antrag-3 \"Antrag\"\n"));
    CHECK_FALSE(made.organisation.contains("Antrag-4"));
}
