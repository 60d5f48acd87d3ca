// The examples of a rule's page, checked among the declarations that docs/rules/README.md shows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markdown.h"

namespace dienstweg::golden {

struct PageFinding {
    std::string rule;
    std::string sentence;  ///< "3:5 H201 …", for people
};

/// What is said about the example itself. `settings` may be null; `language` is "de" or "en": which declarations.
std::vector<PageFinding> findingsIn(const Block& example, const Block* settings, std::string_view language);

}  // namespace dienstweg::golden
