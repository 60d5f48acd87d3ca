// How wide the text in a task must be for other tools to show its words whole.
#pragma once

#include <string_view>

namespace dienstweg::bpmn {

/// At least `least`. bpmn-js cuts a line that is too long to as many letters as would fit if all were equally wide, and
/// tears its first word apart if that has more: one of narrow letters with wider ones behind it needs more than its own
/// width.
int taskTextWidth(std::string_view text, int least);

}  // namespace dienstweg::bpmn
