#include "features/selected_statements.h"

#include <algorithm>

namespace dienstweg {
namespace {

bool touch(Span a, Span b) { return a.begin <= b.end && b.begin <= a.end; }

/// Without white space at both ends; a cursor in the white space around what stands on its line goes to that.
Span withoutBlanks(const Text& text, Span span) {
    const std::string_view bytes = text.bytes();
    const auto blank = [&](std::uint32_t at) { return std::string_view(" \t\r\n").contains(bytes[at]); };
    span.end = std::min(span.end, text.size());
    span.begin = std::min(span.begin, span.end);
    const Span line = text.lineSpan(text.lineOf(span.begin));
    while (span.begin < span.end && blank(span.begin)) {
        ++span.begin;
    }
    while (span.end > span.begin && blank(span.end - 1)) {
        --span.end;
    }
    if (!span.empty()) {
        return span;
    }
    Span written = line;
    while (written.begin < written.end && blank(written.begin)) {
        ++written.begin;
    }
    while (written.end > written.begin && blank(written.end - 1)) {
        --written.end;
    }
    const std::uint32_t at = std::clamp(span.begin, written.begin, written.end);
    return {at, at};
}

}  // namespace

std::vector<ItemId> selectedStatements(const Source& source, Span selection) {
    const Tree& tree = source.tree;
    const Span span = withoutBlanks(source.text, selection);
    ItemId block = 0;
    for (ItemId inner = block; inner != kNone;) {
        block = inner;
        inner = kNone;
        for (const ItemId child : children(tree, block)) {
            const Span around = tree.items[child].span;
            if (around.contains(span) && around != span) {
                inner = child;  // of two that touch at a cursor the second
            }
        }
    }
    std::vector<ItemId> run;
    for (const ItemId child : children(tree, block)) {
        if (touch(tree.items[child].span, span) && !span.empty()) {
            run.push_back(child);
        }
    }
    const auto isNone = [&](ItemId item) { return !isStatement(tree.items[item].kind); };
    if (!run.empty() && std::ranges::none_of(run, isNone)) {
        return run;
    }
    while (block != 0 && isNone(block)) {
        block = tree.items[block].parent;
    }
    return block == 0 ? std::vector<ItemId>{} : std::vector{block};
}

}  // namespace dienstweg
