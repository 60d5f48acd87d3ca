// Edits of diagrams for tests: all that can be tried at every element, and what must be true of what they make.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "diagram_editor/diagram_edit.h"

namespace dienstweg::testing {

/// Every kind of edit at every element of the picture, also those that the element says it cannot take; of those that
/// need a second element at most `goals` of them, spread over all.
std::vector<DiagramEdit> editsOf(const ShownDiagram& shown, std::size_t goals);

/// The texts of all files after the edits.
std::vector<std::string> textsAfter(const Model& model, const std::vector<FileEdit>& edits);

/// What is wrong with the edited workspace: each broken promise as a line; nothing if the model differs by the edit and
/// nothing else.
std::vector<std::string> wrongWith(const DiagramPage& page, const DiagramEdit& edit, const EditedText& made);

/// In words, for a failing test.
std::string show(const DiagramEdit& edit);

}  // namespace dienstweg::testing
