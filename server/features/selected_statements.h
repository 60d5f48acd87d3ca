// Which statements a selection means.
#pragma once

#include <vector>

#include "base/span.h"
#include "syntax/source.h"

namespace dienstweg {

/// Statements of one block that follow each other, all that the selection touches. A cursor means the statement of its
/// line, the innermost that it stands in. Where facts or branches are selected it is the statement that has them;
/// empty where nothing of that is touched.
std::vector<ItemId> selectedStatements(const Source& source, Span selection);

}  // namespace dienstweg
