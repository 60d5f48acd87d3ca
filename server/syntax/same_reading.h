// Is a text read as before, but for the words that were exchanged in it?
#pragma once

#include <span>

#include "base/span.h"
#include "syntax/source.h"

namespace dienstweg {

/// `after` is the reading of `before`'s text with `edits`, which are in order and replace words within values. True if
/// it is the same tree, every part of it standing where the edits moved it, and nothing more is wrong with it. What the
/// new words mean is not looked at.
bool readsTheSame(const Source& before, const Source& after, std::span<const TextEdit> edits);

}  // namespace dienstweg
