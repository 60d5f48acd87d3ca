// The printer's pen: puts words one after the other, with blanks, line breaks and indentation, and breaks the line
// where a keyword would otherwise be read as a name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "syntax/printer.h"
#include "syntax/token.h"

namespace dienstweg {

class Words {
public:
    explicit Words(const PrintStyle& style) : style_(style) {}

    void keyword(TokenType type, bool literalFollows = false);
    /// A keyword in a spelling of its own ("Tag" beside "Tage").
    void spelled(TokenType type, std::string_view spelling);
    void name(std::string_view path);
    void literal(TokenType type, std::string_view text);
    void comma();
    void brace(TokenType type);
    /// To the end of the line: what comes next begins a new one.
    void comment(std::string_view text);

    /// The next word begins a line; nothing happens where a line begins already.
    void newLine(int depth);
    void blankLine();
    /// Where lines go on that are broken in the middle of an item.
    void setContinuation(int depth) { continuation_ = depth; }
    [[nodiscard]] int continuation() const { return continuation_; }
    [[nodiscard]] int depth() const { return depth_; }
    [[nodiscard]] bool commentOnLine() const { return commentOnLine_; }
    [[nodiscard]] const PrintStyle& style() const { return style_; }

    /// What follows on this line begins at the same column as behind the other marks, once they are aligned. Only the
    /// first mark after `expectMark` counts.
    void mark();
    void expectMark() { markExpected_ = true; }
    /// Two blanks behind the longest word before a mark, if there are several; the marks are forgotten.
    void alignMarks();

    /// A place to return to if what was written since turns out to need several lines.
    struct Bookmark {
        std::size_t length = 0;
        TokenType previous = TokenType::END_OF_FILE;
        std::size_t lines = 0;
    };
    [[nodiscard]] Bookmark bookmark() const { return {out_.size(), previous_, lines_}; }
    /// Returns if there is more than one line since. A bookmark must stand in the middle of a line.
    bool returnIfBroken(const Bookmark& place);

    std::string finish();  ///< ends the last line
    std::string text() && { return std::move(out_); }

private:
    struct Mark {
        std::size_t at = 0;
        std::size_t column = 0;  ///< in code points from the beginning of the line
    };

    void write(TokenType type, std::string_view text, bool blankBefore = true);

    const PrintStyle& style_;
    std::string out_;
    int depth_ = 0;
    int continuation_ = 2;
    bool lineBegins_ = true;
    bool commentOnLine_ = false;
    bool markExpected_ = false;
    std::size_t lineStart_ = 0;
    std::size_t lines_ = 0;
    std::vector<Mark> marks_;
    TokenType previous_ = TokenType::END_OF_FILE;
};

/// The words of a clause, keyword and values; `asWaitTime` leaves out the keyword.
void printClause(Words& words, const DraftClause& clause, ItemKind item, bool asWaitTime = false);
void printValue(Words& words, const DraftValue& value);
void printValues(Words& words, const std::vector<DraftValue>& values, bool list);

}  // namespace dienstweg
