#include "diagram_editor/diagram_edit.h"

#include <array>

namespace dienstweg {

Edited edited(const DiagramPage& page, const DiagramEdit& edit) {
    using Make = Edited (*)(const DiagramPage&, const DiagramEdit&);
    // In the order of DiagramEdit::Kind.
    constexpr auto kinds = std::to_array<Make>(
        {renameElement, assignElements, moveElements, insertElement, removeElements, copyElements, pasteStatements,
         redirectFlow, connectElements, addLane, moveLane, setElementFact, removeElementFact, applyFix});
    return kinds[static_cast<std::size_t>(edit.kind)](page, edit);
}

}  // namespace dienstweg
