// Other words for an element: a statement, a branch, a role, the process.
#include "checks/fixes.h"
#include "checks/read.h"
#include "diagram_editor/edit_steps.h"
#include "features/rename.h"
#include "features/thing.h"
#include "syntax/edit.h"
#include "syntax/placement.h"

namespace dienstweg {
namespace {

Edited inOneFile(FileId file, Edits edits) {
    auto all = inFile(file, std::move(edits));
    if (!all) {
        return std::unexpected(Refusal{Refusal::Reason::cannotBeSaid, all.error()});
    }
    return EditedText{std::move(*all), {}};
}

/// A thing that is called by its name alone gets another name, everywhere; or a label, if the words are no name.
Edited renameThing(const DiagramPage& page, const ShownElement& element, const std::string& words) {
    const Source& source = page.model.source(element.file);
    const Item& item = source.tree.items[element.item];
    if (item.label != kNone || item.name == kNone || !canBeName(words)) {
        return inOneFile(element.file, setLabel(source, element.item, words));
    }
    const auto renamed = rename(page.model, element.file, source.tree.values[item.name].span.begin, words);
    if (!renamed) {
        return std::unexpected(Refusal{Refusal::Reason::cannotBeSaid, renamed.error()});
    }
    return EditedText{*renamed, {}};
}

}  // namespace

Edited renameElement(const DiagramPage& page, const DiagramEdit& edit) {
    const ShownElement* element = page.shown.find(edit.element);
    if (element == nullptr || !edit.text) {
        return unknownElement();
    }
    const Source& source = page.model.source(element->file);
    const Item& item = source.tree.items[element->item];
    if (!contains(element->can, Ability::rename)) {
        return refusedEdit("diagram.no-words");
    }
    const std::string words(trimmed(*edit.text));
    if (isDeclaration(item.kind)) {
        return words.empty() ? Edited(refusedEdit("diagram.words-missing")) : renameThing(page, *element, words);
    }
    if (item.label != kNone && valueText(source, source.tree.values[item.label]) == words) {
        return EditedText{};
    }
    return inOneFile(element->file, setLabel(source, element->item, words));
}

}  // namespace dienstweg
