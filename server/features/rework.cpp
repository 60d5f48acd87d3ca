#include "features/rework.h"

#include "syntax/edit_check.h"
#include "syntax/edit_text.h"

namespace dienstweg {

ItemId Rework::at(const DraftPath& path) const {
    const Tree& tree = source().tree;
    ItemId item = 0;
    for (const std::uint32_t index : path) {
        item = tree.items[item].firstChild;
        for (std::uint32_t i = 0; i < index && item != kNone; ++i) {
            item = tree.items[item].nextSibling;
        }
        if (item == kNone) {
            return 0;  // no edit of the file itself is asked for: it will be refused
        }
    }
    return item;
}

bool Rework::then(const Edits& edits) {
    if (refusal_) {
        return false;
    }
    if (!edits) {
        refusal_ = edits.error();
        return false;
    }
    if (edits->empty()) {
        return true;
    }
    auto text = Text::make(applyEdits(source().text.bytes(), *edits));
    if (!text) {
        refusal_ = Message{"edit.cannot-be-said", {}};
        return false;
    }
    now_ = parse(std::move(*text));
    return true;
}

Refactored Rework::edits(FileId file) const {
    if (refusal_) {
        return std::unexpected(*refusal_);
    }
    return inFile(file, replacement(before_, {0, before_.text.size()}, source().text.bytes()));
}

Refactored inFile(FileId file, Edits edits) {
    if (!edits) {
        return std::unexpected(std::move(edits.error()));
    }
    std::vector<FileEdit> all;
    for (TextEdit& edit : *edits) {
        all.push_back({file, std::move(edit)});
    }
    return all;
}

void wrap(Rework& work, const DraftPath& parent, std::uint32_t index, std::uint32_t count, Draft shell) {
    DraftPath inside = parent;
    inside.push_back(index);
    shell.braces = true;
    shell.blankBefore = work.source().tree.items[work.at(inside)].blankBefore;
    work.then(insertItem(work.source(), work.at(parent), index, shell));
    if (work.holds()) {  // what comes into it gets lines of its own
        const Source& source = work.source();
        const Item& put = source.tree.items[work.at(inside)];
        const std::string lineBreak = std::string(source.text.lineEnding()) + indentAt(source, put.span.begin);
        work.then(checked(source, declarationOf(source.tree, work.at(inside)),
                          {{{put.open.end, put.close.begin}, lineBreak}}, [](Draft&) {}));
    }
    DraftPath next = parent;
    next.push_back(index + 1);
    for (std::uint32_t i = 0; i < count && work.holds(); ++i) {
        work.then(moveItem(work.source(), work.at(next), work.at(inside), i));
    }
}

}  // namespace dienstweg
