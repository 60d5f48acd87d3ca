// What a check says: data, not words. The words are made at the edge, in the reader's language, from `catalogue.h`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/span.h"
#include "model/place.h"

namespace dienstweg {

enum class Severity : std::uint8_t { error, warning, info, hint, off };

struct Related {
    Place place = {};
    Message message = {};
};

struct FileEdit {
    FileId file = 0;
    TextEdit edit = {};
};

/// A mechanical correction: what it does, and the edits (all or none). `safe`: may be applied without asking.
struct Fix {
    Message title = {};
    std::vector<FileEdit> edits = {};
    bool safe = false;
};

struct Finding {
    std::string_view rule = {};  ///< "H201", a row of `catalogue.h`
    Severity severity = Severity::error;
    Place place = {};
    Message message = {};  ///< what is wrong; the catalogue also has, under the rule, why and what to write
    std::vector<Related> related = {};  ///< the other side of the handoff, the first declaration, …
    std::vector<Fix> fixes = {};
};

}  // namespace dienstweg
