// Long sequences of edits from both sides: text, model and picture stay in agreement.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "bpmn/export_process.h"
#include "diagram_editor/edits.h"
#include "features/workspaces.h"
#include "support/choices.h"
#include "support/layout_check.h"
#include "support/sample.h"
#include "syntax/edit.h"

using namespace dienstweg;

namespace {

/// An edit of the text as somebody makes it without the picture: other words, a statement less or twice.
std::vector<FileEdit> textEdit(const Model& model, ProcessId id, testing::Choices& choices) {
    const Process& process = model.processes[id];
    const Source& source = model.source(process.file);
    if (process.statements.empty()) {
        return {};
    }
    const ItemId item = choices.oneOf(process.statements);
    Edits edits = std::unexpected(Message{});
    switch (choices.below(3)) {
        case 0: edits = setLabel(source, item, "Worte " + std::to_string(choices.below(1000))); break;
        case 1: edits = deleteItem(source, item); break;
        default: {
            Draft step{.kind = ItemKind::step};
            step.hasLabel = true;
            step.label = "Schritt " + std::to_string(choices.below(1000));
            edits = insertItem(source, source.tree.items[item].parent, 0, step);
        }
    }
    std::vector<FileEdit> all;
    for (TextEdit& edit : edits.value_or(std::vector<TextEdit>{})) {
        all.push_back({process.file, std::move(edit)});
    }
    return all;
}

/// What does not agree: with the text, with a picture that is made anew, with what is promised of pictures.
std::string disagreement(const Model& model, ProcessId id, const ShownDiagram& shown) {
    const bpmn::Definitions fresh = bpmn::exportProcess(model, id);
    const auto names = [](const auto& elements) {
        std::map<std::string, std::string> all;
        for (const bpmn::Element& element : elements) {
            all.emplace(element.id, element.name);
        }
        return all;
    };
    if (names(fresh.nodes) != names(shown.definitions.nodes) || names(fresh.flows) != names(shown.definitions.flows) ||
        names(fresh.lanes) != names(shown.definitions.lanes)) {
        return "the picture shows something else than the text says";
    }
    for (const ShownElement& element : shown.elements) {
        const Item& item = model.tree(element.file).items[element.item];
        if (element.whole.begin > item.span.begin || element.whole.end < item.span.end) {
            return "the element " + element.id + " stands elsewhere";
        }
    }
    for (const auto& [frame, picture] : shown.pictures) {
        const testing::LayoutReport report = testing::checkLayout(picture.graph, picture.layout);
        if (!report.broken.empty()) {
            return "in the picture: " + report.broken.front();
        }
    }
    return {};
}

}  // namespace

TEST_CASE("a thousand edits of text and picture by turns keep both in agreement") {
    constexpr int kSteps = testing::kSampled ? 100 : 1000;
    testing::Choices choices = testing::Choices::fromSeed(20261127);
    const auto examples = testing::exampleTexts();
    std::vector<std::string> texts = examples.front();
    const std::vector<std::string> first = texts;
    bpmn::Pictures pictures;
    int ofPicture = 0;
    int ofText = 0;
    std::string wrong;
    for (int step = 0; step < kSteps && wrong.empty(); ++step) {
        const Model model = testing::modelOf(texts);
        REQUIRE(!model.processes.empty());
        const ProcessId id = 0;
        ShownDiagram shown = showDiagram(model, id, {}, pictures);
        wrong = disagreement(model, id, shown);
        if (shown.elements.size() < 12 || shown.elements.size() > 250) {
            texts = first;  // nothing is left, or too much has come
            pictures.clear();
            continue;
        }
        std::vector<FileEdit> edits;
        if (choices.chance(70)) {
            const auto all = testing::editsOf(shown, 1);
            for (int tries = 0; tries < 20 && edits.empty(); ++tries) {
                if (const Edited made = edited({model, id, shown}, choices.oneOf(all))) {
                    edits = made->edits;
                }
            }
            ofPicture += edits.empty() ? 0 : 1;
        } else {
            edits = textEdit(model, id, choices);
            ofText += edits.empty() ? 0 : 1;
        }
        texts = testing::textsAfter(model, edits);
        pictures = std::move(shown.pictures);
    }
    CHECK(wrong == "");
    CHECK(ofPicture > kSteps / 2);
    CHECK(ofText > kSteps / 8);
}
