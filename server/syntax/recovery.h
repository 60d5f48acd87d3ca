// What the parser does with a broken line: it says one thing about it and understands the rest.
//
//  * A word that is nearly one of the keywords possible at its place is read as that keyword ("did you mean …").
//  * Anything else that does not fit is passed over, on its line, up to what fits again; the statement goes on there.
//  * A block is left by its '}' alone: what belongs outside of it is passed over, and the block goes on.
//  * An unknown line that opens a brace is read as a group, so that the statements inside are understood.
//
// What fits is asked of ANTLR's automaton for the whole stack of rules, not only for the innermost. The sets are kept,
// since asking ANTLR for them takes a lock.
#pragma once

#include <bitset>
#include <set>
#include <vector>

#include <antlr4-runtime.h>

#include "syntax/parser_tokens.h"
#include "syntax/tree.h"

namespace dienstweg {

class RecordingParser;

/// What the generated parser calls when it looks for what may come next, and when that does not come (ANTLR's
/// ANTLRErrorStrategy, without its inheritance: these calls are a tenth of parsing).
class Recovery {
public:
    /// Nothing more is said about `spokenOf`: lines (0-based) about which `problems` already has a word.
    Recovery(RecordingParser& parser, ParserTokens& tokens, std::vector<Problem>& problems,
             std::set<std::uint32_t> spokenOf);

    void sync(antlr4::Parser* parser) {
        const Expected& here = expected_[parser->getState()];
        if (!here.types.test(static_cast<std::size_t>(tokens_.at(0).tokenType()))) {
            findWhatFits();
        }
    }
    antlr4::Token* recoverInline(antlr4::Parser* parser);
    void reportError(antlr4::Parser* parser, const antlr4::RecognitionException& error);
    /// Nothing is passed over here: the next `sync` of a rule further out does that, with more knowledge of what may
    /// follow.
    void recover(antlr4::Parser* /*parser*/, const std::exception_ptr& /*error*/) {}
    void reportMatch(antlr4::Parser* /*parser*/) {}

private:
    static constexpr std::size_t kTokenTypes = static_cast<std::size_t>(TokenType::UNKNOWN) + 1;
    struct Expected {
        std::bitset<kTokenTypes> types;  ///< END_OF_FILE at 0; none before ANTLR was asked for it
        bool mayEnd = false;             ///< the rule may end here
        bool known = false;              ///< ANTLR was asked for it
    };
    using ExpectedSets = std::vector<Expected>;  ///< by state

    static ExpectedSets& keptSets();
    const Expected& expectedIn(std::size_t state);
    [[nodiscard]] std::size_t stateAfter(const antlr4::RuleContext* rule) const;
    std::bitset<kTokenTypes> expected();
    bool fits(TokenType type);

    void findWhatFits();
    bool readAsNearKeyword(const std::bitset<kTokenTypes>& expected);
    bool readAsBlock(const std::bitset<kTokenTypes>& expected);
    void report(const std::bitset<kTokenTypes>& expected);
    bool fitsFurtherOut(TokenType type);
    void say(Problem problem, std::uint32_t line);
    void skipOnLine();

    RecordingParser& parser_;
    ParserTokens& tokens_;
    std::vector<Problem>& problems_;
    std::set<std::uint32_t> spokenOf_;
    ExpectedSets& expected_;
};

}  // namespace dienstweg
