// What the edit engine knows of the text around an item: who stands before and behind it, how lines are indented, what
// a removal takes with it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "syntax/printer.h"
#include "syntax/source.h"
#include "syntax/token.h"

namespace dienstweg {

/// With its comments before and behind it.
Span extentOf(const Source& source, const Item& item);
Span extentOf(const Source& source, const Clause& clause);

/// An item or clause inside of another item.
struct Part {
    ItemId item = kNone;  ///< one of the two
    ClauseId clause = kNone;
    Span extent = {};
};
/// In the braces of the item (in the file), or on its line, in the order of the text.
std::vector<Part> partsOf(const Source& source, ItemId id, bool inBraces);

std::uint32_t textBegin(const Source& source);  ///< behind a byte order mark
/// The tokens of which something lies in the span, comments included.
std::vector<Token> tokensIn(const Source& source, Span span);
/// The last that begins before `offset`, comments included; none at the beginning of the file.
std::optional<Token> tokenBefore(const Source& source, std::uint32_t offset);
/// The first that begins there or behind it; none at the end.
std::optional<Token> tokenFrom(const Source& source, std::uint32_t offset);

bool hasLineBreak(const Source& source, Span span);
/// White space at the beginning of the line.
std::string indentAt(const Source& source, std::uint32_t offset);
/// How lines in the braces of the item are indented.
std::string indentInside(const Source& source, ItemId id);
/// How new text is written in this file.
PrintStyle styleOf(const Source& source, std::string base = {});

/// Where a line goes on that is broken in the middle of an item.
std::string continuedAt(const Source& source, std::uint32_t offset);
/// Would the keyword with which `then` begins be read as a name, if that stood behind what is before `from` and
/// `between`, on the same line?
bool readAsNameBehind(const Source& source, std::uint32_t from, std::string_view between, std::string_view then);
/// The token and the one after it, as they stand: what `readAsNameBehind` has to know of what follows.
std::string_view nextWords(const Source& source, const Token& next);

/// Text to be put in. Its lines but the first are indented.
struct Block {
    std::string text;
    bool ownLines = false;  ///< needs lines of its own: has several, or comments
    bool blankBefore = false;
};
Block blockOf(const Draft& item, const PrintStyle& style);
Block blockOf(const DraftClause& clause, ItemKind owner, const PrintStyle& style);

/// Puts a block in the braces of an item (in the file), between two of its parts; `before` counts the parts before it.
std::vector<TextEdit> putInside(const Source& source, ItemId id, std::size_t before, const Block& block);

/// What must go when the extent goes: with its line, if it has one for itself. Nothing if that would give a comment to
/// somebody else.
std::optional<TextEdit> removal(const Source& source, Span extent);
/// The edit that makes `text` of what is there, without what is equal at both ends.
std::vector<TextEdit> replacement(const Source& source, Span span, std::string_view text);

}  // namespace dienstweg
