// Our tokens as ANTLR wants to see them: a stream over a flat vector that can be looked at from any place. Only for the
// files of this folder that include ANTLR.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include <antlr4-runtime.h>

#include "base/text.h"
#include "syntax/token.h"

namespace dienstweg {

class ParserToken final : public antlr4::Token {
public:
    ParserToken(const dienstweg::Token& token, std::string_view text, std::uint32_t onLine)
        : span(token.span),
          line(onLine),
          firstOnLine(token.firstOnLine),
          type_(static_cast<std::size_t>(token.type)),
          text_(text) {}

    Span span;
    std::uint32_t line;  ///< 0-based
    bool firstOnLine;

    void retype(TokenType type) { type_ = static_cast<std::size_t>(type); }
    [[nodiscard]] TokenType tokenType() const {
        return type_ == antlr4::Token::EOF ? TokenType::END_OF_FILE : static_cast<TokenType>(type_);
    }
    [[nodiscard]] std::string_view slice() const { return text_; }

    [[nodiscard]] std::string getText() const override { return std::string(text_); }
    [[nodiscard]] std::size_t getType() const override { return type_; }
    [[nodiscard]] std::size_t getLine() const override { return line + 1; }
    [[nodiscard]] std::size_t getCharPositionInLine() const override { return 0; }
    [[nodiscard]] std::size_t getChannel() const override { return 0; }
    [[nodiscard]] std::size_t getTokenIndex() const override { return span.begin; }
    [[nodiscard]] std::size_t getStartIndex() const override { return span.begin; }
    [[nodiscard]] std::size_t getStopIndex() const override { return span.end; }
    [[nodiscard]] antlr4::TokenSource* getTokenSource() const override { return nullptr; }
    [[nodiscard]] antlr4::CharStream* getInputStream() const override { return nullptr; }
    [[nodiscard]] std::string toString() const override { return getText(); }

    void makeEndOfFile() { type_ = antlr4::Token::EOF; }

private:
    std::size_t type_;
    std::string_view text_;
};

class ParserTokens final : public antlr4::TokenStream {
public:
    ParserTokens(const Text& text, const std::vector<dienstweg::Token>& tokens);

    [[nodiscard]] ParserToken& at(std::size_t ahead) {  ///< 0: the next one
        return *tokens_[std::min(next_ + ahead, tokens_.size() - 1)];
    }
    [[nodiscard]] const ParserToken* previous() const { return next_ == 0 ? nullptr : tokens_[next_ - 1]; }
    /// Takes `count` tokens out, beginning `ahead` of the next one.
    void erase(std::size_t ahead, std::size_t count);

    void consume() override;
    std::size_t LA(ssize_t i) override {
        return i > 0 ? at(static_cast<std::size_t>(i) - 1).getType() : LT(i)->getType();
    }
    antlr4::Token* LT(ssize_t k) override;
    ssize_t mark() override { return 0; }
    void release(ssize_t /*marker*/) override {}
    std::size_t index() override { return next_; }
    void seek(std::size_t index) override { next_ = std::min(index, tokens_.size() - 1); }
    std::size_t size() override { return tokens_.size(); }
    [[nodiscard]] std::string getSourceName() const override { return {}; }
    [[nodiscard]] antlr4::Token* get(std::size_t index) const override { return tokens_[index]; }
    [[nodiscard]] antlr4::TokenSource* getTokenSource() const override { return nullptr; }
    std::string getText(const antlr4::misc::Interval& /*interval*/) override { return {}; }
    std::string getText() override { return {}; }
    std::string getText(antlr4::RuleContext* /*ctx*/) override { return {}; }
    std::string getText(antlr4::Token* /*start*/, antlr4::Token* /*stop*/) override { return {}; }

private:
    std::vector<ParserToken> storage_;
    std::vector<ParserToken*> tokens_;
    std::size_t next_ = 0;
};

}  // namespace dienstweg
