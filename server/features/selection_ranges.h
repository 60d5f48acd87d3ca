// What a selection grows to, step by step.
#pragma once

#include <vector>

#include "model/model.h"

namespace dienstweg {

/// From the innermost to the whole file, each a true part of the next: the name, what stands between the quotes, the
/// value, the fact with its keyword, the line, what is in the braces, the process, the file. Never empty.
std::vector<Span> selectionRanges(const Source& source, std::uint32_t offset);

}  // namespace dienstweg
