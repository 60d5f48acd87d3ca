// One fact of an item is written, changed or removed, as somebody does in a panel beside a diagram.
//
// What is written is read by the parser in a text of its own (features/fact_shell.h). Only what is exactly one fact
// there, without a fault, and of a kind that the item may have becomes an edit; everything else is refused with a
// reason in plain words. The edit is the edit engine's: the smallest change, and comments stay.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "checks/catalogue.h"
#include "syntax/edit.h"

namespace dienstweg {

/// `text` as the language writes it, keyword included, in either language: "frist 2 Arbeitstage". With `index` it comes
/// in the place of that fact, else it is added. No edits where that fact says the same already.
Edits setFact(const Source& source, ItemId item, std::optional<std::uint32_t> index, std::string_view text);
/// With its own comments.
Edits removeFact(const Source& source, ItemId item, std::uint32_t index);

/// The fact that `text` is for that item.
std::expected<DraftClause, Message> readFact(const Source& source, ItemId item, std::string_view text);

/// Why not, and what to write instead, in the reader's words: of a message of the parser its help goes with it.
std::string refusalText(const Message& refusal, Language reader);

}  // namespace dienstweg
