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
#include "syntax/recording_parser.h"
#include "syntax/tree.h"

namespace dienstweg {

class Recovery final : public antlr4::DefaultErrorStrategy {
public:
    /// Nothing more is said about `spokenOf`: lines (0-based) about which `problems` already has a word.
    Recovery(const RecordingParser& parser, ParserTokens& tokens, std::vector<Problem>& problems,
             std::set<std::uint32_t> spokenOf)
        : parser_(parser),
          tokens_(tokens),
          problems_(problems),
          spokenOf_(std::move(spokenOf)),
          expected_(keptSets()) {}

    void sync(antlr4::Parser* parser) override;
    antlr4::Token* recoverInline(antlr4::Parser* parser) override;
    void recover(antlr4::Parser* parser, std::exception_ptr error) override;
    void reportError(antlr4::Parser* parser, const antlr4::RecognitionException& error) override;
    void reportMatch(antlr4::Parser* /*parser*/) override {}
    bool inErrorRecoveryMode(antlr4::Parser* /*parser*/) override { return false; }

private:
    static constexpr std::size_t kTokenTypes = static_cast<std::size_t>(TokenType::UNKNOWN) + 1;
    struct Expected {
        std::bitset<kTokenTypes> types;  ///< END_OF_FILE at 0
        bool mayEnd = false;             ///< the rule may end here
        bool known = false;              ///< ANTLR was asked for it
    };
    using ExpectedSets = std::vector<Expected>;  ///< by state

    static ExpectedSets& keptSets();
    const Expected& expectedIn(antlr4::Parser* parser, std::size_t state);
    std::bitset<kTokenTypes> expected(antlr4::Parser* parser);
    bool fits(antlr4::Parser* parser, TokenType type);

    bool readAsNearKeyword(const std::bitset<kTokenTypes>& expected);
    bool readAsBlock(const std::bitset<kTokenTypes>& expected);
    void report(const std::bitset<kTokenTypes>& expected);
    bool fitsFurtherOut(antlr4::Parser* parser, TokenType type);
    void say(Problem problem, std::uint32_t line);
    void skipOnLine(antlr4::Parser* parser);

    const RecordingParser& parser_;
    ParserTokens& tokens_;
    std::vector<Problem>& problems_;
    std::set<std::uint32_t> spokenOf_;
    ExpectedSets& expected_;
};

}  // namespace dienstweg
