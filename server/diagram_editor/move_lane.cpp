// Lanes change places: their roles are declared in another order.
#include <algorithm>

#include "checks/place_on_way.h"
#include "diagram_editor/edit_steps.h"
#include "syntax/edit.h"

namespace dienstweg {

Edited moveLane(const DiagramPage& page, const DiagramEdit& edit) {
    const ShownElement* lane = page.shown.find(edit.lane);
    if (lane == nullptr || lane->part != Part::lane) {
        return unknownElement();
    }
    const Source& source = page.model.source(lane->file);
    const ItemId parent = source.tree.items[lane->item].parent;
    std::uint32_t index = 0;
    if (!edit.goal.empty()) {
        const ShownElement* before = page.shown.find(edit.goal);
        if (before == nullptr || before->part != Part::lane) {
            return unknownElement();
        }
        if (before->file != lane->file || source.tree.items[before->item].parent != parent) {
            return refusedEdit("diagram.lane-elsewhere");
        }
        index = indexAmongSiblings(source.tree, before->item);
    } else {  // behind the last lane; roles that have none may come behind it still
        for (const ShownElement& other : page.shown.elements) {
            const bool isBeside =
                other.part == Part::lane && other.file == lane->file && source.tree.items[other.item].parent == parent;
            index = isBeside ? std::max(index, indexAmongSiblings(source.tree, other.item) + 1) : index;
        }
    }
    auto edits = inFile(lane->file, moveItem(source, lane->item, parent, index));
    if (!edits) {
        return std::unexpected(Refusal{Refusal::Reason::cannotBeSaid, edits.error()});
    }
    return EditedText{std::move(*edits), {}, {}};
}

}  // namespace dienstweg
