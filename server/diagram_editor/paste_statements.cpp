// A text that was copied (from a picture, or by hand from a text) becomes statements at a place of the flow.
#include "diagram_editor/copied_text.h"
#include "diagram_editor/loose_statement.h"
#include "diagram_editor/put_statement.h"

namespace dienstweg {

Edited pasteStatements(const DiagramPage& page, const DiagramEdit& edit) {
    std::vector<Draft> statements = statementsIn(edit.text.value_or(""));
    if (statements.empty()) {
        return refusedEdit("diagram.not-pasted");
    }
    for (Draft& statement : statements) {
        loseNames(statement);
        statement.blankBefore = false;
    }
    return putStatements(EditSteps(page), edit.place, statements);
}

}  // namespace dienstweg
