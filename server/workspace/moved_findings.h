// Findings that were made before a text changed, and are to be shown until they have been made again.
#pragma once

#include <cstdint>

#include "base/text.h"
#include "checks/finding.h"

namespace dienstweg {

/// Does any place of the finding lie in the file: its own, a related one, an edit of a fix?
bool pointsInto(const Finding& finding, FileId file);

/// One stretch of a text that became another.
struct TextChange {
    Span old;
    std::int64_t shift = 0;  ///< of all that comes behind it
};

TextChange changeBetween(const Text& before, const Text& after);

/// Its places in the file move with the text. False: there is no place for it any more.
bool moveAlong(Finding& finding, FileId file, const TextChange& change);

}  // namespace dienstweg
