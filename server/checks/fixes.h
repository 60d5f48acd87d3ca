// Corrections: what a rule proposes to write, as edits, in the words of the language that the file is written in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/finding.h"
#include "model/model.h"
#include "syntax/token.h"

namespace dienstweg {

/// Is the file written in German around this item? Read off the nearest keyword that the two languages spell
/// differently, from the item outwards; German where there is none.
bool germanAt(const Source& source, ItemId item);
/// The keyword as it is written there.
std::string_view wordAt(const Source& source, ItemId item, TokenType type);

/// Without the white space around it.
std::string_view trimmed(std::string_view text);

/// "“newText” schreiben": instead of what stands there.
Fix replaceBy(Place place, std::string newText, bool safe = false);
/// "“text” einfügen": `text` without the blanks around it is what the title shows.
Fix insertAt(FileId file, std::uint32_t offset, std::string text);
/// "“…” streichen": a value of a clause, the whole clause if it has no other. Comments between the values stay. Nothing
/// where that cannot be done without harm.
std::optional<Fix> strikeOut(const Source& source, FileId file, const Clause& clause, std::uint32_t index,
                             bool safe = false);

/// A line of its own below `after` (an offset within the line that it follows), indented like the line of `like`.
/// `after` must be followed by nothing but blanks and a comment on its line; else the text is put behind it on the
/// line.
Fix insertLine(const Source& source, FileId file, std::uint32_t after, std::uint32_t like, const std::string& text);
/// A line at the end of the file.
Fix appendLine(const Source& source, FileId file, const std::string& text);

/// A role of the workspace to show in an example of what to write; an invented one if it declares none.
std::string exampleRole(const Model& model, const Source& source, ItemId item);
/// The roles that lie directly in the unit and can be written, as their paths.
std::vector<std::string> rolesIn(const Model& model, PartyId unit);
/// One of them, in full; an invented one if there is none.
std::string exampleRoleIn(const Model& model, PartyId unit, const Source& source, ItemId item);

}  // namespace dienstweg
