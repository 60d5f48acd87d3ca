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

#include <set>
#include <vector>

#include <antlr4-runtime.h>

#include "syntax/parser_tokens.h"
#include "syntax/tree.h"

namespace dienstweg {

class RecordingParser;

/// A rule in which the parser was when it came upon the place that is asked about.
struct OpenRule {
    std::size_t rule = 0;   ///< DienstwegParser::RuleStep, …
    TokenType first = {};   ///< its first word, as the parser read it
    bool begun = false;     ///< it has read something
    bool inBraces = false;  ///< it has read a '{' and not its '}'
    TokenSet next;          ///< what it would go on with, where all rules further in may end; else nothing
    TokenSet given;         ///< the words with which its facts begin that were read already
};

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

    /// Writes down, innermost first, in which rules the parser is at the first UNKNOWN token, and what each would go on
    /// with. Stays empty where that token is passed over. No text has such a token by then; not owned.
    void listen(std::vector<OpenRule>& heard) { heard_ = &heard; }

private:
    static constexpr std::size_t kTokenTypes = TokenSet{}.size();
    struct Expected {
        TokenSet types;       ///< END_OF_FILE at 0; none before ANTLR was asked for it
        bool mayEnd = false;  ///< the rule may end here
        bool known = false;   ///< ANTLR was asked for it
    };
    using ExpectedSets = std::vector<Expected>;  ///< by state

    static ExpectedSets& keptSets();
    const Expected& expectedIn(std::size_t state);
    [[nodiscard]] std::size_t stateAfter(const antlr4::RuleContext* rule) const;
    TokenSet expected();
    bool fits(TokenType type);

    void hear();
    void findWhatFits();
    bool readAsNearKeyword(const TokenSet& expected);
    bool readAsBlock(const TokenSet& expected);
    void report(const TokenSet& expected);
    bool fitsFurtherOut(TokenType type);
    void say(Problem problem, std::uint32_t line);
    void skipOnLine();

    RecordingParser& parser_;
    ParserTokens& tokens_;
    std::vector<Problem>& problems_;
    std::set<std::uint32_t> spokenOf_;
    ExpectedSets& expected_;
    std::vector<OpenRule>* heard_ = nullptr;
};

}  // namespace dienstweg
