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

/// Do the edits touch a line that could not be read, or a declaration whose braces do not match?
bool touchesBroken(const Source& source, const std::vector<TextEdit>& edits);

/// Does what is printed of the item read back as the item?
bool canBeSaid(const Draft& item);

}  // namespace dienstweg
