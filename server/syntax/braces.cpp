#include "syntax/braces.h"

#include <algorithm>

namespace dienstweg {
namespace {

/// Columns of white space before the line's first word; a tab counts as four. A brace that got into that white space
/// does not count ("}      frist 2 Tage" stands as far in as without it).
int indentOf(const Text& text, std::uint32_t offset) {
    const std::uint32_t start = text.lineStart(text.lineOf(offset));
    int columns = 0;
    int beforeBrace = -1;
    for (const char c : text.bytes().substr(start)) {
        const bool isBrace = c == '{' || c == '}';
        if (c == ' ') {
            ++columns;
        } else if (c == '\t') {
            columns += 4;
        } else if (isBrace && beforeBrace < 0) {
            beforeBrace = columns;
        } else {
            constexpr int kGap = 2;  // "} zusammen" has one blank
            const bool isWord = !isBrace && c != '\r' && c != '\n' && c != '/';
            return beforeBrace >= 0 && (!isWord || columns - beforeBrace < kGap) ? beforeBrace : columns;
        }
    }
    return beforeBrace >= 0 ? beforeBrace : columns;
}

bool neverInBraces(TokenType type) {
    return type == TokenType::PROCESS || type == TokenType::ORGANISATION || type == TokenType::DOCUMENT ||
           type == TokenType::CHANNEL || type == TokenType::LAW;
}

/// As many closing as opening braces, in the right order, and no process begins at the margin inside of others: there
/// one brace is missing before it, and one too many stands behind it.
bool match(const Text& text, const std::vector<Token>& tokens) {
    int depth = 0;
    for (const Token& token : tokens) {
        depth += token.type == TokenType::LBRACE ? 1 : token.type == TokenType::RBRACE ? -1 : 0;
        const bool atMargin =
            token.type == TokenType::PROCESS && token.firstOnLine && depth > 0 && indentOf(text, token.span.begin) == 0;
        if (depth < 0 || atMargin) {
            return false;
        }
    }
    return depth == 0;
}

struct OpenBrace {
    Span span;
    int indent;
    int content = -1;  ///< indent of the first line inside
};

/// Do the lines of this text tell by their indentation what is inside of what?
bool isIndented(const Text& text, const std::vector<Token>& tokens) {
    int deeper = 0;
    int others = 0;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].type == TokenType::LBRACE && tokens[i + 1].firstOnLine) {
            const bool inside = indentOf(text, tokens[i + 1].span.begin) > indentOf(text, tokens[i].span.begin);
            (inside ? deeper : others) += 1;
        }
    }
    return deeper > others;
}

class Matcher {
public:
    Matcher(const Text& text, const std::vector<Token>& tokens, std::vector<Problem>& problems)
        : text_(text), tokens_(tokens), problems_(problems), indented_(isIndented(text, tokens)) {}

    std::vector<Token> run() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const Token& token = tokens_[i];
            if (token.firstOnLine) {
                lineBegin_ = i;
                lineEnd_ = i + 1;
                while (lineEnd_ < tokens_.size() && !tokens_[lineEnd_].firstOnLine) {
                    ++lineEnd_;
                }
            }
            if (token.firstOnLine && neverInBraces(token.type) && !open_.empty()) {
                closeDownTo(0, token.span.begin);
            }
            if (token.type == TokenType::LBRACE && opensNothing(i)) {
                problems_.push_back({.rule = "S001", .span = token.span, .message = {"S001.brace-unclosed", {}}});
                continue;
            }
            if (token.firstOnLine && token.type != TokenType::RBRACE) {
                closeWhatIndentationEnds(token);
            }
            if (token.type == TokenType::LBRACE) {
                open_.push_back({token.span, indentOf(token), -1});
            } else if (token.type == TokenType::RBRACE && !close(token)) {
                continue;
            }
            matched_.push_back(token);
        }
        closeDownTo(0, text_.size());
        return std::move(matched_);
    }

private:
    [[nodiscard]] int indentOf(const Token& token) const { return dienstweg::indentOf(text_, token.span.begin); }
    /// What stands first on the next line that has a word; nullptr at the end.
    [[nodiscard]] const Token* nextLine() const { return lineEnd_ < tokens_.size() ? &tokens_[lineEnd_] : nullptr; }

    /// '{' that nothing is inside of: it is not closed on its line, and what follows does not stand further in, or is
    /// what another '{' behind it on the line opens.
    [[nodiscard]] bool opensNothing(std::size_t at) const {
        const Token* const next = nextLine();
        if (next == nullptr) {
            return false;
        }
        const TokenType begins = tokens_[lineBegin_].type;
        const bool holdsMuch = begins == TokenType::PROCESS || begins == TokenType::ORGANISATION;
        if (!indented_ && (holdsMuch || !neverInBraces(next->type))) {
            return false;
        }
        int depth = 1;
        for (std::size_t i = at + 1; i < lineEnd_; ++i) {
            depth += tokens_[i].type == TokenType::LBRACE ? 1 : tokens_[i].type == TokenType::RBRACE ? -1 : 0;
            if (depth == 0) {  // before the '}' of a block it takes that block's end
                return tokens_[at].firstOnLine && i == at + 1 && i + 1 == lineEnd_;
            }
        }
        if (depth > 1) {
            return true;
        }
        const int indent = indentOf(tokens_[at]);
        const int inside = indentOf(*next);
        return next->type == TokenType::RBRACE ? inside < indent : inside <= indent;
    }

    /// '}' behind which the lines of the innermost block go on, or that block's own '}' follows.
    [[nodiscard]] bool closesNothing(const Token& token) const {
        const OpenBrace& inner = open_.back();
        const Token* const next = nextLine();
        const bool onLine = text_.lineOf(inner.span.begin) == text_.lineOf(token.span.begin);
        const bool goesOn = next != nullptr && next->type != TokenType::RBRACE && indentOf(*next) == inner.content;
        const bool inPlace = token.firstOnLine && indentOf(token) == inner.indent && !goesOn;
        if (!indented_ || next == nullptr || onLine || inPlace || inner.content <= inner.indent) {
            return false;
        }
        return next->type == TokenType::RBRACE ? indentOf(*next) >= inner.indent : indentOf(*next) > inner.indent;
    }

    bool close(const Token& token) {
        if (open_.empty() || closesNothing(token)) {
            Problem problem{.rule = "S001", .span = token.span, .message = {"S001.brace-superfluous", {}}};
            problem.fix.push_back({token.span, ""});
            problems_.push_back(std::move(problem));
            return false;
        }
        if (token.firstOnLine) {
            const int indent = indentOf(token);
            std::size_t depth = open_.size();
            while (depth > 0 && open_[depth - 1].indent > indent) {
                --depth;
            }
            const Token* const next = nextLine();
            const bool goesOn =
                indented_ && next != nullptr && next->type != TokenType::RBRACE && indentOf(*next) > indent;
            if (depth > 0 && open_[depth - 1].indent == indent && !goesOn) {
                closeDownTo(depth, token.span.begin);
            }
        }
        open_.pop_back();
        return true;
    }

    /// A line that stands no further in than the line of the brace is not inside, if the block's first line was further
    /// in.
    void closeWhatIndentationEnds(const Token& token) {
        const int indent = indentOf(token);
        while (!open_.empty() && open_.back().content > open_.back().indent && indent <= open_.back().indent) {
            closeDownTo(open_.size() - 1, token.span.begin);
        }
        if (!open_.empty() && open_.back().content < 0) {
            open_.back().content = indent;
        }
    }

    /// Closes what is open above `depth`, as if '}' stood behind the last token before `offset`.
    void closeDownTo(std::size_t depth, std::uint32_t offset) {
        const std::uint32_t place = matched_.empty() ? offset : matched_.back().span.end;
        std::uint32_t lineBefore = kNoLine;
        while (open_.size() > depth) {
            Problem problem{.rule = "S001", .span = open_.back().span, .message = {"S001.brace-unclosed", {}}};
            const std::uint32_t line = text_.lineOf(problem.span.begin);
            if (line != lineBefore && isClear(open_.back(), offset)) {
                problem.fix.push_back(closing(open_.back(), place, offset));
                problem.certain = true;
            }
            lineBefore = line;
            problems_.push_back(std::move(problem));
            matched_.push_back({TokenType::RBRACE, false, {place, place}});
            open_.pop_back();
        }
    }

    /// Its lines stand further in than its own line, and what ends the block does not: only here can '}' be missing.
    [[nodiscard]] bool isClear(const OpenBrace& brace, std::uint32_t offset) const {
        return brace.content > brace.indent &&
               (offset == text_.size() || dienstweg::indentOf(text_, offset) <= brace.indent);
    }

    /// A line with '}' below the last that stands further in than the line of the brace, comments included.
    [[nodiscard]] TextEdit closing(const OpenBrace& brace, std::uint32_t lastToken, std::uint32_t offset) const {
        std::uint32_t last = text_.lineOf(lastToken);
        const std::uint32_t lines = offset == text_.size() ? text_.lineCount() : text_.lineOf(offset);
        for (std::uint32_t line = last + 1; line < lines; ++line) {
            const std::string_view written = text_.slice(text_.lineSpan(line));
            const bool blank = written.find_first_not_of(" \t\r") == std::string_view::npos;
            if (!blank && dienstweg::indentOf(text_, text_.lineStart(line)) > brace.indent) {
                last = line;
            }
        }
        const std::string_view opening = text_.slice(text_.lineSpan(text_.lineOf(brace.span.begin)));
        const std::string indent(opening.substr(0, opening.find_first_not_of(" \t")));
        const std::uint32_t end = text_.lineSpan(last).end;
        return {{end, end}, std::string(text_.lineEnding()) + indent + "}"};
    }

    static constexpr std::uint32_t kNoLine = 0xFFFFFFFFU;

    const Text& text_;
    const std::vector<Token>& tokens_;
    std::vector<Problem>& problems_;
    bool indented_;
    std::size_t lineBegin_ = 0;
    std::size_t lineEnd_ = 0;  ///< behind the last token of the line
    std::vector<OpenBrace> open_;
    std::vector<Token> matched_;
};

/// Leaves out what is nested deeper than the limit, and says so once.
std::vector<Token> cutDepth(const std::vector<Token>& tokens, std::vector<Problem>& problems) {
    std::vector<Token> kept;
    kept.reserve(tokens.size());
    int depth = 0;
    bool said = false;
    for (const Token& token : tokens) {
        const int before = depth;
        depth = std::max(0, depth + (token.type == TokenType::LBRACE ? 1 : token.type == TokenType::RBRACE ? -1 : 0));
        if (depth > kDeepestNesting && !said) {
            said = true;
            problems.push_back({.rule = "S002",
                                .span = token.span,
                                .message = {"S002.too-deep", {{"limit", std::int64_t{kDeepestNesting}}}}});
        }
        if (std::max(before, depth) <= kDeepestNesting) {
            kept.push_back(token);
        }
    }
    return kept;
}

}  // namespace

std::vector<Token> matchBraces(const Text& text, std::vector<Token> tokens, std::vector<Problem>& problems) {
    const std::size_t before = problems.size();
    tokens = cutDepth(tokens, problems);
    if (!match(text, tokens)) {
        const bool tooDeep = problems.size() > before;  // then nothing needs to be said about each single brace
        std::vector<Problem> unmatched;
        tokens = Matcher(text, tokens, tooDeep ? unmatched : problems).run();
    }
    return tokens;
}

}  // namespace dienstweg
