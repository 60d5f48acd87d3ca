// Reading BPMN: what we wrote, and files as other tools write them, with what is wrong with them.
#include "bpmn/read_xml.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "bpmn/export_process.h"
#include "bpmn/place.h"
#include "bpmn/same_elements.h"
#include "bpmn/write_xml.h"
#include "features/workspaces.h"

using namespace dienstweg;
using bpmn::Defect;

namespace {

bpmn::ReadXml readWell(const std::string& xml) {
    auto read = bpmn::readXml(xml);
    REQUIRE(read.has_value());
    return std::move(*read);
}

bool has(const bpmn::ReadXml& read, Defect::Kind kind, std::string_view id) {
    return std::ranges::any_of(read.defects, [&](const Defect& it) { return it.kind == kind && it.id == id; });
}

std::string wrapped(const std::string& inside, const std::string& root = "definitions",
                    const std::string& name = R"(xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL")") {
    return "<" + root + " " + name + " id=\"d\">" + inside + "</" + root + ">";
}

}  // namespace

TEST_CASE("what was written is read as it was") {
    for (const auto& texts : testing::exampleTexts()) {
        const Model model = testing::modelOf(texts);
        for (ProcessId process = 0; process < model.processes.size(); ++process) {
            bpmn::Definitions written = bpmn::exportProcess(model, process);
            bpmn::place(written);
            bpmn::ReadXml read = readWell(bpmn::writeXml(written));
            for (bpmn::FlowNode& node : read.definitions.nodes) {
                if (node.event == bpmn::EventKind::conditional) {  // the name is the condition
                    CHECK(std::exchange(node.eventText, {}) == node.name);
                }
            }
            CAPTURE(model.processes[process].name);
            CHECK(read.defects.empty());
            CHECK(bpmn::writeXml(read.definitions).size() > 1000);
            CHECK(bpmn::haveSameElements(read.definitions, written));
            const auto placesOf = [](const bpmn::Definitions& definitions) {
                std::map<std::string, std::vector<double>> places;
                for (const bpmn::FlowNode& node : definitions.nodes) {
                    places[node.id] = {node.bounds->x, node.bounds->y, node.bounds->width, node.bounds->height};
                }
                return places;
            };
            CHECK(placesOf(read.definitions) == placesOf(written));
        }
    }
}

TEST_CASE("prefixes as they come: none, any, with prefixed references, undeclared ones") {
    const std::string inside = R"(<p:process id="a"><p:startEvent id="s"/><p:task id="t" name="T"/>)"
                               R"(<p:sequenceFlow id="f" sourceRef="p:s" targetRef="p:t"/></p:process>)";
    for (const std::string prefix : {"", "bpmn:", "semantic:", "x:"}) {
        CAPTURE(prefix);
        std::string text = inside;
        for (std::size_t at = 0; (at = text.find("p:", at)) != std::string::npos;) {
            text.replace(at, 2, prefix);
        }
        const auto read = readWell(wrapped(text, prefix + "definitions", ""));
        CHECK(read.defects.empty());
        REQUIRE(read.definitions.flows.size() == 1);
        CHECK(read.definitions.nodes[read.definitions.flows[0].to].name == "T");
    }
}

TEST_CASE("encodings: windows-1252, UTF-16, a mark, and a file that says one and is another") {
    const auto nameIn = [](const std::string& bytes) { return readWell(bytes).definitions.nodes.at(0).name; };
    const std::string inside =
        "<process id=\"a\"><task id=\"t\" name=\"Pr\xFC"
        "fen \x80\"/></process>";
    CHECK(nameIn("<?xml version=\"1.0\" encoding=\"windows-1252\"?>" + wrapped(inside)) == "Prüfen €");
    const auto guessed = readWell("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + wrapped(inside));
    CHECK(guessed.definitions.nodes.at(0).name == "Prüfen €");
    CHECK(guessed.defects.front().kind == Defect::Kind::encoding);
    const std::string utf8 = wrapped("<process id=\"a\"><task id=\"t\" name=\"Prüfen\"/></process>");
    CHECK(nameIn("\xEF\xBB\xBF" + utf8) == "Prüfen");
    std::string utf16 = "\xFF\xFE";
    for (const char c : wrapped("<process id=\"a\"><task id=\"t\" name=\"A\"/></process>")) {
        utf16 += c;
        utf16 += '\0';
    }
    CHECK(nameIn(utf16) == "A");
}

TEST_CASE("what is wrong is told, and the rest is read") {
    const auto read = readWell(wrapped(
        R"(<process id="a"><laneSet><lane id="l1"><flowNodeRef>t</flowNodeRef><flowNodeRef>gone</flowNodeRef>)"
        R"(<childLaneSet/></lane><lane id="l2"><flowNodeRef>t</flowNodeRef></lane></laneSet>)"
        R"(<task id="t"/><task id="t" name="again"/><task name="no id"/>)"
        R"(<sequenceFlow id="f1" sourceRef="t"/><sequenceFlow id="f2" sourceRef="t" targetRef="nothing"/>)"
        R"(<boundaryEvent id="b" attachedToRef="nowhere"/><choreographyTask id="c"/><vendor:thing id="v"/></process>)"));
    CHECK(has(read, Defect::Kind::danglingRef, "gone"));
    CHECK(has(read, Defect::Kind::duplicateId, "t"));
    CHECK(has(read, Defect::Kind::missingId, "_without_id_1"));
    CHECK(has(read, Defect::Kind::flowWithoutEnd, "f1"));
    CHECK(has(read, Defect::Kind::flowWithoutEnd, "f2"));
    CHECK(has(read, Defect::Kind::danglingRef, "nowhere"));
    CHECK(has(read, Defect::Kind::unknownElement, "c"));
    CHECK_FALSE(has(read, Defect::Kind::unknownElement, "v"));
    CHECK(has(read, Defect::Kind::twoLanes, "t"));
    CHECK(read.definitions.nodes.size() == 4);
    CHECK(read.definitions.nodes[0].lane == 0);
    CHECK(read.definitions.flows.empty());
}

TEST_CASE("who no lane names stands where its box lies; events at edges go with their hosts") {
    const auto read = readWell(wrapped(
        R"(<process id="a"><laneSet><lane id="l1"/><lane id="l2"/></laneSet><task id="t"/>)"
        R"(<boundaryEvent id="b" attachedToRef="t"/><task id="u"/></process>)"
        R"(<BPMNDiagram><BPMNPlane><BPMNShape bpmnElement="l1"><Bounds x="0" y="0" width="100" height="100"/></BPMNShape>)"
        R"(<BPMNShape bpmnElement="l2"><Bounds x="0" y="100" width="100" height="100"/></BPMNShape>)"
        R"(<BPMNShape bpmnElement="t"><Bounds x="10" y="110" width="20" height="20"/></BPMNShape>)"
        R"(<BPMNShape bpmnElement="u"><Bounds x="NaN" y="-1e99" width="20" height="20"/></BPMNShape></BPMNPlane></BPMNDiagram>)"));
    CHECK(read.definitions.nodes[0].lane == 1);
    CHECK(read.definitions.nodes[1].lane == 1);
    CHECK(read.definitions.nodes[2].lane == bpmn::kNone);
    CHECK(std::ranges::count(read.defects, Defect::Kind::badNumber, &Defect::kind) >= 2);
}

TEST_CASE("what is no BPMN is an error, and nothing is fetched or expanded") {
    CHECK(bpmn::readXml("").error().kind == bpmn::XmlFault::Kind::notXml);
    CHECK(bpmn::readXml("<a>\n<b>\n</a>").error().line >= 2);
    CHECK(bpmn::readXml("<html/>").error().kind == bpmn::XmlFault::Kind::notBpmn);
    CHECK(bpmn::readXml(std::string(bpmn::kLargestXml + 1, ' ')).error().kind == bpmn::XmlFault::Kind::tooLarge);
    const std::string bomb =
        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>" +
        wrapped(R"(<process id="p"><task id="t" name="&b;&f;"/></process>)");
    CHECK(readWell(bomb).definitions.nodes.at(0).name == "&b;&f;");
    std::string deep;
    for (int i = 0; i < 5000; ++i) {
        deep += "<subProcess id=\"s" + std::to_string(i) + "\">";
    }
    for (int i = 0; i < 5000; ++i) {
        deep += "</subProcess>";
    }
    const auto read = readWell(wrapped("<process id=\"p\">" + deep + "</process>"));
    CHECK(std::ranges::count(read.defects, Defect::Kind::tooDeep, &Defect::kind) == 1);
}
