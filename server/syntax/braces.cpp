#include "syntax/braces.h"

#include <algorithm>

namespace dienstweg {
namespace {

/// Columns of white space before the line's first character; a tab counts as four.
int indentOf(const Text& text, std::uint32_t offset) {
    const std::uint32_t start = text.lineStart(text.lineOf(offset));
    int columns = 0;
    for (const char c : text.bytes().substr(start)) {
        if (c == ' ') {
            ++columns;
        } else if (c == '\t') {
            columns += 4;
        } else {
            break;
        }
    }
    return columns;
}

bool neverInBraces(TokenType type) {
    return type == TokenType::PROCESS || type == TokenType::ORGANISATION || type == TokenType::DOCUMENT ||
           type == TokenType::CHANNEL || type == TokenType::LAW;
}

bool match(const std::vector<Token>& tokens) {
    int depth = 0;
    for (const Token& token : tokens) {
        depth += token.type == TokenType::LBRACE ? 1 : token.type == TokenType::RBRACE ? -1 : 0;
        if (depth < 0) {
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

class Matcher {
public:
    Matcher(const Text& text, std::vector<Problem>& problems) : text_(text), problems_(problems) {}

    std::vector<Token> run(const std::vector<Token>& tokens) {
        for (const Token& token : tokens) {
            if (token.firstOnLine && neverInBraces(token.type) && !open_.empty()) {
                closeDownTo(0, token.span.begin);
            }
            if (token.firstOnLine && token.type != TokenType::RBRACE) {
                closeWhatIndentationEnds(token);
            }
            if (token.type == TokenType::LBRACE) {
                open_.push_back({token.span, indentOf(text_, token.span.begin), -1});
            } else if (token.type == TokenType::RBRACE && !close(token)) {
                continue;
            }
            matched_.push_back(token);
        }
        closeDownTo(0, text_.size());
        return std::move(matched_);
    }

private:
    bool close(const Token& token) {
        if (open_.empty()) {
            Problem problem{.rule = "S001", .span = token.span, .message = {"S001.brace-superfluous", {}}};
            problem.fix.push_back({token.span, ""});
            problems_.push_back(std::move(problem));
            return false;
        }
        if (token.firstOnLine) {
            const int indent = indentOf(text_, token.span.begin);
            std::size_t depth = open_.size();
            while (depth > 0 && open_[depth - 1].indent > indent) {
                --depth;
            }
            if (depth > 0 && open_[depth - 1].indent == indent) {
                closeDownTo(depth, token.span.begin);
            }
        }
        open_.pop_back();
        return true;
    }

    /// A line that stands no further in than the line of the brace is not inside, if the block's first line was further
    /// in.
    void closeWhatIndentationEnds(const Token& token) {
        const int indent = indentOf(text_, token.span.begin);
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
        while (open_.size() > depth) {
            problems_.push_back({.rule = "S001", .span = open_.back().span, .message = {"S001.brace-unclosed", {}}});
            matched_.push_back({TokenType::RBRACE, false, {place, place}});
            open_.pop_back();
        }
    }

    const Text& text_;
    std::vector<Problem>& problems_;
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
    if (!match(tokens)) {
        const bool tooDeep = problems.size() > before;  // then nothing needs to be said about each single brace
        std::vector<Problem> unmatched;
        tokens = Matcher(text, tooDeep ? unmatched : problems).run(tokens);
    }
    return tokens;
}

}  // namespace dienstweg
