// Several edits of one file, one after the other, each on the text that the one before it has left: for changes that
// the edit engine makes in steps.
#pragma once

#include <optional>
#include <vector>

#include "features/refactoring.h"
#include "syntax/draft_edit.h"
#include "syntax/edit.h"

namespace dienstweg {

class Rework {
public:
    /// `source` must live as long as this.
    explicit Rework(const Source& source) : before_(source) {}

    [[nodiscard]] const Source& source() const { return now_ ? *now_ : before_; }
    /// Where the path leads in the text as it is now.
    [[nodiscard]] ItemId at(const DraftPath& path) const;

    /// Nothing happens any more once something was refused.
    bool then(const Edits& edits);
    [[nodiscard]] bool holds() const { return !refusal_; }

    /// All together, as one edit without what is equal at both ends; or the first refusal.
    [[nodiscard]] Refactored edits(FileId file) const;

private:
    const Source& before_;
    std::optional<Source> now_;
    std::optional<Message> refusal_;
};

/// The edits of one file; or the refusal.
Refactored inFile(FileId file, Edits edits);

/// Puts `count` statements from `index` on, in the braces of the item at `parent`, into `shell`, which must hold
/// nothing yet. Their bytes stay but for their indentation.
void wrap(Rework& work, const DraftPath& parent, std::uint32_t index, std::uint32_t count, Draft shell);

}  // namespace dienstweg
