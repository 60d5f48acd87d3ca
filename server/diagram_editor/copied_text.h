// Statements as a text to be copied: into another process, another file, or a letter.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "diagram_editor/diagram_edit.h"
#include "syntax/draft.h"

namespace dienstweg {

/// The chosen elements in the language of their text, each as it stands by itself (diagram_editor/loose_statement.h).
std::expected<std::string, Refusal> copiedText(const DiagramPage& page, const std::vector<std::string>& elements);

/// The statements that the text consists of, in whichever language; nothing if it is something else, also in part.
std::vector<Draft> statementsIn(std::string_view text);

}  // namespace dienstweg
