// Clauses: insert, replace, delete.
#include <algorithm>
#include <span>

#include "base/unicode.h"
#include "syntax/draft_edit.h"
#include "syntax/edit_check.h"
#include "syntax/edit_text.h"
#include "syntax/placement.h"

namespace dienstweg {
namespace {

constexpr std::size_t kWidestLine = 120;

std::size_t columns(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decodeAt(text, i);
        count += c.value == U'\t' ? 4 : 1;
        i += c.length;
    }
    return count;
}

/// End of keyword, label, name and objects.
std::uint32_t headEnd(const Source& source, const Item& item) {
    const Tree& tree = source.tree;
    std::uint32_t end = item.keyword.end;
    if (item.label != kNone) {
        end = std::max(end, tree.values[item.label].span.end);
    }
    if (item.name != kNone) {
        end = std::max(end, tree.values[item.name].span.end);
    }
    for (ValueId id = item.objects.first; id < item.objects.first + item.objects.count; ++id) {
        end = std::max(end, tree.values[id].span.end);
    }
    return end;
}

/// Behind what on the line the clause comes: the clause before it, what is waited for, or the head.
std::uint32_t placeOnLine(const Source& source, ItemId id, const Draft& item, const DraftClause& clause) {
    const Tree& tree = source.tree;
    const std::size_t index = clauseIndexFor(item, clause);
    if (index > 0) {
        const std::uint32_t end = tree.clauses[tree.items[id].clauses.first + index - 1].span.end;
        return rankOf(item.kind, item.clauses[index - 1].kind) == 0 ? std::max(end, headEnd(source, tree.items[id]))
                                                                    : end;
    }
    std::uint32_t end = headEnd(source, tree.items[id]);
    if (item.kind == ItemKind::wait) {
        for (const ItemId child : children(tree, id)) {
            const bool first =
                tree.items[child].kind == ItemKind::arrival &&
                (tree.items[id].open.empty() || tree.items[child].span.begin < tree.items[id].open.begin);
            if (!first) {
                break;
            }
            end = tree.items[child].span.end;
        }
    }
    return end;
}

std::vector<TextEdit> putOnLine(const Source& source, ItemId id, const Draft& item, const DraftClause& clause) {
    const std::uint32_t place = placeOnLine(source, id, item, clause);
    const PrintStyle style = styleOf(source);
    const std::string text = print(clause, item.kind, style);
    const auto next = tokenFrom(source, place);
    // A comment behind the clause before it keeps its place; then the line goes on below.
    const bool commented = next.has_value() && next->type == TokenType::COMMENT && !next->firstOnLine &&
                           next->span.begin < source.tree.items[id].span.end;
    if (commented || readAsNameBehind(source, place, "", text)) {
        const std::uint32_t at = commented ? next->span.end : place;
        return {{{at, at}, continuedAt(source, source.tree.items[id].span.begin) + text}};
    }
    return {{{place, place}, " " + text}};
}

std::vector<TextEdit> putInBraces(const Source& source, ItemId id, const Draft& item, const DraftClause& clause) {
    const std::size_t index = clauseIndexFor(item, clause);
    const std::vector<Part> parts = partsOf(source, id, true);
    std::size_t before = 0;
    if (index > 0 && item.clauses[index - 1].inBraces) {
        const ClauseId previous = source.tree.items[id].clauses.first + static_cast<ClauseId>(index) - 1;
        before = static_cast<std::size_t>(std::ranges::find(parts, previous, &Part::clause) - parts.begin()) + 1;
    }
    return putInside(source, id, before, blockOf(clause, item.kind, styleOf(source, indentInside(source, id))));
}

Draft& ownerIn(Draft& root, const DraftPath& path) { return itemAt(root, std::span(path).subspan(1)); }

}  // namespace

bool wouldStandInBraces(const Source& source, ItemId id, const DraftClause& clause) {
    const Item& item = source.tree.items[id];
    const bool line = mayStandOnLine(item.kind, clause.kind);
    const bool braces = mayStandInBraces(item.kind, clause.kind);
    if (!line || !braces) {
        return braces;
    }
    std::size_t onLine = 0;
    std::size_t inBraces = 0;
    for (ClauseId c = item.clauses.first; c < item.clauses.first + item.clauses.count; ++c) {
        ++(source.tree.clauses[c].inBraces ? inBraces : onLine);
    }
    if (inBraces > 0 || !clause.leading.empty() || !clause.trailing.empty() || clause.blankBefore) {
        return true;
    }
    const Span written = source.text.lineSpan(source.text.lineOf(item.span.begin));
    const std::string text = print(clause, item.kind, styleOf(source));
    return columns(source.text.slice(written)) + 1 + columns(text) > kWidestLine;
}

Edits insertClause(const Source& source, ItemId id, DraftClause clause, Where where) {
    const Tree& tree = source.tree;
    const ItemKind kind = tree.items[id].kind;
    clause.inBraces = where == Where::likeOthers ? wouldStandInBraces(source, id, clause) : where == Where::braces;
    if (id == 0 || !(clause.inBraces ? mayStandInBraces(kind, clause.kind) : mayStandOnLine(kind, clause.kind))) {
        return refused("edit.not-here");
    }
    if (!clause.inBraces && (!clause.leading.empty() || !clause.trailing.empty() || clause.blankBefore)) {
        return refused("edit.comment-on-line");
    }
    const Draft item = draft(source, id);
    Draft grown = item;
    insertClause(grown, clause);
    if (!goesTogether(grown)) {
        return refused("edit.not-here");
    }
    std::vector<TextEdit> edits =
        clause.inBraces ? putInBraces(source, id, item, clause) : putOnLine(source, id, item, clause);
    const DraftPath path = pathOf(tree, id);
    return checked(source, declarationOf(tree, id), std::move(edits),
                   [&](Draft& root) { insertClause(ownerIn(root, path), clause); });
}

Edits replaceClause(const Source& source, ClauseId id, const DraftClause& clause) {
    const Tree& tree = source.tree;
    const Clause& old = tree.clauses[id];
    const Item& item = tree.items[old.owner];
    if (!(old.inBraces ? mayStandInBraces(item.kind, clause.kind) : mayStandOnLine(item.kind, clause.kind))) {
        return refused("edit.not-here");
    }
    const bool waitTime = old.keyword.empty() && old.kind == ClauseKind::takes && clause.kind == ClauseKind::takes;
    std::string text = waitTime && !clause.values.empty() ? print(clause.values.front(), styleOf(source))
                                                          : print(clause, item.kind, styleOf(source));
    const auto first = tokenFrom(source, old.span.begin);
    Span span = old.span;
    if (!waitTime && !first->firstOnLine && readAsNameBehind(source, span.begin, "", text)) {
        span.begin = tokenBefore(source, span.begin)->span.end;
        text.insert(0, continuedAt(source, span.begin));
    }
    std::vector<TextEdit> edits = replacement(source, span, text);
    if (!edits.empty() && std::ranges::any_of(tokensIn(source, edits[0].span),
                                              [](const Token& token) { return token.type == TokenType::COMMENT; })) {
        return refused("edit.comment-in-the-way");
    }
    const DraftPath path = pathOf(tree, old.owner);
    return checked(source, declarationOf(tree, old.owner), std::move(edits),
                   [&](Draft& root) { replaceClause(ownerIn(root, path), id - item.clauses.first, clause); });
}

Edits deleteClause(const Source& source, ClauseId id) {
    const Tree& tree = source.tree;
    const Clause& clause = tree.clauses[id];
    const Item& item = tree.items[clause.owner];
    Draft rest = draft(source, clause.owner);
    deleteClause(rest, id - item.clauses.first);
    std::optional<TextEdit> edit = removal(source, extentOf(source, clause));
    if (clause.inBraces && !rest.braces && !item.close.empty()) {
        edit = TextEdit{{tokenBefore(source, item.open.begin)->span.end, item.close.end}, ""};
    }
    if (!edit) {
        return refused("edit.comment-in-the-way");
    }
    const DraftPath path = pathOf(tree, clause.owner);
    return checked(source, declarationOf(tree, clause.owner), {*edit},
                   [&](Draft& root) { deleteClause(ownerIn(root, path), id - item.clauses.first); });
}

}  // namespace dienstweg
