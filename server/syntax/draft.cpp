#include "syntax/draft.h"

#include <algorithm>

namespace dienstweg {
namespace {

std::string commentText(const Text& text, Span comment) {
    std::string written(text.slice(comment));
    written.erase(written.find_last_not_of(" \t") + 1);
    return written;
}

/// At least one empty line between two places with only white space between them?
bool blankLineBetween(const Text& text, std::uint32_t from, std::uint32_t to) {
    return text.lineOf(to) > text.lineOf(from) + 1;
}

/// Comments with the blank lines between them and before `next`. Comments inside of what they belong to come last, and
/// count as standing before it.
std::vector<std::string> leadingComments(const Source& source, Range range, std::uint32_t next) {
    std::vector<std::string> out;
    for (std::uint32_t i = 0; i < range.count; ++i) {
        const Span comment = source.tree.comments[range.first + i];
        out.push_back(commentText(source.text, comment));
        if (comment.end > next) {
            continue;
        }
        const bool another = i + 1 < range.count;
        const std::uint32_t after = another ? std::min(source.tree.comments[range.first + i + 1].begin, next) : next;
        if (blankLineBetween(source.text, comment.end, after)) {
            out.emplace_back();
        }
    }
    return out;
}

std::vector<std::string> plainComments(const Source& source, Range range) {
    std::vector<std::string> out;
    for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
        out.push_back(commentText(source.text, source.tree.comments[i]));
    }
    return out;
}

/// Comments before '}' or the end of the file; a blank line before them counts where something stands before it.
std::vector<std::string> danglingComments(const Source& source, Range range, bool firstInBlock) {
    if (range.count == 0) {
        return {};
    }
    std::vector<std::string> out;
    const std::vector<Span>& comments = source.tree.comments;
    for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
        const bool blank = i == range.first
                               ? !firstInBlock && comments[i].begin > 0 && source.text.lineOf(comments[i].begin) > 0 &&
                                     source.text.slice(source.text.lineSpan(source.text.lineOf(comments[i].begin) - 1))
                                             .find_first_not_of(" \t\r\f\v") == std::string_view::npos
                               : blankLineBetween(source.text, comments[i - 1].end, comments[i].begin);
        if (blank) {
            out.emplace_back();
        }
        out.push_back(commentText(source.text, comments[i]));
    }
    return out;
}

/// Is it the first thing in its braces (or in the file), with no comment behind '{'?
bool holdsNothing(const Tree& tree, const Item& item) {
    if (item.opening.count > 0) {
        return false;
    }
    const std::uint32_t inside = item.kind == ItemKind::file ? 0 : item.open.end;
    const auto last = item.clauses.first + item.clauses.count;
    for (ClauseId id = item.clauses.first; id < last; ++id) {
        if (tree.clauses[id].inBraces) {
            return false;
        }
    }
    for (ItemId child = item.firstChild; child != kNone; child = tree.items[child].nextSibling) {
        if (tree.items[child].span.begin >= inside) {
            return false;
        }
    }
    return true;
}

}  // namespace

DraftValue draft(const Source& source, const Value& value) {
    DraftValue out{.kind = value.kind,
                   .text = {},
                   .detail = {},
                   .hasDetail = false,
                   .from = value.from,
                   .to = value.to,
                   .range = value.range,
                   .unit = value.unit,
                   .currency = value.currency,
                   .date = value.date};
    switch (value.kind) {
        case ValueKind::path:
        case ValueKind::text:
        case ValueKind::anchor: out.text = valueText(source, value); break;
        case ValueKind::toBe:
            if (!value.detail.empty()) {
                out.text = valueText(source, value);
            }
            break;
        case ValueKind::law:
            out.text = valueText(source, value);
            out.hasDetail = !value.detail.empty();
            if (out.hasDetail) {
                out.detail = quotedText(source.text, value.detail);
            }
            break;
        default: break;
    }
    return out;
}

DraftClause draft(const Source& source, const Clause& clause) {
    const Tree& tree = source.tree;
    DraftClause out{.kind = clause.kind,
                    .values = {},
                    .inBraces = clause.inBraces,
                    .childrenBefore = 0,
                    .blankBefore = clause.blankBefore,
                    .leading = leadingComments(source, clause.leading, clause.span.begin),
                    .trailing = plainComments(source, clause.trailing)};
    for (ValueId id = clause.values.first; id < clause.values.first + clause.values.count; ++id) {
        out.values.push_back(draft(source, tree.values[id]));
    }
    const Item& owner = tree.items[clause.owner];
    for (ItemId child = owner.firstChild; child != kNone; child = tree.items[child].nextSibling) {
        out.childrenBefore += tree.items[child].span.begin < clause.span.begin ? 1U : 0U;
    }
    if (clause.span.begin == owner.span.begin) {  // a jump, `frist …` in a wait: the blank line is the item's
        out.blankBefore = false;
    }
    return out;
}

Draft draft(const Source& source, ItemId id) {
    const Tree& tree = source.tree;
    const Item& item = tree.items[id];
    Draft out;
    out.kind = item.kind;
    out.hasLabel = item.label != kNone;
    if (out.hasLabel) {
        out.label = valueText(source, tree.values[item.label]);
    }
    if (item.name != kNone) {
        out.name = valueText(source, tree.values[item.name]);
    }
    for (ValueId value = item.objects.first; value < item.objects.first + item.objects.count; ++value) {
        out.objects.push_back(draft(source, tree.values[value]));
    }
    for (ClauseId clause = item.clauses.first; clause < item.clauses.first + item.clauses.count; ++clause) {
        out.clauses.push_back(draft(source, tree.clauses[clause]));
    }
    for (ItemId child = item.firstChild; child != kNone; child = tree.items[child].nextSibling) {
        out.children.push_back(draft(source, child));
    }
    out.braces = !item.open.empty();
    out.layout.bracesOnOneLine = out.braces && !item.close.empty() &&
                                 source.text.lineOf(item.open.begin) == source.text.lineOf(item.close.begin);
    if (item.parent != kNone && item.parent != 0) {
        const Item& parent = tree.items[item.parent];
        out.onLine = parent.open.empty() || item.span.begin < parent.open.begin;
    }
    out.blankBefore = item.blankBefore;
    out.leading = leadingComments(source, item.leading, item.span.begin);
    out.trailing = plainComments(source, item.trailing);
    out.opening = plainComments(source, item.opening);
    out.dangling = danglingComments(source, item.dangling, holdsNothing(tree, item));
    return out;
}

Draft meaningOf(Draft draft) {
    draft.braces = false;
    draft.onLine = false;
    draft.blankBefore = false;
    draft.leading.clear();
    draft.trailing.clear();
    draft.opening.clear();
    draft.dangling.clear();
    for (DraftClause& clause : draft.clauses) {
        clause.inBraces = false;
        clause.childrenBefore = 0;
        clause.blankBefore = false;
        clause.leading.clear();
        clause.trailing.clear();
    }
    for (Draft& child : draft.children) {
        child = meaningOf(std::move(child));
    }
    return draft;
}

}  // namespace dienstweg
