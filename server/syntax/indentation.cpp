#include "syntax/indentation.h"

#include <algorithm>
#include <string>

#include "syntax/edit_text.h"

namespace dienstweg {
namespace {

Span whiteSpaceOf(const Text& text, std::uint32_t line) {
    const Span span = text.lineSpan(line);
    const std::size_t end = text.slice(span).find_first_not_of(" \t");
    const auto length = end == std::string_view::npos ? span.length() : static_cast<std::uint32_t>(end);
    return {span.begin, span.begin + length};
}

std::optional<TextEdit> indentBy(const Text& text, std::uint32_t line, std::string indent) {
    const Span white = whiteSpaceOf(text, line);
    if (text.slice(white) == indent) {
        return std::nullopt;
    }
    return TextEdit{white, std::move(indent)};
}

/// The item whose braces are still open where the line begins; a block whose brace is missing goes as far as nothing
/// else follows. The file where there is none.
ItemId blockAround(const Source& source, std::uint32_t offset) {
    const auto& items = source.tree.items;
    const auto behind = std::ranges::partition_point(items, [&](const Item& item) { return item.span.begin < offset; });
    // The last that begins before the line is in the block, or is it.
    auto id = behind == items.begin() ? ItemId{0} : static_cast<ItemId>(behind - items.begin() - 1);
    for (; id != 0; id = items[id].parent) {
        const Item& item = items[id];
        if (item.open.empty() || item.open.end > offset) {
            continue;
        }
        if (!item.close.empty()) {
            if (offset <= item.close.begin) {
                return id;
            }
            continue;
        }
        const auto next = tokenFrom(source, item.span.end);
        if (!next || offset <= next->span.begin) {
            return id;
        }
    }
    return 0;
}

ItemId closedBy(const Tree& tree, Span brace) {
    const auto closes = [&](const Item& item) { return item.close == brace; };
    const auto found = std::ranges::find_if(tree.items, closes);
    return found == tree.items.end() ? kNone : static_cast<ItemId>(found - tree.items.begin());
}

bool begins(const Tree& tree, Span word) {
    return std::ranges::any_of(tree.items, [&](const Item& item) {
        return item.keyword == word && (isStatement(item.kind) || isDeclaration(item.kind));
    });
}

std::optional<TextEdit> indentClosing(const Source& source, std::uint32_t line, Span brace) {
    const ItemId closed = closedBy(source.tree, brace);
    if (closed == kNone) {
        return std::nullopt;
    }
    return indentBy(source.text, line, indentAt(source, source.tree.items[closed].span.begin));
}

std::optional<TextEdit> newLine(const Source& source, std::uint32_t line) {
    const Text& text = source.text;
    if (line >= text.lineCount()) {
        return std::nullopt;
    }
    const Span span = text.lineSpan(line);
    const Span white = whiteSpaceOf(text, line);
    const ItemId block = blockAround(source, span.begin);
    if (white.end != span.end) {
        const auto first = tokenFrom(source, white.end);
        if (!first || first->span.begin != white.end) {
            return std::nullopt;
        }
        if (first->type == TokenType::RBRACE) {
            return indentClosing(source, line, first->span);
        }
        if (!begins(source.tree, first->span)) {
            return std::nullopt;  // goes on with what stands above: where, is up to the writer
        }
    }
    return indentBy(text, line, block == 0 ? std::string{} : indentInside(source, block));
}

std::optional<TextEdit> closingBrace(const Source& source, std::uint32_t offset) {
    const Text& text = source.text;
    if (offset == 0 || offset > text.size() || text.bytes()[offset - 1] != '}') {
        return std::nullopt;
    }
    const std::uint32_t line = text.lineOf(offset - 1);
    if (whiteSpaceOf(text, line).end != offset - 1) {
        return std::nullopt;
    }
    return indentClosing(source, line, {offset - 1, offset});
}

/// Where braces do not match, they are told by how lines are indented. If the line would move again then, nobody knows
/// where it belongs.
template <typename Again>
std::optional<TextEdit> ifItStays(const Source& source, std::optional<TextEdit> edit, const Again& again) {
    if (!edit || source.tree.problems.empty()) {
        return edit;
    }
    auto text = Text::make(applyEdits(source.text.bytes(), {*edit}));
    return text && !again(parse(std::move(*text))) ? edit : std::nullopt;
}

}  // namespace

std::optional<TextEdit> indentNewLine(const Source& source, std::uint32_t line) {
    return ifItStays(source, newLine(source, line), [&](const Source& now) { return newLine(now, line); });
}

std::optional<TextEdit> indentClosingBrace(const Source& source, std::uint32_t offset) {
    const std::optional<TextEdit> edit = closingBrace(source, offset);
    const auto now = edit ? offset + static_cast<std::uint32_t>(edit->newText.size()) - edit->span.length() : offset;
    return ifItStays(source, edit, [&](const Source& text) { return closingBrace(text, now); });
}

}  // namespace dienstweg
