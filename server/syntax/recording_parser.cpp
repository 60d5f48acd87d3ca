#include "syntax/recording_parser.h"

#include <algorithm>
#include <ranges>

namespace dienstweg {

RecordingParser::RecordingParser(ParserTokens& tokens) : DienstwegParser(&tokens) {
    setBuildParseTree(false);
    removeErrorListeners();
    nodes_.reserve(3 * tokens.size());
}

const ParseNode& RecordingParser::readFile() {
    file();
    leaveUpTo(nullptr);
    return nodes_.front();
}

bool RecordingParser::isInBraces(const antlr4::RuleContext& rule) const {
    const auto reversed = std::views::reverse(open_);
    const auto found = std::ranges::find(reversed, &rule, &Open::context);
    return found != reversed.end() && found->inBraces;
}

void RecordingParser::enterRule(antlr4::ParserRuleContext* context, std::size_t state, std::size_t rule) {
    DienstwegParser::enterRule(context, state, rule);
    leaveUpTo(context->parent);
    open_.push_back({context, static_cast<std::uint32_t>(nodes_.size())});
    nodes_.push_back(
        {.token = static_cast<const ParserToken*>(context->start), .rule = static_cast<std::uint16_t>(rule)});
}

antlr4::Token* RecordingParser::consume() {
    auto* token = static_cast<ParserToken*>(getCurrentToken());
    if (token->tokenType() != TokenType::END_OF_FILE) {
        getTokenStream()->consume();
    }
    leaveUpTo(getContext());
    nodes_.push_back({.token = token});
    if (token->tokenType() == TokenType::LBRACE || token->tokenType() == TokenType::RBRACE) {
        open_.back().inBraces = token->tokenType() == TokenType::LBRACE;
    }
    return token;
}

void RecordingParser::leaveUpTo(const antlr4::tree::ParseTree* context) {
    while (!open_.empty() && open_.back().context != context) {
        nodes_[open_.back().node].size = static_cast<std::uint32_t>(nodes_.size()) - open_.back().node;
        open_.pop_back();
    }
}

}  // namespace dienstweg
