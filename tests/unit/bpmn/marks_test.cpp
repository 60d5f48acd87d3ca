// Which part of a picture a finding belongs to: what says it, or else what is around it.
#include "bpmn/marks.h"

#include <array>
#include <string>

#include <doctest/doctest.h>

#include "bpmn/export_process.h"
#include "features/workspaces.h"

using namespace dienstweg;

TEST_CASE("a finding is marked at what says it, else at what is around it, else at the pool") {
    const std::string text = R"(rolle A
prozess P {
  verantwortlich Niemand
  auslöser "x" an A
  schritt "Prüfen" durch A
  entscheidung "Gut?" durch A {
    wenn "ja"
    wenn "nein" { weiter mit Nirgends }
  }
  ende
}
rolle B
)";
    const Model model = testing::modelOf({text});
    const bpmn::Definitions definitions = bpmn::exportProcess(model, 0);
    const auto placeOf = [&](std::string_view words) {
        const auto at = static_cast<std::uint32_t>(text.find(words));
        return Span{at, at + 1};
    };
    const std::array places{placeOf("Prüfen"), placeOf("Nirgends"), placeOf("Niemand"), placeOf("rolle B")};
    const auto elements = bpmn::elementsFor(model, 0, definitions, places);
    REQUIRE(elements.size() == 4);
    const auto nameOf = [&](const std::string& id) {
        for (const bpmn::FlowNode& node : definitions.nodes) {
            if (node.id == id) {
                return node.name;
            }
        }
        return std::string("no node");
    };
    CHECK(nameOf(elements[0]) == "Prüfen");
    CHECK(nameOf(elements[1]) == "Gut?");  // the jump leads nowhere, so its branch is no flow
    CHECK(elements[2] == definitions.participants.front().id);
    CHECK(elements[3].empty());
}
