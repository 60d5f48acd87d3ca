// What of a tree stands at a place.
#pragma once

#include "syntax/tree.h"

namespace dienstweg {

/// Has the place in it, or directly before its end: there a cursor stands that has just written it.
constexpr bool touches(Span span, std::uint32_t offset) { return span.begin <= offset && offset <= span.end; }

/// The innermost item at the place; the file where there is none.
ItemId itemAt(const Tree& tree, std::uint32_t offset);

}  // namespace dienstweg
