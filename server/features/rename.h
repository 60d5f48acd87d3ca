// Another name for a thing, everywhere at once.
//
// Promise: afterwards every name of every file means what it meant before. This is checked, by reading the changed
// texts, before edits are returned; where it would not hold, the renaming is refused.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "checks/finding.h"
#include "checks/house_rules.h"
#include "features/thing.h"

namespace dienstweg {

struct Renameable {
    Span span = {};    ///< of the name at the place
    std::string name;  ///< as it stands there
};
/// What would be renamed, or why nothing can be.
std::expected<Renameable, Message> prepareRename(const Model& model, FileId file, std::uint32_t offset);

/// Edits by file and place, those of the settings (whose file the rules of the house name) last; or why there are none.
std::expected<std::vector<FileEdit>, Message> rename(const Model& model, FileId file, std::uint32_t offset,
                                                     std::string_view newName, const HouseRules& house = {});

}  // namespace dienstweg
