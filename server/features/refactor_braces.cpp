// Facts of a statement into its braces, one a line, and back onto its line. Both say the same.
//
// Whom the statement is about stays on its line: `übergabe Antrag an Kasse.Leitung { … }`.
#include <algorithm>

#include "base/unicode.h"
#include "features/refactoring.h"
#include "features/rework.h"
#include "features/selected_statements.h"
#include "syntax/draft.h"
#include "syntax/edit.h"
#include "syntax/edit_text.h"
#include "syntax/placement.h"

namespace dienstweg {
namespace {

constexpr std::size_t kLongestLine = 120;

bool staysOnLine(ClauseKind kind) {
    switch (kind) {
        case ClauseKind::by:
        case ClauseKind::otherPerson:
        case ClauseKind::from:
        case ClauseKind::to:
        case ClauseKind::goesTo:
        case ClauseKind::backTo:
        case ClauseKind::joinedBy: return true;
        default: return false;
    }
}

/// What a wait or an event awaits is read otherwise in braces.
bool isFree(ItemKind kind) {
    return isStatement(kind) && mayHaveBraces(kind) && kind != ItemKind::wait && kind != ItemKind::anytime &&
           kind != ItemKind::meanwhile && kind != ItemKind::section && kind != ItemKind::group;
}

bool hasComments(const DraftClause& clause) { return !clause.leading.empty() || !clause.trailing.empty(); }

/// Nothing where nothing would change.
std::optional<Draft> inBraces(Draft item) {
    bool moved = false;
    for (DraftClause& clause : item.clauses) {
        if (!clause.inBraces && !staysOnLine(clause.kind) && mayStandInBraces(item.kind, clause.kind)) {
            clause.inBraces = moved = true;
        }
    }
    for (Draft& child : item.children) {
        if (child.onLine && mayHold(item.kind, child.kind)) {
            child.onLine = false;
            moved = true;
        }
    }
    if (!moved) {
        return std::nullopt;
    }
    std::ranges::stable_partition(item.clauses, [](const DraftClause& clause) { return !clause.inBraces; });
    for (DraftClause& clause : item.clauses) {
        clause.childrenBefore = clause.inBraces ? clause.childrenBefore : 0;
    }
    item.layout.bracesOnOneLine = false;
    item.braces = true;
    return item;
}

std::optional<Draft> onLine(Draft item) {
    bool moved = false;
    const bool childrenToo = std::ranges::all_of(item.children, [&](const Draft& child) {
        return child.onLine || (mayHoldOnLine(item.kind, child.kind) && !child.braces);
    });
    for (Draft& child : item.children) {
        if (!child.onLine && childrenToo) {
            child.onLine = moved = true;
            child.blankBefore = false;
        }
    }
    for (DraftClause& clause : item.clauses) {
        if (clause.inBraces && mayStandOnLine(item.kind, clause.kind)) {
            clause.inBraces = clause.blankBefore = false;
            clause.childrenBefore = childrenToo ? clause.childrenBefore : 0;
            moved = true;
        }
    }
    if (!moved) {
        return std::nullopt;
    }
    std::ranges::stable_sort(item.clauses, {}, [&](const DraftClause& clause) {
        return std::pair(clause.inBraces, rankOf(item.kind, clause.kind));
    });
    const bool inside = std::ranges::any_of(item.clauses, &DraftClause::inBraces) ||
                        std::ranges::any_of(item.children, [](const Draft& child) { return !child.onLine; });
    item.braces = inside || !item.opening.empty() || !item.dangling.empty();
    return item;
}

/// Comments that have no place on a line.
bool losesComments(const Draft& before, const Draft& after) {
    const auto commented = [](const Draft& child) { return !child.leading.empty() || !child.trailing.empty(); };
    for (std::size_t i = 0; i < before.children.size(); ++i) {
        if (after.children[i].onLine && commented(before.children[i])) {
            return true;
        }
    }
    return std::ranges::any_of(after.clauses,
                               [](const DraftClause& clause) { return !clause.inBraces && hasComments(clause); });
}

std::size_t longestLine(const Source& source, ItemId item, const Draft& draft) {
    const std::string text = print(draft, styleOf(source, indentAt(source, source.tree.items[item].span.begin)));
    std::size_t longest = 0;
    std::size_t line = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decodeAt(text, at);
        line = c.value == '\n' ? 0 : line + 1;
        longest = std::max(longest, line);
        at += c.length;
    }
    return longest;
}

void offer(const Selection& selection, RefactoringKind kind, std::string_view title, ItemId item, Draft changed,
           std::optional<Message> whyNot, std::vector<Refactoring>& out) {
    const Source& source = selection.model.source(selection.file);
    out.push_back({.kind = kind,
                   .title = {title, {}},
                   .whyNot = std::move(whyNot),
                   .edits = [&source, file = selection.file, item, changed = std::move(changed)] {
                       return inFile(file, replaceItem(source, item, changed));
                   }});
}

}  // namespace

void offerBraces(const Selection& selection, std::vector<Refactoring>& out) {
    const Source& source = selection.model.source(selection.file);
    const auto run = selectedStatements(source, selection.span);
    if (run.size() != 1 || !isFree(source.tree.items[run.front()].kind)) {
        return;
    }
    const ItemId item = run.front();
    const Draft before = draft(source, item);
    if (auto changed = inBraces(before)) {
        offer(selection, RefactoringKind::braces, "refactor.braces", item, std::move(*changed), {}, out);
    }
    if (auto changed = onLine(before)) {
        std::optional<Message> whyNot;
        if (losesComments(before, *changed)) {
            whyNot = Message{"edit.comment-on-line", {}};
        } else if (longestLine(source, item, *changed) > kLongestLine) {
            whyNot = Message{"refactor.line-too-long", {}};
        }
        offer(selection, RefactoringKind::onLine, "refactor.on-line", item, std::move(*changed), std::move(whyNot),
              out);
    }
}

}  // namespace dienstweg
