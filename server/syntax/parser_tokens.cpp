#include "syntax/parser_tokens.h"

namespace dienstweg {

ParserTokens::ParserTokens(const Text& text, const std::vector<Token>& tokens) {
    storage_.reserve(tokens.size() + 1);
    std::uint32_t line = 0;
    for (const Token& token : tokens) {
        if (token.firstOnLine) {
            line = text.lineOf(token.span.begin);
        }
        storage_.emplace_back(token, text.slice(token.span), line);
    }
    const Token end{TokenType::END_OF_FILE, true, {text.size(), text.size()}};
    storage_.emplace_back(end, std::string_view{}, text.lineOf(text.size()));
    storage_.back().makeEndOfFile();
    tokens_.reserve(storage_.size());
    for (ParserToken& token : storage_) {
        tokens_.push_back(&token);
    }
}

void ParserTokens::erase(std::size_t ahead, std::size_t count) {
    const auto first = tokens_.begin() + static_cast<std::ptrdiff_t>(next_ + ahead);
    tokens_.erase(first, first + static_cast<std::ptrdiff_t>(count));
}

void ParserTokens::consume() {
    if (next_ + 1 < tokens_.size()) {
        ++next_;
    }
}

antlr4::Token* ParserTokens::LT(ssize_t k) {
    if (k > 0) {
        return &at(static_cast<std::size_t>(k) - 1);
    }
    const auto back = static_cast<std::size_t>(-k);
    return back == 0 || back > next_ ? nullptr : tokens_[next_ - back];
}

}  // namespace dienstweg
