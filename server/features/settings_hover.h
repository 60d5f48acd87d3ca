// What is shown about the word under the pointer in `dienstweg.toml`.
#pragma once

#include <optional>

#include "base/text.h"
#include "features/hover.h"

namespace dienstweg {

std::optional<Hover> settingsHover(const Model& model, const Text& settings, std::uint32_t offset, Language language);

}  // namespace dienstweg
