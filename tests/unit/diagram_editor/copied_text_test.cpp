// What is copied as a text is read again as it was.
#include "diagram_editor/copied_text.h"

#include <string>

#include <doctest/doctest.h>

#include "checks/read.h"
#include "diagram_editor/loose_statement.h"
#include "features/workspaces.h"

using namespace dienstweg;

TEST_CASE("every statement of the examples can be copied as a text that says the same") {
    int copied = 0;
    for (const auto& texts : testing::exampleTexts()) {
        const Model model = testing::modelOf(texts);
        for (ProcessId id = 0; id < model.processes.size(); ++id) {
            const ShownDiagram shown = showDiagram(model, id, {}, {});
            const DiagramPage page{model, id, shown};
            const EditSteps steps(page);
            for (const ShownElement& element : shown.elements) {
                if (!contains(element.can, Ability::copy)) {
                    continue;
                }
                CAPTURE(element.id);
                const auto text = copiedText(page, {element.id});
                REQUIRE(text.has_value());
                CAPTURE(*text);
                const auto read = statementsIn(*text);
                REQUIRE(read.size() == 1);
                CHECK(meaningOf(read.front()) == meaningOf(looseStatement(steps, element.item)));
                ++copied;
            }
        }
    }
    CHECK(copied > 100);
}

TEST_CASE("what is no part of a process is not taken for one") {
    CHECK(statementsIn("schritt \"a\"\nstep \"b\" by A.B\n").size() == 2);
    for (const std::string_view text :
         {"", "\n", "// nur das", "Sehr geehrte Damen und Herren,", "}", "} prozess Q {", "schritt \"a\" }",
          "schritt \"a", "prozess Q { schritt \"a\" }", "verantwortlich A.B", "auslöser Antrag von B an A.B",
          "schritt \"a\"\nergebnis Fertig", "wenn \"ja\" weiter", "einheit Amt"}) {
        CAPTURE(text);
        CHECK(statementsIn(text).empty());
    }
}
