// One fact of an element is written, changed or taken away.
#include "diagram_editor/edit_steps.h"
#include "features/edit_fact.h"

namespace dienstweg {
namespace {

Edited inFileOf(const DiagramPage& page, const ShownElement& element, Edits edits) {
    if (!edits) {
        return std::unexpected(Refusal{Refusal::Reason::cannotBeSaid, std::move(edits.error())});
    }
    Rework work(page.model.source(element.file));
    work.then(edits);
    if (work.holds() && work.source().tree.problems.size() > page.model.tree(element.file).problems.size()) {
        return refusedEdit("edit.cannot-be-said");
    }
    auto all = inFile(element.file, std::move(edits));
    return EditedText{std::move(*all), {}};
}

}  // namespace

Edited setElementFact(const DiagramPage& page, const DiagramEdit& edit) {
    const ShownElement* element = page.shown.find(edit.element);
    if (element == nullptr || !edit.text) {
        return unknownElement();
    }
    return inFileOf(page, *element, setFact(page.model.source(element->file), element->item, edit.index, *edit.text));
}

Edited removeElementFact(const DiagramPage& page, const DiagramEdit& edit) {
    const ShownElement* element = page.shown.find(edit.element);
    if (element == nullptr || !edit.index) {
        return unknownElement();
    }
    return inFileOf(page, *element, removeFact(page.model.source(element->file), element->item, *edit.index));
}

}  // namespace dienstweg
