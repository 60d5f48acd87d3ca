// Edits are returned only if the text then says what the operation on the draft says.
#pragma once

#include <functional>
#include <string_view>

#include "syntax/edit.h"

namespace dienstweg {

std::unexpected<Message> refused(std::string_view key);

/// The outermost item around it below the file.
ItemId declarationOf(const Tree& tree, ItemId item);

/// `edits` all lie within the declaration, `operation` changes its draft as they change its text.
Edits checked(const Source& source, ItemId declaration, std::vector<TextEdit> edits,
              const std::function<void(Draft&)>& operation);

/// `edits` put in, take away or move whole declarations, of which the caller knows that they read as they should by
/// themselves; `operation` changes the file's draft as they change its text.
Edits checkedInFile(const Source& source, std::vector<TextEdit> edits, const std::function<void(Draft&)>& operation);

/// Does what is printed of the item read back as the item?
bool canBeSaid(const Draft& item);

}  // namespace dienstweg
