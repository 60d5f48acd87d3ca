// What a statement is when it is put in, before anybody has said anything of it.
#pragma once

#include <optional>
#include <string>

#include "syntax/draft.h"

namespace dienstweg {

/// With a label to be overwritten, in the language of the text, unless `label` says one. `role` answers for it, or
/// receives what is handed over; empty: nobody is named. kNone-like kinds that cannot be put in by themselves give
/// nothing.
std::optional<Draft> newStatement(ItemKind kind, bool german, const std::optional<std::string>& label,
                                  const std::string& role);

}  // namespace dienstweg
