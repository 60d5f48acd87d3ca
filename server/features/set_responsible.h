// `durch R` at a statement.
#pragma once

#include <string>

#include "syntax/edit.h"

namespace dienstweg {

/// R instead of whoever stands there, else behind the statement's label and name, where people write it.
Edits setResponsible(const Source& source, ItemId item, const std::string& role);

}  // namespace dienstweg
