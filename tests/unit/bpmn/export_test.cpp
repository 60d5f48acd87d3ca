// Processes as BPMN: what becomes of handoffs, that nothing refers to nothing, that pictures keep their promises, that
// ids last.
#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "bpmn/export_process.h"
#include "bpmn/kinds.h"
#include "bpmn/place.h"
#include "bpmn/write_svg.h"
#include "bpmn/write_xml.h"
#include "diagram/layout.h"
#include "features/workspaces.h"
#include "support/generate_workspace.h"
#include "support/layout_check.h"

using namespace dienstweg;
using bpmn::Definitions;

namespace {

constexpr const char* kDogTax = R"(
prozess Hundesteuer "Hund anmelden" {
  auslöser Anmeldung von Halter an Bürgerbüro.Sachbearbeitung
  prüfung "Anmeldung prüfen" als Prüfen durch Bürgerbüro.Sachbearbeitung
  übergabe Anmeldung an Steueramt.Sachbearbeitung frist 2 Arbeitstage
  schritt "Steuer festsetzen" durch Steueramt.Sachbearbeitung
  versand Bescheid an Halter per Post
  ende "Festgesetzt"
}
organisation Stadt {
  einheit Bürgerbüro { rolle Sachbearbeitung }
  einheit Steueramt { rolle Sachbearbeitung }
  extern Halter
}
dokument Anmeldung
dokument Bescheid
kanal Post
)";

Definitions exported(const std::string& text) { return bpmn::exportProcess(testing::modelOf({text}), 0); }

const bpmn::FlowNode& nodeNamed(const Definitions& definitions, std::string_view name) {
    return *std::ranges::find(definitions.nodes, name, &bpmn::Element::name);
}

/// It begins and ends at its ends, goes up, down or along, and through no box.
void checkMessageWay(const Definitions& definitions, const bpmn::MessageFlow& message) {
    REQUIRE(message.way.size() >= 2);
    const auto touches = [](const bpmn::Bounds& box, const bpmn::Waypoint& at) {
        return box.x <= at.x && at.x <= box.x + box.width && box.y <= at.y && at.y <= box.y + box.height;
    };
    const auto boundsOf = [&](const bpmn::End& end) {
        return end.kind == bpmn::End::Kind::node ? definitions.nodes[end.index].bounds.value()
                                                 : definitions.participants[end.index].bounds.value();
    };
    CHECK(touches(boundsOf(message.from), message.way.front()));
    CHECK(touches(boundsOf(message.to), message.way.back()));
    for (std::size_t i = 1; i < message.way.size(); ++i) {
        const bpmn::Waypoint a = message.way[i - 1];
        const bpmn::Waypoint b = message.way[i];
        CHECK((a.x == b.x || a.y == b.y));
        for (std::uint32_t id = 0; id < definitions.nodes.size(); ++id) {
            const bpmn::FlowNode& node = definitions.nodes[id];
            const bpmn::Bounds& box = node.bounds.value();
            const auto isNode = [&](const bpmn::End& end) {
                return end.kind == bpmn::End::Kind::node && end.index == id;
            };
            if (isNode(message.from) || isNode(message.to)) {  // it ends at an outline within the box
                continue;
            }
            const bool isFrame = bpmn::isSubProcess(node.kind) && node.expanded;
            const bool enters = std::max(a.x, b.x) > box.x && std::min(a.x, b.x) < box.x + box.width &&
                                std::max(a.y, b.y) > box.y && std::min(a.y, b.y) < box.y + box.height;
            CHECK_MESSAGE((isFrame || !enters), message.id, " runs through ", node.id);
        }
    }
}

/// Whatever lies in a frame lies in its box, boxes, names and lines, and no flow leads over its edge.
void checkFrames(Definitions definitions) {
    bpmn::place(definitions);
    const auto holds = [](const bpmn::Bounds& frame, double x, double y) {
        return frame.x < x && x < frame.x + frame.width && frame.y < y && y < frame.y + frame.height;
    };
    for (const bpmn::FlowNode& node : definitions.nodes) {
        for (const auto& box : {node.bounds, node.label}) {
            if (node.parent != bpmn::kNone && box) {
                const bpmn::Bounds& frame = definitions.nodes[node.parent].bounds.value();
                CHECK_MESSAGE((holds(frame, box->x, box->y) && holds(frame, box->x + box->width, box->y + box->height)),
                              node.id, " is not in its frame");
            }
        }
    }
    for (const bpmn::SequenceFlow& flow : definitions.flows) {
        const std::uint32_t parent = definitions.nodes[flow.from].parent;
        CHECK_MESSAGE(parent == definitions.nodes[flow.to].parent, flow.id, " leads over the edge of a frame");
        for (const bpmn::Waypoint& point : flow.way) {
            const bool inside =
                parent == bpmn::kNone || holds(definitions.nodes[parent].bounds.value(), point.x, point.y);
            CHECK_MESSAGE(inside, flow.id, " leaves its frame");
        }
    }
    for (const bpmn::MessageFlow& message : definitions.messages) {
        checkMessageWay(definitions, message);
    }
}

bool isNcName(const std::string& id) {
    return !id.empty() && (std::isalpha(static_cast<unsigned char>(id.front())) != 0 || id.front() == '_') &&
           id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") ==
               std::string::npos;
}

std::set<std::string> idsOf(const Definitions& definitions) {
    std::set<std::string> ids;
    const auto add = [&](const auto& elements) {
        for (const auto& element : elements) {
            CHECK(isNcName(element.id));
            CHECK_MESSAGE(ids.insert(element.id).second, "twice: ", element.id);
        }
    };
    add(definitions.processes);
    add(definitions.participants);
    add(definitions.lanes);
    add(definitions.nodes);
    add(definitions.flows);
    add(definitions.messages);
    return ids;
}

/// What every export promises.
void checkWhole(const Definitions& definitions) {
    idsOf(definitions);
    std::vector<int> ways(definitions.nodes.size(), 0);
    for (const bpmn::SequenceFlow& flow : definitions.flows) {
        REQUIRE(flow.from < definitions.nodes.size());
        REQUIRE(flow.to < definitions.nodes.size());
        CHECK(definitions.nodes[flow.from].kind != bpmn::NodeKind::endEvent);
        CHECK(definitions.nodes[flow.to].kind != bpmn::NodeKind::startEvent);
        CHECK(definitions.nodes[flow.to].kind != bpmn::NodeKind::boundaryEvent);
        ++ways[flow.from];
    }
    for (std::size_t node = 0; node < definitions.nodes.size(); ++node) {
        const bpmn::FlowNode& it = definitions.nodes[node];
        REQUIRE(it.lane < definitions.lanes.size());
        CHECK_MESSAGE(
            std::ranges::none_of(definitions.lanes, [&](const bpmn::Lane& lane) { return lane.parent == it.lane; }),
            it.id, " stands in a lane that holds lanes");
        const bool ends = it.kind == bpmn::NodeKind::endEvent || it.triggeredByEvent;
        CHECK_MESSAGE(ends == (ways[node] == 0), it.id, " leads nowhere");
        const bool forks = it.kind >= bpmn::NodeKind::exclusiveGateway;
        CHECK_MESSAGE((forks || ways[node] < 2), it.id, " is left by several flows and is no gateway");
    }
    for (const LayoutGraph& graph : bpmn::graphsOf(definitions)) {
        const auto report = testing::checkLayout(graph, layout(graph));
        CHECK_MESSAGE(report.broken.empty(), definitions.id, ": ", report.broken.empty() ? "" : report.broken.front());
    }
    checkFrames(definitions);
}

}  // namespace

TEST_CASE("a handoff is the flow that crosses the lanes, with its facts") {
    const Definitions definitions = exported(kDogTax);
    const auto& check = nodeNamed(definitions, "Anmeldung prüfen");
    const auto& assess = nodeNamed(definitions, "Steuer festsetzen");
    CHECK(definitions.lanes[check.lane].name == "Sachbearbeitung");
    CHECK(definitions.lanes[definitions.lanes[check.lane].parent].name == "Bürgerbüro");
    CHECK(definitions.lanes[definitions.lanes[assess.lane].parent].name == "Steueramt");
    const auto flow = std::ranges::find_if(definitions.flows, [&](const bpmn::SequenceFlow& it) {
        return &definitions.nodes[it.from] == &check && &definitions.nodes[it.to] == &assess;
    });
    REQUIRE(flow != definitions.flows.end());
    CHECK(flow->name == "Anmeldung");
    REQUIRE(flow->extensions.size() == 2);
    CHECK(flow->extensions.front().text == "übergabe Anmeldung");
    CHECK(flow->extensions.back().text == "an Steueramt.Sachbearbeitung\nfrist 2 Arbeitstage");
}

TEST_CASE("parties outside are pools, and what is exchanged with them are messages") {
    const Definitions definitions = exported(kDogTax);
    REQUIRE(definitions.participants.size() == 2);
    CHECK(definitions.participants[1].name == "Halter");
    REQUIRE(definitions.messages.size() == 2);
    const auto isStart = [&](const bpmn::MessageFlow& it) {
        return it.to.kind == bpmn::End::Kind::node && definitions.nodes[it.to.index].event == bpmn::EventKind::message;
    };
    CHECK(std::ranges::count_if(definitions.messages, isStart) == 1);
}

TEST_CASE("as many events as there are stand at the edge of their step") {
    std::string text = kDogTax;
    const std::string step = "durch Bürgerbüro.Sachbearbeitung\n  übergabe";
    text.replace(text.find(step), step.size(), R"(durch Bürgerbüro.Sachbearbeitung {
    nebenher auf "Anruf" { schritt "Notieren" }
    nebenher auf "Brief" { schritt "Ablegen" }
    nebenher auf "Besuch" { schritt "Auskunft geben" }
    jederzeit auf "Widerruf" { ende "Widerrufen" }
  }
  übergabe)");
    const Definitions definitions = exported(text);
    CHECK(std::ranges::count(definitions.nodes, bpmn::NodeKind::boundaryEvent, &bpmn::FlowNode::kind) == 4);
    checkWhole(definitions);
}

TEST_CASE("what is exchanged from within a frame leaves it at its lower edge") {
    const Definitions definitions = exported(R"(rolle A extern E extern F
prozess P {
  auslöser "x" von E an A
  teilprozess "Erfassen" durch A {
    jederzeit auf "Ausfall" art fehler an A { ende "Ausgefallen" }
    schritt "Scannen" durch A informiert E
    teilprozess "Ablegen" { versand "Aktenzeichen" an E schritt "Anlegen" mit F }
    warten { auf "Antwort" von E }
    ende "Erfasst"
  }
  schritt "Weiter" durch A mit F
  jederzeit auf "Rücknahme" von E an A { schritt "Einstellen" durch A informiert F ende "Eingestellt" }
  ende "Fertig"
})");
    checkWhole(definitions);
    CHECK(nodeNamed(definitions, "Anlegen").parent != bpmn::kNone);
    CHECK(nodeNamed(definitions, "Einstellen").parent != bpmn::kNone);
    CHECK(definitions.messages.size() == 8);
    const auto inside = std::ranges::count_if(definitions.messages, [&](const bpmn::MessageFlow& it) {
        const bpmn::End& here = it.from.kind == bpmn::End::Kind::node ? it.from : it.to;
        return definitions.nodes[here.index].parent != bpmn::kNone;
    });
    CHECK(inside == 6);
}

TEST_CASE("a sub-process in one hand has a frame; where it is handed over, what is in it is shown") {
    const std::string head = "rolle A rolle B prozess P {\n  auslöser \"x\" an A\n";
    const std::string sub = R"(  teilprozess "Erfassen" durch A {
    jederzeit auf "Ausfall" art fehler an A { weiter mit Melden }
    schritt "Scannen"
    teilprozess "Ablegen" { schritt "Akte anlegen" }
    ende "Erfasst"
  }
)";
    const std::string rest = R"(  schritt "Weiter" durch A
  jederzeit auf "Rücknahme" an A { schritt "Einstellen" durch A ende "Eingestellt" }
  ende "Fertig"
  schritt "Melden" als Melden durch A
  ende "Gemeldet"
})";
    const Definitions framed = exported(head + sub + rest);
    checkWhole(framed);
    const auto parentOf = [&](std::string_view name) {
        const std::uint32_t parent = nodeNamed(framed, name).parent;
        return parent == bpmn::kNone ? std::string("none") : framed.nodes[parent].name;
    };
    CHECK(parentOf("Scannen") == "Erfassen");
    CHECK(parentOf("Akte anlegen") == "Ablegen");
    CHECK(parentOf("Ablegen") == "Erfassen");
    CHECK(parentOf("Erfasst") == "Erfassen");
    CHECK(parentOf("Weiter") == "none");
    const auto& failure = nodeNamed(framed, "Ausfall");
    CHECK(failure.kind == bpmn::NodeKind::boundaryEvent);
    CHECK(framed.nodes[failure.host].name == "Erfassen");
    CHECK(framed.nodes[nodeNamed(framed, "Einstellen").parent].triggeredByEvent);
    std::string handed = sub;
    handed.replace(handed.find("    ende"), 0,
                   "    übergabe an B frist 2 Tage\n    schritt \"Prüfen\" durch B\n    übergabe an A\n");
    const Definitions open = exported(head + handed + rest);
    checkWhole(open);
    CHECK(nodeNamed(open, "Scannen").parent == bpmn::kNone);
    // Ways that meet within it meet within the frame; one that jumps out of it leaves no frame to draw.
    std::string again = sub;
    again.replace(again.find("    schritt"), 0, "    schritt \"Auflegen\" als Auflegen\n");
    again.replace(again.find("    ende"), 0,
                  "    entscheidung \"Gut?\" durch A { wenn \"nein\" zurück zu Auflegen wenn \"ja\" }\n");
    const Definitions looped = exported(head + again + rest);
    checkWhole(looped);
    CHECK(nodeNamed(looped, "Auflegen").parent != bpmn::kNone);
    std::string left = sub;
    left.replace(left.find("    ende"), 0,
                 "    entscheidung \"Gut?\" durch A { wenn \"nein\" weiter mit Melden wenn \"ja\" }\n");
    const Definitions jumping = exported(head + left + rest);
    checkWhole(jumping);
    CHECK(nodeNamed(jumping, "Scannen").parent == bpmn::kNone);
    CHECK(std::ranges::none_of(open.nodes, [](const auto& node) { return node.name == "Erfassen"; }));
}

TEST_CASE("a step that is put in changes no other id") {
    std::string longer = kDogTax;
    longer.insert(longer.find("  übergabe"), "  schritt \"Gebühr einnehmen\" durch Bürgerbüro.Sachbearbeitung\n");
    const auto before = idsOf(exported(kDogTax));
    const auto after = idsOf(exported(longer));
    std::vector<std::string> gone;
    std::ranges::set_difference(before, after, std::back_inserter(gone));
    CHECK(gone.size() == 1);  // the flow that the step parts
}

TEST_CASE("a name that nobody reads at a glance makes no lane or pool higher than a page") {
    std::string name = "Sachbearbeitung";
    while (name.size() < 10'000) {
        name += " Sachbearbeitung";
    }
    Definitions definitions = exported("rolle A \"" + name + "\" extern E \"" + name +
                                       "\" prozess P { auslöser \"x\" von E an A schritt \"s\" durch A ende }");
    checkWhole(definitions);
    bpmn::place(definitions);
    CHECK(definitions.lanes.front().bounds->height == 400);
    CHECK(definitions.participants.back().bounds->height == 400);
    const std::string svg = bpmn::writeSvg(definitions, {"de", ""});
    CHECK(svg.contains("<title>" + name + "</title>"));
    CHECK(svg.contains("Sachbearbeitung …</text>"));
}

TEST_CASE("every example is exported whole, and its picture keeps all promises") {
    int processes = 0;
    for (const auto& texts : testing::exampleTexts()) {
        const Model model = testing::modelOf(texts);
        for (ProcessId process = 0; process < model.processes.size(); ++process) {
            CAPTURE(model.processes[process].name);
            for (const auto documents : {bpmn::DocumentsAre::left, bpmn::DocumentsAre::drawn}) {
                Definitions definitions = bpmn::exportProcess(model, process, bpmn::Drawn::completed, documents);
                checkWhole(definitions);
                bpmn::place(definitions);
                const std::string xml = bpmn::writeXml(definitions);
                Definitions again = bpmn::exportProcess(model, process, bpmn::Drawn::completed, documents);
                bpmn::place(again);
                CHECK(bpmn::writeXml(again) == xml);
                for (const bpmn::Artifact& artifact : definitions.artifacts) {
                    CHECK(artifact.bounds.has_value());
                }
            }
            ++processes;
        }
    }
    CHECK(processes > 15);
}

TEST_CASE("any process whatever is exported whole" * doctest::test_suite("properties")) {
    const auto property = [] {
        testing::Choices choices(*rc::gen::scale(
            8.0, rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 1000))));
        const Model model = testing::modelOf(testing::anyWorkspace(choices));
        for (ProcessId process = 0; process < model.processes.size(); ++process) {
            checkWhole(bpmn::exportProcess(model, process));
            checkWhole(bpmn::exportProcess(model, process, bpmn::Drawn::completed, bpmn::DocumentsAre::drawn));
        }
    };
    CHECK(rc::check(property));
}
