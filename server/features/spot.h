// What stands at a place of a file: the innermost item, its clause and the value there, and the word itself.
#pragma once

#include <cstdint>
#include <optional>

#include "model/model.h"
#include "syntax/token.h"

namespace dienstweg {

struct Spot {
    std::optional<Token> token;  ///< the word at the place, else the one that ends there; no white space
    ItemId item = 0;             ///< innermost item around
    ClauseId clause = kNone;     ///< of that item
    ValueId value = kNone;       ///< a name, text or number
    ProcessId process = kNone;   ///< around
};

/// `offset` may lie anywhere.
Spot spotAt(const Model& model, FileId file, std::uint32_t offset);

/// The process around the place, or kNone.
ProcessId processAround(const Model& model, FileId file, std::uint32_t offset);

}  // namespace dienstweg
