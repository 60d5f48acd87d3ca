// The base of the generated parser (option `superClass` of the grammar). It writes down what the parser does as it
// happens, in one flat list of rules and tokens, instead of ANTLR's parse tree, which costs an allocation for every
// token, every rule and every list of children. Only for the files of this folder that include ANTLR.
//
// ANTLR's code finds the members that it calls by their names (`_tracker`, `_input`, `_errHandler`, `finally`, …);
// those that are declared here stand before those of antlr4::Parser.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <new>
#include <vector>

#include <antlr4-runtime.h>

#include "syntax/parser_tokens.h"
#include "syntax/recovery.h"

namespace dienstweg {

/// A rule, directly before all that was read in it, or a token. Nodes lie in one list and are never copied out of it.
struct ParseNode {
    const ParserToken* token = nullptr;  ///< of a rule: the one before which it was entered
    std::uint32_t size = 1;              ///< nodes up to the next that is not part of it
    std::uint16_t rule = kToken;         ///< DienstwegParser::RuleFile, …

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

class RecordingParser : public antlr4::Parser {
public:
    /// `tokens` must be ParserTokens.
    explicit RecordingParser(antlr4::TokenStream* tokens) : Parser(tokens), _input(static_cast<ParserTokens*>(tokens)) {
        constexpr std::size_t kNodesForEachToken = 3;
        nodes_.reserve(kNodesForEachToken * tokens->size());
    }

    /// What is done about faults. To be set before anything is read; not owned.
    void setRecovery(Recovery& recovery) { _errHandler = &recovery; }
    /// All that was read, the first rule first.
    [[nodiscard]] const std::vector<ParseNode>& nodes() const { return nodes_; }
    /// Has the rule that many levels out (0: the innermost) read a '{' and not yet the '}' that belongs to it?
    [[nodiscard]] bool isInBraces(std::size_t levelsOut) const { return open_[open_.size() - 1 - levelsOut].inBraces; }

    /// How many rules are open, and which node the rule that many levels out is.
    [[nodiscard]] std::size_t openRules() const { return open_.size(); }
    [[nodiscard]] std::size_t openRule(std::size_t levelsOut) const { return open_[open_.size() - 1 - levelsOut].node; }

    antlr4::Token* consume() final {
        ParserToken& token = _input->at(0);
        if (token.tokenType() != TokenType::END_OF_FILE) {
            _input->ParserTokens::consume();
        }
        nodes_.push_back({.token = &token});
        if (token.tokenType() == TokenType::LBRACE || token.tokenType() == TokenType::RBRACE) {
            open_.back().inBraces = token.tokenType() == TokenType::LBRACE;
        }
        return &token;
    }

    void enterRule(antlr4::ParserRuleContext* context, std::size_t state, std::size_t rule) final {
        setState(state);
        _ctx = context;
        open_.push_back({static_cast<std::uint32_t>(nodes_.size())});
        nodes_.push_back({.token = &_input->at(0), .rule = static_cast<std::uint16_t>(rule)});
    }
    void enterOuterAlt(antlr4::ParserRuleContext* /*context*/, std::size_t /*alternative*/) final {}

protected:
    void exitRule() {
        const Open rule = open_.back();
        open_.pop_back();
        nodes_[rule.node].size = static_cast<std::uint32_t>(nodes_.size()) - rule.node;
        antlr4::ParserRuleContext* context = _ctx;
        setState(context->invokingState);
        _ctx = static_cast<antlr4::ParserRuleContext*>(context->parent);
        _tracker.release(context);
    }

    /// Calls `leave` at the end of the block, as ANTLR's function of that name does, without std::function.
    template <typename Leave>
    auto finally(Leave leave) {
        struct AtEnd {
            Leave leave;
            explicit AtEnd(Leave l) : leave(l) {}
            AtEnd(const AtEnd&) = delete;
            AtEnd& operator=(const AtEnd&) = delete;
            AtEnd(AtEnd&&) = delete;
            AtEnd& operator=(AtEnd&&) = delete;
            ~AtEnd() { leave(); }
        };
        return AtEnd(leave);
    }

    antlr4::Token* match(std::size_t type) final {
        return _input->at(0).getType() == type ? consume() : _errHandler->recoverInline(this);
    }

    /// Where the contexts of the open rules lie, one over the other: nobody asks for one after its rule has ended.
    class Contexts {
    public:
        template <typename Context>
        Context* createInstance(antlr4::ParserRuleContext* around, std::size_t state) {
            static_assert(sizeof(Context) == sizeof(antlr4::ParserRuleContext));
            if (used_ == places_.size()) {
                places_.emplace_back();
            }
            return new (places_[used_++].bytes.data()) Context(around, state);
        }
        void release(antlr4::ParserRuleContext* last) {
            last->~ParserRuleContext();
            --used_;
        }

    private:
        struct alignas(antlr4::ParserRuleContext) Place {
            std::array<std::byte, sizeof(antlr4::ParserRuleContext)> bytes;
        };
        std::deque<Place> places_;
        std::size_t used_ = 0;
    };

    // NOLINTBEGIN(readability-identifier-naming): the names in ANTLR's code
    Contexts _tracker;
    ParserTokens* _input;
    Recovery* _errHandler = nullptr;
    // NOLINTEND(readability-identifier-naming)

private:
    struct Open {
        std::uint32_t node = 0;
        bool inBraces = false;
    };

    std::vector<ParseNode> nodes_;
    std::vector<Open> open_;
};

}  // namespace dienstweg
