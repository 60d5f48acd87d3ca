// What can be folded away in an editor.
#pragma once

#include <vector>

#include "model/model.h"

namespace dienstweg {

enum class FoldKind : std::uint8_t { block, comments };

struct Fold {
    FoldKind kind = FoldKind::block;
    Span span = {};  ///< over several lines: from `{` to before `}`, or from the first comment to the end of the last
    friend bool operator==(const Fold&, const Fold&) = default;
};

/// Blocks, and comments on lines of their own below each other; in the order of the text.
std::vector<Fold> folding(const Source& source);

}  // namespace dienstweg
