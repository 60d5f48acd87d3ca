// The edits of syntax/edit.h as they act on drafts. Each says what a draft is after the edit; the text must read the
// same.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "syntax/draft.h"

namespace dienstweg {

/// The way from an item down to another, as indices of children.
using DraftPath = std::vector<std::uint32_t>;

DraftPath pathOf(const Tree& tree, ItemId item, ItemId from = 0);
/// The path must lead somewhere.
Draft& itemAt(Draft& root, std::span<const std::uint32_t> path);

/// Comments and blank lines where reading the text would find them: a comment behind the last clause of an item belongs
/// to the item, nothing has a blank line before it that stands first in its block. Reading gives only settled drafts.
Draft settled(Draft draft);

// All of these leave the draft settled only where they touch it; `settled` is for the end.

/// Directly before the child that is at `index` now (behind all if there is none); it stands in the braces.
void insertItem(Draft& parent, std::uint32_t index, Draft item);
void deleteItem(Draft& parent, std::uint32_t index);
/// What stands in braces stays in braces.
void replaceItem(Draft& parent, std::uint32_t index, Draft item);
/// Directly before the child of the new parent that is at `index` now. The new parent must not be inside of the item.
void moveItem(Draft& root, DraftPath item, DraftPath newParent, std::uint32_t index);

/// Where `insertClause` puts a clause: the index it will have.
std::size_t clauseIndexFor(const Draft& item, const DraftClause& clause);
/// On the line or in the braces, as `inBraces` says: behind the others there; what ends a line stays at its end.
void insertClause(Draft& item, DraftClause clause);
/// Kind and values change; the place, comments and blank line stay.
void replaceClause(Draft& item, std::size_t index, const DraftClause& clause);
void deleteClause(Draft& item, std::size_t index);

void setLabel(Draft& item, const std::optional<std::string>& label);
/// An empty name takes it away.
void setName(Draft& item, const std::string& name);

/// May the braces go when nothing is left in them?
bool mayLoseBraces(const Draft& item);

}  // namespace dienstweg
