#include "support/lexer_tokens.h"

#include <antlr4-runtime.h>

#include "DienstwegLexer.h"
#include "base/unicode.h"

namespace dienstweg::testing {
namespace {

std::vector<std::uint32_t> byteOffsets(std::string_view text) {
    std::vector<std::uint32_t> offsets;
    for (std::uint32_t at = 0; at < text.size(); at += decodeAt(text, at).length) {
        offsets.push_back(at);
    }
    offsets.push_back(static_cast<std::uint32_t>(text.size()));
    return offsets;
}

}  // namespace

std::vector<Token> lexerTokens(const std::string& text) {
    antlr4::ANTLRInputStream input(text);
    grammar::DienstwegLexer lexer(&input);
    lexer.removeErrorListeners();
    const std::vector<std::uint32_t> offsets = byteOffsets(text);
    const std::size_t mark = text.starts_with("\xEF\xBB\xBF") ? 1 : 0;  // ANTLR's stream leaves the byte order mark out
    std::vector<Token> tokens;
    for (const auto& token : lexer.getAllTokens()) {
        tokens.push_back({static_cast<TokenType>(token->getType()),
                          false,
                          {offsets[token->getStartIndex() + mark], offsets[token->getStopIndex() + 1 + mark]}});
    }
    return tokens;
}

}  // namespace dienstweg::testing
