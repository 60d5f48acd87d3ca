#include "features/set_responsible.h"

#include "checks/fixes.h"
#include "checks/read.h"
#include "syntax/clause_table.h"
#include "syntax/draft_edit.h"
#include "syntax/edit_check.h"

namespace dienstweg {

Edits setResponsible(const Source& source, ItemId item, const std::string& role) {
    const Tree& tree = source.tree;
    const DraftClause by{.kind = ClauseKind::by, .values = {{.kind = ValueKind::path, .text = role}}};
    if (const Clause* old = findClause(tree, item, ClauseKind::by)) {
        const auto clause = static_cast<ClauseId>(old - tree.clauses.data());
        return old->values.count == 1 ? replaceValue(source, {item, clause}, 0, by.values.front())
                                      : replaceClause(source, clause, by);
    }
    if (!allows(tree.items[item].kind, ClauseKind::by)) {
        return refused("edit.not-here");
    }
    const std::uint32_t behind = headOf(tree, item).end;
    const std::string text = " " + std::string(wordAt(source, item, TokenType::BY)) + " " + role;
    const DraftPath path = pathOf(tree, item);
    Edits edits = checked(source, declarationOf(tree, item), {{{behind, behind}, text}}, [&](Draft& root) {
        Draft& changed = itemAt(root, std::span(path).subspan(1));
        changed.clauses.insert(changed.clauses.begin(), by);
    });
    return edits ? edits : insertClause(source, item, by);
}

}  // namespace dienstweg
