// Every edit of a diagram, at every element: the model then differs by that edit and by nothing else, or the edit is
// refused with a sentence.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "checks/check.h"
#include "diagram_editor/edits.h"
#include "features/workspaces.h"
#include "support/generate_workspace.h"

using namespace dienstweg;

namespace {

struct Tally {
    std::map<DiagramEdit::Kind, int> made;
    std::map<DiagramEdit::Kind, int> asked;
    std::map<std::string, int> refused;
    std::string wrong;
};

void tryAll(const Model& model, std::size_t goals, std::size_t step, Tally& tally) {
    const std::vector<Finding> findings = check(model, {});
    for (ProcessId id = 0; id < model.processes.size(); ++id) {
        const ShownDiagram shown = showDiagram(model, id, {}, {});
        const DiagramPage page{model, id, shown};
        const auto edits = testing::editsOf(shown, goals);
        for (std::size_t i = 0; i < edits.size(); i += step) {
            const DiagramEdit& edit = edits[i];
            ++tally.asked[edit.kind];
            const Edited made = edited(page, edit);
            if (!made) {
                const std::string why = phrase(made.error().message, Language::german);
                ++tally.refused[std::string(made.error().message.key)];
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
        tryAll(testing::modelOf(texts), 3, 1, tally);
    }
    CHECK(tally.wrong == "");
    std::string counts;
    for (const auto& [kind, count] : tally.asked) {
        counts += std::to_string(static_cast<int>(kind)) + ": " + std::to_string(tally.made[kind]) + " of " +
                  std::to_string(count) + "\n";
    }
    for (const auto& [key, count] : tally.refused) {
        counts += key + " " + std::to_string(count) + "\n";
    }
    MESSAGE(counts);
    for (const auto kind : {DiagramEdit::Kind::rename, DiagramEdit::Kind::assign, DiagramEdit::Kind::move,
                            DiagramEdit::Kind::insert, DiagramEdit::Kind::remove, DiagramEdit::Kind::copy,
                            DiagramEdit::Kind::redirect, DiagramEdit::Kind::connect, DiagramEdit::Kind::addLane}) {
        CAPTURE(static_cast<int>(kind));
        CHECK(tally.made[kind] > 50);
    }
}

TEST_CASE("every edit of made-up workspaces does what it says or is refused") {
    CHECK(rc::check("every edit of any workspace", [] {
        testing::Choices choices(
            *rc::gen::scale(8, rc::gen::container<std::vector<std::uint32_t>>(rc::gen::arbitrary<std::uint32_t>())));
        const Model model = testing::modelOf(testing::anyWorkspace(choices));
        Tally tally;
        tryAll(model, 2, 7, tally);
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
