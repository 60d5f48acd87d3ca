// A correction of a finding, chosen in the picture by the words that it is offered with.
#include "diagram_editor/edit_steps.h"

namespace dienstweg {

Edited applyFix(const DiagramPage& page, const DiagramEdit& edit) {
    for (const ShownFinding& shown : page.shown.findings) {
        if (shown.element != edit.element || shown.finding->rule != edit.rule) {
            continue;
        }
        for (const Fix& fix : shown.finding->fixes) {
            if (edit.text && phrase(fix.title, page.reader) == *edit.text) {
                return EditedText{fix.edits, {}};
            }
        }
    }
    return std::unexpected(Refusal{Refusal::Reason::stale, {"diagram.fix-gone", {}}});
}

}  // namespace dienstweg
