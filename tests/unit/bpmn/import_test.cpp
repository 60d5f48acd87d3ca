// BPMN as texts: what becomes of flows, lanes and messages; that every text can be read, whatever the file.
#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "bpmn/export_process.h"
#include "bpmn/import_file.h"
#include "bpmn/read_xml.h"
#include "features/workspaces.h"
#include "support/flow_graphs.h"
#include "syntax/format.h"
#include "syntax/source.h"

using namespace dienstweg;

namespace {

struct Imported {
    std::string text;  ///< of all processes
    std::string organisation;
    std::vector<bpmn::Loss> losses;
    std::size_t jumps = 0;
};

Imported importedFrom(bpmn::Definitions definitions) {
    bpmn::ImportedParties parties;
    bpmn::UniqueNames names;
    const bpmn::ImportedFile file = bpmn::importFile(std::move(definitions), parties, names, Spelling::german);
    Imported made;
    for (const Draft& process : file.processes) {
        made.text += print(process);
    }
    made.organisation = print(parties.file());
    made.losses = file.losses;
    made.jumps = file.jumps;
    return made;
}

/// `inside` stands in a process with the lanes A and B; a node whose id begins with b is in B, all others in A.
Imported imported(const std::string& inside, const std::string& beside = {}) {
    std::string lanes[2];
    for (std::size_t at = inside.find(" id=\""); at != std::string::npos; at = inside.find(" id=\"", at + 1)) {
        const std::string id = inside.substr(at + 5, inside.find('"', at + 5) - at - 5);
        if (!id.starts_with("f_")) {
            lanes[id.starts_with("b") ? 1 : 0] += "<flowNodeRef>" + id + "</flowNodeRef>";
        }
    }
    const auto read = bpmn::readXml(R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">)" + beside +
                                    R"(<process id="p" name="P"><laneSet><lane id="la" name="A">)" + lanes[0] +
                                    R"(</lane><lane id="lb" name="B">)" + lanes[1] + "</lane></laneSet>" + inside +
                                    "</process></definitions>");
    REQUIRE(read.has_value());
    CHECK(read->defects.empty());
    return importedFrom(read->definitions);
}

std::string flow(const std::string& from, const std::string& to, const std::string& more = {}) {
    return "<sequenceFlow id=\"f_" + from + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\" " + more +
           "/>";
}

bool isLost(const Imported& imported, std::string_view id) {
    return std::ranges::any_of(imported.losses, [&](const bpmn::Loss& loss) { return loss.id == id; });
}

/// Drawn from few kinds, joined at random: more tangled than anything people draw.
bpmn::Definitions tangle(bool flat = false) {
    using namespace rc;
    bpmn::Definitions made;
    made.processes.push_back({{.id = "p", .name = "P"}});
    if (!flat) {
        made.lanes.push_back({{.id = "la", .name = "A"}, 0});
        made.lanes.push_back({{.id = "lb", .name = "B"}, 0});
    }
    const auto count = *gen::inRange<std::uint32_t>(1, 24);
    for (std::uint32_t node = 0; node < count; ++node) {
        bpmn::FlowNode it{{.id = "n" + std::to_string(node), .name = *gen::element<std::string>("", "X", "Y", "ende")}};
        it.kind =
            *gen::element(bpmn::NodeKind::startEvent, bpmn::NodeKind::endEvent, bpmn::NodeKind::task,
                          bpmn::NodeKind::userTask, bpmn::NodeKind::exclusiveGateway, bpmn::NodeKind::parallelGateway,
                          bpmn::NodeKind::eventBasedGateway, bpmn::NodeKind::intermediateCatchEvent,
                          bpmn::NodeKind::subProcess, bpmn::NodeKind::boundaryEvent, bpmn::NodeKind::callActivity);
        it.event = it.kind == bpmn::NodeKind::intermediateCatchEvent || it.kind <= bpmn::NodeKind::boundaryEvent
                       ? *gen::element(bpmn::EventKind::none, bpmn::EventKind::timer, bpmn::EventKind::error)
                       : bpmn::EventKind::none;
        it.interrupting = *gen::arbitrary<bool>();
        it.process = 0;
        it.lane = flat ? bpmn::kNone : *gen::inRange<std::uint32_t>(0, 2);
        for (std::uint32_t other = 0; other < node; ++other) {  // into one of the sub-processes before it, if any
            if (made.nodes[other].kind == bpmn::NodeKind::subProcess && *gen::inRange(0, 3) == 0) {
                it.parent = other;
            }
            if (it.kind == bpmn::NodeKind::boundaryEvent && made.nodes[other].kind >= bpmn::NodeKind::task &&
                made.nodes[other].kind <= bpmn::NodeKind::subProcess) {
                it.host = other;
            }
        }
        if (it.kind == bpmn::NodeKind::boundaryEvent && it.host == bpmn::kNone) {
            it.kind = bpmn::NodeKind::intermediateCatchEvent;
        }
        if (it.host != bpmn::kNone) {
            it.parent = made.nodes[it.host].parent;
        }
        made.nodes.push_back(std::move(it));
    }
    const auto flows = *gen::inRange<std::uint32_t>(0, 2 * count);
    for (std::uint32_t id = 0; id < flows; ++id) {
        bpmn::SequenceFlow it{{.id = "f" + std::to_string(id), .name = *gen::element<std::string>("", "ja")}};
        it.from = *gen::inRange<std::uint32_t>(0, count);
        it.to = *gen::inRange<std::uint32_t>(0, count);
        const bpmn::NodeKind from = made.nodes[it.from].kind;
        const bpmn::NodeKind to = made.nodes[it.to].kind;
        if (flat && (made.nodes[it.from].parent != made.nodes[it.to].parent || from == bpmn::NodeKind::endEvent ||
                     to == bpmn::NodeKind::startEvent || to == bpmn::NodeKind::boundaryEvent)) {
            continue;  // no text can follow it
        }
        if (flat && from != bpmn::NodeKind::exclusiveGateway) {
            it.name.clear();
        }
        made.flows.push_back(std::move(it));
    }
    return made;
}

}  // namespace

TEST_CASE("a flow from lane to lane is a handoff, also from a start, to and from a join, and to an end") {
    const auto made =
        imported(R"(<startEvent id="s" name="Da"/><task id="b1" name="Eins"/><endEvent id="e" name="Aus"/>)" +
                 flow("s", "b1") + flow("b1", "e", R"(name="Akte")"));
    CHECK(made.text == R"(prozess P "P" {
  auslöser "Da" an A
  übergabe an B
  schritt "Eins" durch B
  übergabe "Akte" an A
  ende "Aus"
}
)");
    CHECK(made.losses.empty());
    const auto joined = imported(
        R"(<startEvent id="s"/><parallelGateway id="g"/><task id="t" name="T"/><task id="b1" name="U"/><parallelGateway id="j"/><task id="b2" name="V"/><endEvent id="be"/>)" +
        flow("s", "g") + flow("g", "t") + flow("g", "b1") + flow("t", "j") + flow("b1", "j") + flow("j", "b2") +
        flow("b2", "be"));
    CHECK(joined.text == R"(prozess P "P" {
  auslöser "" an A
  parallel zusammen durch A {
    zweig "" {
      schritt "T" durch A
    }
    zweig "" {
      übergabe an B
      schritt "U" durch B
      übergabe an A
    }
  }
  übergabe an B
  schritt "V" durch B
  ende ""
}
)");
    CHECK(joined.jumps == 0);
}

TEST_CASE(
    "a short way out stands in the decision, the main way behind it; a way back is a jump; a default keeps its words") {
    const auto made = imported(
        R"(<startEvent id="s"/><task id="t" name="T"/><exclusiveGateway id="g" name="Gut?" default="f_gt"/><task id="u" name="U"/><endEvent id="n" name="Nein"/><endEvent id="e" name="Ja"/>)" +
        flow("s", "t") + flow("t", "g") + flow("g", "n", R"(name="nein")") + flow("g", "t", R"(name="noch nicht")") +
        flow("g", "u", R"(name="ja")") + flow("u", "e"));
    CHECK(made.text == R"(prozess P "P" {
  auslöser "" an A
  schritt "T" als T durch A
  entscheidung "Gut?" durch A {
    wenn "nein" {
      ende "Nein"
    }
    sonst "noch nicht" {
      zurück zu T
    }
    wenn "ja"
  }
  schritt "U" durch A
  ende "Ja"
}
)");
}

TEST_CASE("a join that is also entered from elsewhere stays a join") {
    const auto made = imported(
        R"(<startEvent id="s"/><startEvent id="s2"/><parallelGateway id="g"/><task id="t" name="T"/><task id="u" name="U"/><parallelGateway id="j"/><endEvent id="e"/>)" +
        flow("s", "g") + flow("g", "t") + flow("g", "u") + flow("t", "j") + flow("u", "j") + flow("s2", "j") +
        flow("j", "e"));
    CHECK(made.text.contains("zusammenführung als Punkt durch A art alle"));
    CHECK(made.text.contains("auslöser  \"\" an A art einfach beginnt mit Punkt"));
    CHECK(made.jumps == 2);
}

TEST_CASE("whoever is known outside is named: what comes, what goes, who takes part") {
    const auto made = imported(
        R"(<startEvent id="s" name="Antrag"/><sendTask id="t" name="Bescheid senden"/><userTask id="u" name="Anrufen"/><endEvent id="e"/>)" +
            flow("s", "t") + flow("t", "u") + flow("u", "e"),
        R"(<collaboration id="c"><participant id="pp" processRef="p"/><participant id="x" name="Bürger"/><messageFlow id="m1" sourceRef="x" targetRef="s"/><messageFlow id="m2" sourceRef="t" targetRef="x"/><messageFlow id="m3" sourceRef="u" targetRef="x" name="Anruf"/></collaboration>)");
    CHECK(made.text.contains("auslöser \"Antrag\" von Bürger an A art einfach"));
    CHECK(made.text.contains("versand \"Bescheid senden\" an Bürger durch A"));
    CHECK(made.text.contains("schritt \"Anrufen\" durch A informiert Bürger art benutzer"));
    CHECK(made.organisation.contains("extern Bürger"));
    CHECK(isLost(made, "m3"));  // its words
    CHECK_FALSE(isLost(made, "m1"));
}

TEST_CASE("roles of one name in different places stay apart, whatever is skipped of their path") {
    bpmn::Definitions definitions;
    definitions.processes.push_back({{.id = "p", .name = "P"}});
    definitions.lanes.push_back({{.id = "1", .name = "Amt"}, 0});
    definitions.lanes.push_back({{.id = "2", .name = "Leitung"}, 0, 0});
    definitions.lanes.push_back({{.id = "3", .name = "Leitung"}, 0});
    definitions.lanes.push_back({{.id = "4", .name = "Haus"}, 0});
    definitions.lanes.push_back({{.id = "5", .name = "Leitung"}, 0, 3});
    for (const std::uint32_t lane : {1U, 2U, 4U}) {
        definitions.nodes.push_back({{.id = "t" + std::to_string(lane), .name = "Tun"}});
        definitions.nodes.back().process = 0;
        definitions.nodes.back().lane = lane;
    }
    const auto made = importedFrom(definitions);
    const Model model = testing::modelOf({made.text + made.organisation});
    std::set<PartyId> parties;
    for (const Node& node : model.processes.front().graph.nodes) {
        if (node.kind == NodeKind::work) {
            CHECK(node.naming == Naming::role);
            parties.insert(node.party);
        }
    }
    CHECK(parties.size() == 3);
}

TEST_CASE("a process nested or branching without end is read within bounds") {
    std::string inside = R"(<startEvent id="s"/>)";
    std::string before = "s";
    for (int i = 0; i < 20000; ++i) {
        const std::string g = "g" + std::to_string(i);
        const std::string t = "t" + std::to_string(i);
        inside +=
            "<exclusiveGateway id=\"" + g + "\"/><task id=\"" + t + "\"/><task id=\"u" + std::to_string(i) + "\"/>";
        inside += flow(before, g) + flow(g, t) + flow(g, "u" + std::to_string(i));
        before = t;
    }
    const auto read =
        bpmn::readXml(R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">)" + inside +
                      "</process></definitions>");
    REQUIRE(read.has_value());
    const auto made = importedFrom(read->definitions);
    CHECK(std::ranges::count(made.text, '\n') > 80000);
}

TEST_CASE("whatever the flows, every node is told or listed, and the text has no fault" *
          doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        const bpmn::Definitions definitions = tangle();
        const auto made = importedFrom(definitions);
        const Source source = parse(Text::make(made.text).value());
        if (!source.tree.problems.empty()) {
            RC_FAIL(source.tree.problems.front().message.key.data() + std::string("\n") + made.text);
        }
        RC_ASSERT((formatted(source, Spelling::german) == made.text));
        // Each node once: as a statement, a trigger, an outcome, the end of a parallel block; or as a loss.
        std::size_t joins = 0;
        std::size_t told = 0;
        for (const Item& item : source.tree.items) {
            const bool counts =
                isStatement(item.kind) || item.kind == ItemKind::trigger || item.kind == ItemKind::arrival;
            told += counts ? 1U : 0U;
        }
        for (const bpmn::Loss& loss : made.losses) {
            joins += std::ranges::any_of(definitions.nodes, [&](const auto& it) { return it.id == loss.id; }) ? 1U : 0U;
        }
        RC_ASSERT(told + joins >= definitions.nodes.size() -
                                      static_cast<std::size_t>(std::ranges::count(
                                          definitions.nodes, bpmn::NodeKind::parallelGateway, &bpmn::FlowNode::kind)));
        // All jumps lead somewhere.
        const Model model = testing::modelOf({made.text + made.organisation});
        for (const Process& process : model.processes) {
            if (!process.graph.lostJumps.empty()) {
                RC_FAIL(made.text);
            }
        }
    }));
}

TEST_CASE("without lanes, every flow graph comes back as it was, but for what is listed" *
          doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        const bpmn::Definitions definitions = tangle(true);
        const auto made = importedFrom(definitions);
        const Model model = testing::modelOf({made.text + made.organisation});
        const auto again = bpmn::exportProcess(model, 0, bpmn::Drawn::asWritten);
        if (made.losses.empty()) {
            const std::string difference =
                testing::difference(testing::plainGraph(definitions, 0), testing::plainGraph(again, 0));
            if (!difference.empty()) {
                RC_FAIL(difference + "\n" + made.text);
            }
        }
    }));
}
