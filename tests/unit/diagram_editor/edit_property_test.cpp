// Every edit of a diagram, at every element: the model then differs by that edit and by nothing else, or the edit is
// refused with a sentence.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "diagram_editor/edits.h"
#include "features/workspaces.h"
#include "support/generate_workspace.h"
#include "support/sample.h"

using namespace dienstweg;

namespace {

/// Why an edit may be refused: docs/diagram-protocol.md tells each.
const std::set<std::string> kDocumented{
    "diagram.across-branches", "diagram.append-on-way",  "diagram.goal-lost",     "diagram.into-itself",
    "diagram.lane-needs-unit", "diagram.lane-elsewhere", "diagram.no-goal",       "diagram.no-words",
    "diagram.not-a-role",      "diagram.not-assigned",   "diagram.not-copied",    "diagram.not-moved",
    "diagram.not-pasted",      "diagram.not-redirected", "diagram.not-removable", "diagram.nothing-before",
    "diagram.other-ways",      "diagram.role-not-named", "diagram.role-there",    "diagram.still-named",
    "diagram.unknown-element", "diagram.unreached",      "diagram.way-ends",      "diagram.way-of-gateway",
    "diagram.way-of-trigger",  "diagram.work-within",    "edit.cannot-be-said",   "edit.not-here",
    "edit.comment-in-the-way", "edit.broken-region",     "edit.not-a-name",       "rename.ambiguous",
    "rename.unknown",          "rename.taken",           "rename.only-label",     "rename.changes-meaning",
    "rename.changes-settings", "rename.no-name"};

struct Tally {
    std::map<DiagramEdit::Kind, int> made;
    std::set<std::string> refused;
    std::string wrong;
};

void tryAll(const Model& model, std::size_t goals, std::size_t step, Tally& tally) {
    for (ProcessId id = 0; id < model.processes.size(); ++id) {
        const ShownDiagram shown = showDiagram(model, id, {}, {});
        const DiagramPage page{model, id, shown};
        const auto edits = testing::editsOf(shown, goals);
        for (std::size_t i = 0; i < edits.size(); i += step) {
            const DiagramEdit& edit = edits[i];
            const Edited made = edited(page, edit);
            if (!made) {
                const std::string why = phrase(made.error().message, Language::german);
                const std::string key(made.error().message.key);
                if (tally.refused.insert(key).second && !kDocumented.contains(key)) {
                    tally.wrong += "a refusal that is not documented: " + key + "\n";
                }
                if (why.empty() || why.find('{') != std::string::npos) {
                    tally.wrong += "a refusal without a sentence: " + std::string(made.error().message.key) + "\n";
                }
                continue;
            }
            if (made->edits.empty()) {
                continue;
            }
            ++tally.made[edit.kind];
            for (const std::string& line : testing::wrongWith(page, edit, *made)) {
                if (tally.wrong.size() < 4000) {
                    tally.wrong += line + "\n  " + testing::show(edit) + "\n  in " + model.processes[id].name + "\n";
                }
            }
        }
    }
}

}  // namespace

TEST_CASE("every edit at every element of the examples does what it says or is refused") {
    Tally tally;
    for (const auto& texts : testing::exampleTexts()) {
        tryAll(testing::modelOf(texts), 3, testing::kEvery, tally);
    }
    CHECK(tally.wrong == "");
    int all = 0;
    for (const auto kind :
         {DiagramEdit::Kind::rename, DiagramEdit::Kind::assign, DiagramEdit::Kind::move, DiagramEdit::Kind::insert,
          DiagramEdit::Kind::remove, DiagramEdit::Kind::copy, DiagramEdit::Kind::paste, DiagramEdit::Kind::redirect,
          DiagramEdit::Kind::connect, DiagramEdit::Kind::addLane, DiagramEdit::Kind::moveLane}) {
        CAPTURE(static_cast<int>(kind));
        all += tally.made[kind];
        CHECK((testing::kSampled || tally.made[kind] > 20));  // of lanes there are few
    }
    CHECK(all > 200);
}

TEST_CASE("every edit of made-up workspaces does what it says or is refused" * doctest::test_suite("properties")) {
    CHECK(rc::check("every edit of any workspace", [] {
        testing::Choices choices(*rc::gen::scale(
            4.0, rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 1000))));
        const Model model = testing::modelOf(testing::anyWorkspace(choices));
        Tally tally;
        tryAll(model, 1, 29, tally);
        if (!tally.wrong.empty()) {
            std::string texts;
            for (const std::string& text : testing::textsOf(model)) {
                texts += text + "\n----\n";
            }
            RC_LOG() << texts;
            RC_FAIL(tally.wrong);
        }
    }));
}
