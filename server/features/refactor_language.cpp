// The keywords of the whole file in the other language: what `dienstweg fmt --language` writes.
#include "features/refactoring.h"
#include "features/rework.h"
#include "syntax/edit_text.h"
#include "syntax/format.h"

namespace dienstweg {

void offerLanguage(const Selection& selection, std::vector<Refactoring>& out) {
    const Source& source = selection.model.source(selection.file);
    if (source.tree.root().firstChild == kNone) {
        return;
    }
    const Spelling other = source.german ? Spelling::english : Spelling::german;
    out.push_back({.kind = RefactoringKind::language,
                   .title = {source.german ? "refactor.to-english" : "refactor.to-german", {}},
                   .edits = [&source, file = selection.file, other]() -> Refactored {
                       auto text = formatted(source, other);
                       if (!text) {
                           return std::unexpected(std::move(text.error().message));
                       }
                       return inFile(file, replacement(source, {0, source.text.size()}, *text));
                   }});
}

}  // namespace dienstweg
