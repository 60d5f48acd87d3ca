// Pictures: whole XML that loads nothing, with every part and every word of it as text.
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include "bpmn/export_process.h"
#include "bpmn/place.h"
#include "bpmn/task_width.h"
#include "bpmn/write_svg.h"
#include "diagram/text_size.h"
#include "features/workspaces.h"

using namespace dienstweg;

namespace {

/// All that is written in the picture, without blanks and line breaks.
std::string writtenIn(const pugi::xml_node& node) {
    std::string all;
    for (const pugi::xml_node child : node.children()) {
        all += std::string_view(child.name()) == "text" ? child.text().get() : writtenIn(child);
    }
    std::erase(all, ' ');
    return all;
}

std::string withoutBlanks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
    return text;
}

}  // namespace

TEST_CASE("the picture of every example shows every part, as text, and loads nothing") {
    int pictures = 0;
    for (const auto& texts : testing::exampleTexts()) {
        const Model model = testing::modelOf(texts);
        for (ProcessId process = 0; process < model.processes.size(); ++process) {
            CAPTURE(model.processes[process].name);
            bpmn::Definitions definitions = bpmn::exportProcess(model, process);
            bpmn::place(definitions);
            const std::string svg = bpmn::writeSvg(definitions, {"de", "Ein <Ablauf> & mehr"});
            pugi::xml_document document;
            REQUIRE(document.load_string(svg.c_str()));
            const pugi::xml_node root = document.child("svg");
            CHECK(std::string(root.child("desc").text().get()) == "Ein <Ablauf> & mehr");
            CHECK(svg.find("href") == std::string::npos);
            CHECK(svg.find("<script") == std::string::npos);
            std::set<std::string> ids;
            for (const pugi::xml_node group : root.children("g")) {
                CHECK(ids.insert(group.attribute("id").value()).second);
            }
            CHECK(ids.size() == definitions.participants.size() + definitions.lanes.size() + definitions.nodes.size() +
                                    definitions.flows.size() + definitions.messages.size());
            for (const bpmn::FlowNode& node : definitions.nodes) {
                const pugi::xml_node group = root.find_child_by_attribute("g", "id", node.id.c_str());
                CHECK(writtenIn(group) == withoutBlanks(node.name));
            }
            ++pictures;
        }
    }
    CHECK(pictures > 15);
}

TEST_CASE("a text is broken between words, and is as wide as its widest line") {
    CHECK(wrapped("Anmeldung prüfen", 60) == std::vector<std::string>{"Anmeldung", "prüfen"});
    CHECK(wrapped("  a\nb ", 100) == std::vector<std::string>{"a b"});
    CHECK(wrapped("", 10).empty());
    CHECK(textSize("", 10) == Size{});
    CHECK(textSize("Donaudampfschifffahrt", 10).height == kLineHeight);
    CHECK(textWidth("WWW") > textWidth("iii"));
}

TEST_CASE("a task has room for its longest word, and for one of narrow letters before wider ones") {
    CHECK(bpmn::taskTextWidth("", 86) == 86);
    CHECK(bpmn::taskTextWidth("Antrag prüfen", 86) == 86);
    CHECK(bpmn::taskTextWidth("Vollstreckungsauftrag", 86) == textWidth("Vollstreckungsauftrag") + 2);
    CHECK(bpmn::taskTextWidth("Urlaubsantrag genehmigen", 86) > textWidth("Urlaubsantrag") + 2);
}
