// Which findings belong to which part of a picture.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "bpmn/definitions.h"
#include "checks/finding.h"
#include "model/model.h"

namespace dienstweg::bpmn {

/// A finding as it stands in a picture.
struct Mark {
    std::string element;  ///< id of the node, flow or pool
    Severity severity = Severity::error;
    std::string text;
};

/// By finding: the id of the element that says what the finding is about, or else of what is around it; the process's
/// pool where that is the process itself. Empty for what lies elsewhere. `definitions` is the export of the process.
std::vector<std::string> elementsFor(const Model& model, ProcessId id, const Definitions& definitions,
                                     std::span<const Span> places);

}  // namespace dienstweg::bpmn
