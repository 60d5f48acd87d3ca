// The generated parser, and what it does written down as it happens: one flat list of rules and tokens. It stands in
// for ANTLR's parse tree, which would cost an allocation for every token and a list of children for every rule. Only
// for the files of this folder that include ANTLR.
#pragma once

#include <cstdint>
#include <vector>

#include "DienstwegParser.h"
#include "syntax/parser_tokens.h"

namespace dienstweg {

using Rule = grammar::DienstwegParser;

/// A rule, directly before all that was read in it, or a token. Nodes lie in one list; they are never copied out of it.
struct ParseNode {
    const ParserToken* token = nullptr;  ///< of a rule: the one before which it was entered
    std::uint32_t size = 1;              ///< nodes up to the next that is not part of it
    std::uint16_t rule = kToken;         ///< Rule::RuleFile, …

    static constexpr std::uint16_t kToken = 0xFFFF;

    [[nodiscard]] bool isToken() const { return rule == kToken; }
    [[nodiscard]] bool empty() const { return size == 1; }

    class Child {
    public:
        explicit Child(const ParseNode* node) : node_(node) {}
        const ParseNode& operator*() const { return *node_; }
        Child& operator++() {
            node_ += node_->size;
            return *this;
        }
        bool operator==(const Child& other) const = default;

    private:
        const ParseNode* node_;
    };
    struct Children {
        Child first;
        Child behind;
        [[nodiscard]] Child begin() const { return first; }
        [[nodiscard]] Child end() const { return behind; }
    };
    [[nodiscard]] Children children() const { return {Child(this + 1), Child(this + size)}; }
    /// Not of an empty rule.
    [[nodiscard]] const ParseNode& firstChild() const { return *(this + 1); }
};

class RecordingParser final : public grammar::DienstwegParser {
public:
    explicit RecordingParser(ParserTokens& tokens);

    /// Reads all; the node of the file. It lives as long as the parser.
    const ParseNode& readFile();

    /// Has the rule, one of those that are open, read a '{' and not yet the '}' that belongs to it?
    [[nodiscard]] bool isInBraces(const antlr4::RuleContext& rule) const;

    void enterRule(antlr4::ParserRuleContext* context, std::size_t state, std::size_t rule) override;
    antlr4::Token* consume() override;

private:
    struct Open {
        const antlr4::tree::ParseTree* context;
        std::uint32_t node;
        bool inBraces = false;
    };

    void leaveUpTo(const antlr4::tree::ParseTree* context);

    std::vector<ParseNode> nodes_;
    std::vector<Open> open_;  ///< ANTLR tells nobody when a rule ends; so the innermost may be over already
};

}  // namespace dienstweg
