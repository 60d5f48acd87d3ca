// Items: insert, delete, replace, move.
#include <algorithm>
#include <map>
#include <ranges>
#include <span>

#include "syntax/draft_edit.h"
#include "syntax/edit_check.h"
#include "syntax/edit_text.h"
#include "syntax/placement.h"

namespace dienstweg {
namespace {

std::vector<ItemId> childrenOf(const Tree& tree, ItemId parent) {
    std::vector<ItemId> out;
    for (const ItemId child : children(tree, parent)) {
        out.push_back(child);
    }
    return out;
}

bool standsOnLine(const Tree& tree, ItemId id) {
    const ItemId parent = tree.items[id].parent;
    const Item& around = tree.items[parent];
    return parent != 0 && (around.open.empty() || tree.items[id].span.begin < around.open.begin);
}

/// How many parts of the braces stand before the place of a child that is put directly before child `index`.
std::size_t partsBefore(const Source& source, ItemId parent, std::uint32_t index) {
    const std::vector<ItemId> siblings = childrenOf(source.tree, parent);
    const std::vector<Part> parts = partsOf(source, parent, true);
    for (std::size_t i = std::min<std::size_t>(index, siblings.size()); i < siblings.size(); ++i) {
        const auto at = std::ranges::find(parts, siblings[i], &Part::item);
        if (at != parts.end()) {
            return static_cast<std::size_t>(at - parts.begin());
        }
    }
    return parts.size();
}

/// What goes with the item: its lines, and the braces around it if nothing else is in them.
std::optional<TextEdit> removalOf(const Source& source, ItemId id, bool keepBraces) {
    const Tree& tree = source.tree;
    const ItemId parent = tree.items[id].parent;
    if (!keepBraces && parent != 0 && !standsOnLine(tree, id)) {
        Draft around = draft(source, parent);
        deleteItem(around, pathOf(tree, id, parent).front());
        if (const Item& item = tree.items[parent]; !around.braces && !item.close.empty()) {
            return TextEdit{{tokenBefore(source, item.open.begin)->span.end, item.close.end}, ""};
        }
    }
    return removal(source, extentOf(source, tree.items[id]));
}

/// The item's own bytes, its lines moved from one indentation to another.
Block blockOf(const Source& source, ItemId id, const std::string& indent) {
    const Item& item = source.tree.items[id];
    const Span extent = extentOf(source, item);
    const std::string old = indentAt(source, extent.begin);
    Block block{.text = {}, .ownLines = item.leading.count + item.trailing.count > 0, .blankBefore = item.blankBefore};
    const std::uint32_t last = source.text.lineOf(extent.end);
    for (std::uint32_t line = source.text.lineOf(extent.begin); line <= last; ++line) {
        const std::uint32_t lineBegin = source.text.lineStart(line);
        Span span{std::max(extent.begin, lineBegin), std::min(extent.end, source.text.lineStart(line + 1))};
        if (span.begin > extent.begin) {
            block.ownLines = true;
            const std::string_view content =
                source.text.slice({span.begin, std::min(span.end, source.text.lineSpan(line).end)});
            if (content.starts_with(old) && content.find_first_not_of(" \t") != std::string_view::npos) {
                block.text += indent;
                span.begin += static_cast<std::uint32_t>(old.size());
            }
        }
        block.text += source.text.slice(span);
    }
    return block;
}

std::span<const std::uint32_t> withoutFirst(const DraftPath& path) { return std::span(path).subspan(1); }

bool isInside(const Tree& tree, ItemId item, ItemId around) {
    for (; item != kNone; item = tree.items[item].parent) {
        if (item == around) {
            return true;
        }
    }
    return false;
}

std::vector<TextEdit> puttingIn(const Source& source, ItemId parent, std::uint32_t index, const Draft& item) {
    const Block block = blockOf(item, styleOf(source, indentInside(source, parent)));
    return putInside(source, parent, partsBefore(source, parent, index), block);
}

/// One of several insertions.
struct Placed {
    std::size_t which = 0;
    DraftPath path;  ///< of its parent, and its index there
    std::vector<TextEdit> edits;
};

/// In the order of the text, and of those that touch each other only the first: between two there is something that
/// stood there before, so each is read as it would be without the others.
void keepApart(std::vector<Placed>& placed) {
    std::ranges::sort(placed, {}, &Placed::path);
    std::optional<std::uint32_t> end;
    std::erase_if(placed, [&](const Placed& one) {
        if (one.edits.size() != 1 || (end && one.edits.front().span.begin <= *end)) {
            return true;
        }
        end = one.edits.front().span.end;
        return false;
    });
}

}  // namespace

Edits insertItem(const Source& source, ItemId parent, std::uint32_t index, const Draft& item) {
    const Tree& tree = source.tree;
    Draft around = draft(source, parent);
    insertItem(around, index, item);
    if (!mayHold(tree.items[parent].kind, item.kind) || !goesTogether(around)) {
        return refused("edit.not-here");
    }
    std::vector<TextEdit> edits = puttingIn(source, parent, index, item);
    if (parent == 0) {
        return canBeSaid(item)
                   ? checkedInFile(source, std::move(edits), [&](Draft& file) { insertItem(file, index, item); })
                   : refused("edit.cannot-be-said");
    }
    const DraftPath path = pathOf(tree, parent);
    return checked(source, declarationOf(tree, parent), std::move(edits),
                   [&](Draft& root) { insertItem(itemAt(root, withoutFirst(path)), index, item); });
}

std::vector<Edits> insertItems(const Source& source, std::span<const Insertion> insertions) {
    std::map<ItemId, std::vector<Placed>> together;  // by the declaration that each stands in
    for (std::size_t i = 0; i < insertions.size(); ++i) {
        const auto& [parent, index, item] = insertions[i];
        if (parent != 0 && mayHold(source.tree.items[parent].kind, item.kind)) {
            DraftPath path = pathOf(source.tree, parent);
            path.push_back(index);
            together[declarationOf(source.tree, parent)].push_back(
                {i, std::move(path), puttingIn(source, parent, index, item)});
        }
    }
    std::vector<std::optional<Edits>> found(insertions.size());
    for (auto& [declaration, placed] : together) {
        keepApart(placed);
        std::vector<TextEdit> all;
        for (const Placed& one : placed) {
            all.insert(all.end(), one.edits.begin(), one.edits.end());
        }
        bool fit = true;
        const auto insertAll = [&](Draft& root) {
            for (const Placed& one : placed | std::views::reverse) {  // what comes later keeps its place
                const std::span path(one.path);
                Draft& around = itemAt(root, path.first(path.size() - 1).subspan(1));
                insertItem(around, one.path.back(), insertions[one.which].item);
                fit = fit && goesTogether(around);
            }
        };
        if (placed.size() > 1 && checked(source, declaration, std::move(all), insertAll) && fit) {
            for (Placed& one : placed) {
                found[one.which] = std::move(one.edits);
            }
        }
    }
    std::vector<Edits> result;
    for (std::size_t i = 0; i < insertions.size(); ++i) {
        const auto& [parent, index, item] = insertions[i];
        std::optional<Edits>& made = found[i];
        result.push_back(made ? std::move(*made) : insertItem(source, parent, index, item));
    }
    return result;
}

Edits deleteItem(const Source& source, ItemId id) {
    const Tree& tree = source.tree;
    if (id == 0) {
        return refused("edit.not-here");
    }
    const std::optional<TextEdit> edit = removalOf(source, id, false);
    if (!edit) {
        return refused("edit.comment-in-the-way");
    }
    DraftPath path = pathOf(tree, id);
    const std::uint32_t index = path.back();
    path.pop_back();
    if (tree.items[id].parent == 0) {
        return checkedInFile(source, {*edit}, [&](Draft& file) { deleteItem(file, index); });
    }
    return checked(source, declarationOf(tree, id), {*edit},
                   [&](Draft& root) { deleteItem(itemAt(root, withoutFirst(path)), index); });
}

Edits replaceItem(const Source& source, ItemId id, const Draft& item) {
    const Tree& tree = source.tree;
    const Item& old = tree.items[id];
    if (id == 0) {
        return refused("edit.not-here");
    }
    const bool onLine = standsOnLine(tree, id);
    Draft alone = item;
    alone.onLine = onLine;
    Draft around = draft(source, old.parent);
    replaceItem(around, pathOf(tree, id, old.parent).front(), item);
    if (!(onLine ? mayHoldOnLine(around.kind, item.kind) : mayHold(around.kind, item.kind)) || !goesTogether(around) ||
        !goesTogether(alone)) {
        return refused("edit.not-here");
    }
    if (onLine && (!item.leading.empty() || !item.trailing.empty() || item.blankBefore)) {
        return refused("edit.comment-on-line");
    }
    Span extent = extentOf(source, old);
    const std::string indent = indentAt(source, extent.begin);
    const std::string lineEnd(source.text.lineEnding());
    std::string text = blockOf(item, styleOf(source, indent)).text;

    const auto before = tokenBefore(source, extent.begin);
    const auto next = tokenFrom(source, extent.end);
    const bool beginsLine = tokenFrom(source, extent.begin)->firstOnLine;
    const bool first = !before.has_value() || before->type == TokenType::LBRACE;
    const bool needsLine = !beginsLine && (!item.leading.empty() || (item.blankBefore && !first) ||
                                           readAsNameBehind(source, extent.begin, "", text));
    if (needsLine || (beginsLine && !first && item.blankBefore != old.blankBefore)) {
        extent.begin = beginsLine ? source.text.lineSpan(source.text.lineOf(before->span.end)).end : before->span.end;
        text.insert(0, lineEnd + (item.blankBefore && !first ? lineEnd : "") + indent);
    }
    if (next.has_value() && !next->firstOnLine &&
        (!item.trailing.empty() || readAsNameBehind(source, extent.begin, text, nextWords(source, *next)))) {
        text += lineEnd + indent;
    }
    std::vector<TextEdit> edits = replacement(source, extent, text);
    DraftPath path = pathOf(tree, id);
    const std::uint32_t index = path.back();
    path.pop_back();
    if (old.parent == 0) {
        return canBeSaid(item)
                   ? checkedInFile(source, std::move(edits), [&](Draft& file) { replaceItem(file, index, item); })
                   : refused("edit.cannot-be-said");
    }
    return checked(source, declarationOf(tree, id), std::move(edits),
                   [&](Draft& root) { replaceItem(itemAt(root, withoutFirst(path)), index, item); });
}

Edits moveItem(const Source& source, ItemId id, ItemId newParent, std::uint32_t index) {
    const Tree& tree = source.tree;
    if (id == 0 || isInside(tree, newParent, id) || !mayHold(tree.items[newParent].kind, tree.items[id].kind)) {
        return refused("edit.not-here");
    }
    const ItemId oldParent = tree.items[id].parent;
    const std::uint32_t oldIndex = pathOf(tree, id, oldParent).front();
    Draft around = draft(source, newParent);
    insertItem(around, index, draft(source, id));
    if (!goesTogether(around)) {
        return refused("edit.not-here");
    }
    if (oldParent == newParent && !standsOnLine(tree, id)) {
        const Draft before = draft(source, newParent);
        Draft after = before;
        moveItem(after, {oldIndex}, {}, index);
        if (settled(std::move(after)) == before) {
            return std::vector<TextEdit>{};
        }
    }
    const std::optional<TextEdit> gone = removalOf(source, id, oldParent == newParent);
    // From the line into braces that are yet to come: they would come behind the comment.
    const auto before = tokenBefore(source, extentOf(source, tree.items[id]).begin);
    const bool behindComment = oldParent == newParent && oldParent != 0 && tree.items[oldParent].open.empty() &&
                               before.has_value() && before->type == TokenType::COMMENT;
    if (!gone || behindComment) {
        return refused("edit.comment-in-the-way");
    }
    const std::vector<TextEdit> put = putInside(source, newParent, partsBefore(source, newParent, index),
                                                blockOf(source, id, indentInside(source, newParent)));
    std::vector<TextEdit> edits{*gone};
    edits.insert(edits.end(), put.begin(), put.end());

    const ItemId from = declarationOf(tree, id);
    const ItemId to = declarationOf(tree, newParent);
    DraftPath path = pathOf(tree, id);
    DraftPath target = pathOf(tree, newParent);
    if (oldParent == 0 || newParent == 0 || from != to) {
        if (oldParent != 0) {
            const Edits left = deleteItem(source, id);
            if (!left) {
                return left;
            }
        }
        if (newParent != 0) {
            const Draft moved = draft(source, id);
            const Edits arrived = checked(
                source, to, put, [&](Draft& root) { insertItem(itemAt(root, withoutFirst(target)), index, moved); });
            if (!arrived) {
                return arrived;
            }
        }
        return checkedInFile(source, std::move(edits), [&](Draft& file) { moveItem(file, path, target, index); });
    }
    path.erase(path.begin());
    target.erase(target.begin());
    return checked(source, from, std::move(edits), [&](Draft& root) { moveItem(root, path, target, index); });
}

}  // namespace dienstweg
