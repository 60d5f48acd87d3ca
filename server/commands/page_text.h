// The Markdown of a rule's page as a terminal shows it.
#pragma once

#include <string>
#include <string_view>

#include "commands/style.h"

namespace dienstweg {

/// Headings stand out, code is indented, links are their text and goal. Knows as much of Markdown as the pages use.
std::string pageText(std::string_view markdown, const Style& style);

}  // namespace dienstweg
