// The facts that an element of a file of ours carries, put back into the statement that it becomes.
#pragma once

#include <vector>

#include "bpmn/definitions.h"
#include "bpmn/import_losses.h"
#include "syntax/draft.h"

namespace dienstweg::bpmn {

/// What the drawing says stays as the drawing has it: who does it, who sends and receives, where it goes on. All other
/// facts are put in; those that name statements, whose names may be others now, are lost and told. Work is of the kind
/// that it was.
void addCarriedFacts(Draft& statement, const Element& element, std::vector<Loss>& losses);

/// The same for a process.
void addProcessFacts(Draft& process, const Element& element, std::vector<Loss>& losses);

}  // namespace dienstweg::bpmn
