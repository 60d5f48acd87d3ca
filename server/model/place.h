// A stretch of one file of the workspace.
#pragma once

#include <cstdint>

#include "base/span.h"

namespace dienstweg {

/// Index of a file of the workspace in `Model::files`; `dienstweg.toml` has one too, behind the last of them.
using FileId = std::uint32_t;

struct Place {
    FileId file = 0;
    Span span = {};
    friend bool operator==(const Place&, const Place&) = default;
};

}  // namespace dienstweg
