// What is shown about the word under the pointer.
#pragma once

#include <optional>
#include <string>

#include "checks/catalogue.h"
#include "model/model.h"

namespace dienstweg {

struct Hover {
    Span span;             ///< of the word
    std::string markdown;  ///< in the reader's language
};

/// A name shows what it means, a keyword of a statement the statement and the keyword, the label the statement, any
/// other keyword what it means. Nothing in comments and white space.
std::optional<Hover> hover(const Model& model, FileId file, std::uint32_t offset, Language language);

}  // namespace dienstweg
