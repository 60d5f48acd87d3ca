// What things are made of, as far as it is declared: documents, what holds them, and the ways they take.
#pragma once

#include <span>

#include "model/model.h"

namespace dienstweg {

/// The one medium that all of them are said to have; unsaid if one is not said, they differ, or there are none.
Medium mediumOfAll(const Model& model, std::span<const DeclarationId> things);

constexpr bool differ(Medium a, Medium b) { return a != Medium::unsaid && b != Medium::unsaid && a != b; }

/// Is the document declared to be of one medium and held by a system of the other?
bool isHeldOtherwise(const Model& model, const Declaration& document);

}  // namespace dienstweg
