// What an element of the diagram is, in a sentence: for screen readers and as a tooltip.
#pragma once

#include <string>

#include "checks/catalogue.h"
#include "diagram_editor/shown_diagram.h"

namespace dienstweg {

/// "Prüfung „Antrag prüfen“, zuständig: Amt.Sachbearbeitung".
std::string describeElement(const Model& model, const ShownElement& element, Language language);

}  // namespace dienstweg
