// Statements that stand by themselves, outside of any text: what is copied, and what is put in somewhere else.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "diagram_editor/edit_steps.h"

namespace dienstweg {

/// A name belongs to one statement alone; but several ends may bear the name of one result.
void loseNames(Draft& item);

/// The statement without its name, which belongs to one alone, and without the comments, which were written about the
/// one. It says itself who is responsible where a section around it said so.
Draft looseStatement(const EditSteps& steps, ItemId item);

/// Those of the chosen elements, in the order of the text; or why they cannot be copied.
std::expected<std::vector<Draft>, Refusal> looseStatements(const EditSteps& steps,
                                                           const std::vector<std::string>& elements);

/// The statement as it is to stand where `around` (a path, or empty) is responsible already: that is not said again.
Draft saidOnce(Draft item, const Model& model, const std::string& around);

}  // namespace dienstweg
