// A second one of statements, at another place.
#include "diagram_editor/loose_statement.h"
#include "diagram_editor/put_statement.h"

namespace dienstweg {

Edited copyElements(const DiagramPage& page, const DiagramEdit& edit) {
    const EditSteps steps(page);
    const auto loose = looseStatements(steps, edit.elements);
    return loose ? putStatements(steps, edit.place, *loose) : std::unexpected(loose.error());
}

}  // namespace dienstweg
