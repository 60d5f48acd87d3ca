// What follows from a text and does not stand in it, shown between its words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "checks/catalogue.h"
#include "model/model.h"

namespace dienstweg {

enum class HintKind : std::uint8_t {
    holder,    ///< behind the head of a statement: who has the case, where that changes and the line does not say it
    share,     ///< behind the share of a branch: of all cases, where that is another number
    leadTime,  ///< behind a time: all times up to here, along the longest way
};

struct HintKinds {
    bool holder = true;
    bool share = true;
    bool leadTime = true;
};

struct InlayHint {
    std::uint32_t offset = 0;  ///< it stands before the byte there
    HintKind kind = HintKind::holder;
    std::string text;  ///< in the reader's language
};

/// Those in the stretch, in the order of the text.
std::vector<InlayHint> inlayHints(const Model& model, FileId file, Span stretch, const HintKinds& kinds,
                                  Language language);

}  // namespace dienstweg
