// The page of a rule: what it finds, why that matters, an example, the example put right, the source. The pages are
// docs/rules/<id>.md; the program carries them with it.
#pragma once

#include <optional>
#include <string_view>

#include "checks/catalogue.h"

namespace dienstweg {

/// A page in one language, as Markdown.
struct RulePage {
    std::string_view summary;  ///< its first paragraph: one sentence, what is found; may hold line breaks
    std::string_view body;     ///< all of it, from the summary on
};

/// By id ("H201"); nothing if there is no such page.
std::optional<RulePage> rulePage(std::string_view id, Language language);

}  // namespace dienstweg
