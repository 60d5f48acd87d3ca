// Edits of a file by what is in it: insert, delete, replace and move items, clauses and values. All fixes, refactorings
// and conversions are made of these.
//
// Promises:
//  * The edits are minimal: every byte that they do not have to touch stays, in whatever way the file is written (line
//  endings, byte order
//    mark, tabs, one line for everything, quotes). What is new is written as the printer writes it, in the file's
//    language and indentation.
//  * Comments go with what they belong to; those of others stay, byte by byte.
//  * Reading the edited text gives what the same operation on the draft gives (syntax/draft_edit.h). This is checked
//  for the
//    declaration that is edited before the edits are returned; where it would not hold, the edit is refused.
//
// A refusal is a message of the catalogue ("edit.…"). Edits of one call belong together and do not overlap.
#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/span.h"
#include "syntax/draft.h"

namespace dienstweg {

using Edits = std::expected<std::vector<TextEdit>, Message>;

/// In the braces of `parent` (of the file: in it), directly before the child that is at `index` now, behind all if
/// there is none. Braces come where there are none.
Edits insertItem(const Source& source, ItemId parent, std::uint32_t index, const Draft& item);
struct Insertion {
    ItemId parent = kNone;
    std::uint32_t index = 0;
    Draft item;
};
/// What `insertItem` gives of each by itself. They are read again together, which costs as much as reading one again;
/// only where that does not hold each is read by itself.
std::vector<Edits> insertItems(const Source& source, std::span<const Insertion> insertions);
/// With its own comments. Braces in which nothing is left go too, where they may.
Edits deleteItem(const Source& source, ItemId id);
/// With its own comments: the draft has the new ones.
Edits replaceItem(const Source& source, ItemId id, const Draft& item);
/// Keeps the item's bytes and comments, indented anew. `index` counts the children of the new parent as they are now.
Edits moveItem(const Source& source, ItemId id, ItemId newParent, std::uint32_t index);

enum class Where : std::uint8_t {
    likeOthers,  ///< as the item's other clauses stand; in braces where the line would grow beyond 120 columns
    line,
    braces,
};
Edits insertClause(const Source& source, ItemId id, DraftClause clause, Where where = Where::likeOthers);
/// Its comments stay; those of the draft do not count.
Edits replaceClause(const Source& source, ClauseId id, const DraftClause& clause);
Edits deleteClause(const Source& source, ClauseId id);
/// What `Where::likeOthers` comes to.
bool wouldStandInBraces(const Source& source, ItemId id, const DraftClause& clause);

/// No label takes it away. The quotes that stand there stay.
Edits setLabel(const Source& source, ItemId id, const std::optional<std::string>& label);
/// A word that can be a name: one token, and none of the little words.
bool canBeName(std::string_view name);
/// An empty name takes it away. What refers to the name is not changed.
Edits setName(const Source& source, ItemId id, const std::string& name);

/// Values of a clause; with `clause` kNone the objects of the item.
struct ValueList {
    ItemId item = 0;
    ClauseId clause = kNone;
};
Edits insertValue(const Source& source, ValueList list, std::uint32_t index, const DraftValue& value);
Edits replaceValue(const Source& source, ValueList list, std::uint32_t index, const DraftValue& value);
Edits deleteValue(const Source& source, ValueList list, std::uint32_t index);

}  // namespace dienstweg
