#include "syntax/recovery.h"

#include <mutex>
#include <optional>

#include "base/nearest.h"
#include "base/unicode.h"
#include "syntax/clause_table.h"
#include "syntax/contextual_names.h"
#include "syntax/grammar_parts.h"
#include "syntax/keywords.h"
#include "syntax/recording_parser.h"

namespace dienstweg {
namespace {

std::size_t bit(TokenType type) { return static_cast<std::size_t>(type); }

struct Near {
    TokenType type;
    std::string_view spelling;
    bool only = true;  ///< no other keyword is as near
};

/// The keyword of `allowed` that differs from the word by the fewest letters: at most one in words up to four letters
/// long, else two, and never as many as half of them.
template <typename Allowed>
std::optional<Near> nearestKeyword(std::string_view word, const Allowed& allowed) {
    const std::string folded = foldedKey(word);
    const unsigned limit = folded.size() <= 4 ? 1 : 2;
    std::optional<Near> best;
    unsigned bestDistance = limit + 1;
    for (const Keyword& candidate : allKeywords()) {
        if (!allowed.test(bit(candidate.type))) {
            continue;
        }
        for (const std::string_view spelling : {candidate.german, candidate.english}) {
            const std::string key = foldedKey(spelling);
            const unsigned distance = editDistance(folded, key, limit);
            if (distance * 2 >= key.size()) {
                continue;
            }
            if (distance < bestDistance) {
                bestDistance = distance;
                best = Near{candidate.type, spelling};
            } else if (best && distance == bestDistance && candidate.type != best->type) {
                best->only = false;
            }
        }
    }
    return best;
}

bool isTimeUnit(TokenType type) { return type >= TokenType::MINUTES && type <= TokenType::YEARS; }
bool isFact(TokenType type) { return type >= TokenType::OWNER && type <= TokenType::SERVICE; }

}  // namespace

/// A cache of what never changes; one a thread, so that no lock is taken.
Recovery::ExpectedSets& Recovery::keptSets() {
    thread_local ExpectedSets sets;
    return sets;
}

Recovery::Recovery(RecordingParser& parser, ParserTokens& tokens, std::vector<Problem>& problems,
                   std::set<std::uint32_t> spokenOf)
    : parser_(parser), tokens_(tokens), problems_(problems), spokenOf_(std::move(spokenOf)), expected_(keptSets()) {
    expected_.resize(parser.getATN().states.size());
}

const Recovery::Expected& Recovery::expectedIn(std::size_t state) {
    Expected& made = expected_[state];
    if (made.known) {
        return made;
    }
    static std::mutex asking;  // ANTLR looks into a cache of its own before it takes its lock
    const std::scoped_lock lock(asking);
    const antlr4::atn::ATN& atn = parser_.getATN();
    made.known = true;
    for (const antlr4::misc::Interval& interval : atn.nextTokens(atn.states[state]).getIntervals()) {
        for (ssize_t type = interval.a; type <= interval.b; ++type) {
            if (type == static_cast<ssize_t>(antlr4::Token::EPSILON)) {
                made.mayEnd = true;
            } else if (type == static_cast<ssize_t>(antlr4::Token::EOF)) {
                made.types.set(bit(TokenType::END_OF_FILE));
            } else if (type > 0 && static_cast<std::size_t>(type) < kTokenTypes) {
                made.types.set(static_cast<std::size_t>(type));
            }
        }
    }
    return made;
}

/// The state in which the rule that called `context` goes on.
std::size_t Recovery::stateAfter(const antlr4::RuleContext* context) const {
    const auto* calling = parser_.getATN().states[context->invokingState];
    return static_cast<const antlr4::atn::RuleTransition*>(calling->transitions[0])->followState->stateNumber;
}

TokenSet Recovery::expected() {
    const Expected* here = &expectedIn(parser_.getState());
    TokenSet types = here->types;
    const antlr4::RuleContext* context = parser_.getContext();
    while (here->mayEnd && context != nullptr && context->parent != nullptr) {
        here = &expectedIn(stateAfter(context));
        types |= here->types;
        context = static_cast<const antlr4::RuleContext*>(context->parent);
    }
    return types;
}

bool Recovery::fits(TokenType type) {
    const Expected* here = &expectedIn(parser_.getState());
    const antlr4::RuleContext* context = parser_.getContext();
    while (!here->types.test(bit(type))) {
        if (!here->mayEnd || context == nullptr || context->parent == nullptr) {
            return false;
        }
        here = &expectedIn(stateAfter(context));
        context = static_cast<const antlr4::RuleContext*>(context->parent);
    }
    return true;
}

/// Would a rule around this one go on with it, once this one has given up? None is left that has its braces open: they
/// match, and what follows inside of them would be read as standing outside.
bool Recovery::fitsFurtherOut(TokenType type) {
    const antlr4::RuleContext* context = parser_.getContext();
    for (std::size_t out = 0; context != nullptr && context->parent != nullptr && !parser_.isInBraces(out); ++out) {
        if (expectedIn(stateAfter(context)).types.test(bit(type))) {
            return true;
        }
        context = static_cast<const antlr4::RuleContext*>(context->parent);
    }
    return false;
}

/// The first words of all that was read whole in each rule, what stands by itself in it left out.
void Recovery::hear() {
    if (heard_ == nullptr || !heard_->empty() || tokens_.at(0).tokenType() != TokenType::UNKNOWN) {
        return;
    }
    const Expected* here = &expectedIn(parser_.getState());
    const antlr4::RuleContext* context = parser_.getContext();
    bool reached = true;
    std::size_t readTo = parser_.nodes().size();
    for (std::size_t out = 0; context != nullptr && out < parser_.openRules(); ++out) {
        const std::size_t at = parser_.openRule(out);
        const ParseNode& node = parser_.nodes()[at];
        OpenRule rule{.rule = node.rule,
                      .first = node.token->tokenType(),
                      .begun = node.token != &tokens_.at(0),
                      .inBraces = parser_.isInBraces(out),
                      .next = reached ? here->types : TokenSet{},
                      .given = {}};
        for (std::size_t i = at + 1; i < readTo;) {
            const ParseNode& read = parser_.nodes()[i];
            const bool item = !read.isToken() && kParts[read.rule] == Part::item;
            if (!read.isToken() && !item) {
                rule.given.set(bit(read.token->tokenType()));
            }
            i += item ? read.size : 1;
        }
        heard_->push_back(rule);
        if (kParts[node.rule] == Part::item) {
            readTo = at;
        }
        reached = reached && here->mayEnd && context->parent != nullptr;
        if (context->parent != nullptr) {
            here = &expectedIn(stateAfter(context));
        }
        context = static_cast<const antlr4::RuleContext*>(context->parent);
    }
}

void Recovery::findWhatFits() {
    while (!fits(tokens_.at(0).tokenType())) {
        hear();
        const auto types = expected();
        if (readAsNearKeyword(types)) {
            return;
        }
        report(types);
        const ParserToken& token = tokens_.at(0);
        const bool nextFact = token.firstOnLine || token.tokenType() == TokenType::RBRACE;
        if (nextFact && fitsFurtherOut(token.tokenType())) {
            throw antlr4::InputMismatchException(&parser_);  // this rule gives up, the one that knows the token goes on
        }
        if (token.tokenType() == TokenType::END_OF_FILE) {
            return;
        }
        if (readAsBlock(types)) {
            return;
        }
        skipOnLine();
    }
}

antlr4::Token* Recovery::recoverInline(antlr4::Parser* /*parser*/) {
    hear();
    const auto types = expected();
    if (readAsNearKeyword(types)) {
        return parser_.consume();
    }
    report(types);
    throw antlr4::InputMismatchException(&parser_);
}

void Recovery::reportError(antlr4::Parser* /*parser*/, const antlr4::RecognitionException& /*error*/) {
    report(expected());
}

bool Recovery::readAsNearKeyword(const TokenSet& types) {
    ParserToken& token = tokens_.at(0);
    if (token.tokenType() != TokenType::WORD) {
        return false;
    }
    const auto near = nearestKeyword(token.slice(), types);
    if (!near) {
        return false;
    }
    if (keywordOf(token.slice()) != near->type) {  // else it is spelled right and only seemed to be a name: `zahlung.`
        Problem problem{.rule = "S001",
                        .span = token.span,
                        .message = {"S001.unknown-word-near",
                                    {{"word", std::string(token.slice())}, {"near", std::string(near->spelling)}}}};
        problem.fix.push_back({token.span, std::string(near->spelling)});
        // A statement within a line ("durch A oder B", read as "order") is most likely no statement.
        problem.certain = near->only && isSlip(token.slice(), near->spelling) &&
                          (token.firstOnLine || !isStatement(itemOf(near->type)));
        problems_.push_back(std::move(problem));
        spokenOf_.insert(token.line);
    }
    token.retype(near->type);
    // What follows could not be told for a name before the word was understood.
    ParserToken& next = tokens_.at(1);
    const TokenType after = tokens_.at(2).tokenType();
    const bool literal = after == TokenType::NUMBER || after == TokenType::STRING || after == TokenType::DATE;
    if (!next.firstOnLine && readAsName(next.tokenType(), near->type, literal)) {
        next.retype(TokenType::WORD);
    }
    return true;
}

bool Recovery::readAsBlock(const TokenSet& types) {
    const bool group = types.test(bit(TokenType::GROUP));
    if (!group && !types.test(bit(TokenType::UNIT))) {
        return false;
    }
    ParserToken& first = tokens_.at(0);
    if (first.tokenType() == TokenType::LBRACE || first.tokenType() == TokenType::RBRACE) {
        return false;
    }
    if (!first.firstOnLine && types.test(bit(TokenType::LBRACE))) {
        return false;  // the block is the statement's that began on this line: `entscheidung "…" durch R als NAME { …
                       // }`
    }
    for (std::size_t i = 1;; ++i) {
        const ParserToken& token = tokens_.at(i);
        if (token.firstOnLine || token.tokenType() == TokenType::RBRACE ||
            token.tokenType() == TokenType::END_OF_FILE) {
            return false;
        }
        if (token.tokenType() == TokenType::LBRACE) {
            first.retype(group ? TokenType::GROUP : TokenType::UNIT);
            if (group) {
                tokens_.erase(1, i - 1);
            }
            return true;
        }
    }
}

void Recovery::report(const TokenSet& types) {
    const ParserToken& token = tokens_.at(0);
    const ParserToken* before = tokens_.previous();
    // What is missing is missing behind the word before, also where the next word stands on a later line.
    const bool later = before != nullptr && (token.firstOnLine || token.tokenType() == TokenType::END_OF_FILE);
    const Span place = later ? before->span : token.span;
    const std::uint32_t line = later ? before->line : token.line;
    const std::string found(token.slice());
    const std::string after(before == nullptr ? std::string_view{} : before->slice());

    const auto only = [&](TokenType type) { return types.count() == 1 && types.test(bit(type)); };
    const auto missing = [&](std::string_view key) {
        say({.rule = "S001", .span = place, .message = {key, {{"after", after}}}}, line);
    };
    if (before != nullptr && only(TokenType::WORD)) {
        return missing("S001.name-missing");
    }
    if (before != nullptr && only(TokenType::STRING)) {
        return missing("S001.text-missing");
    }
    if (before != nullptr && only(TokenType::DATE)) {
        return missing("S001.date-missing");
    }
    if (before != nullptr && only(TokenType::NUMBER)) {
        return missing("S001.number-missing");
    }
    if (before != nullptr && only(TokenType::LBRACE)) {
        return missing("S001.block-missing");
    }
    if (before != nullptr && before->tokenType() == TokenType::NUMBER && types.test(bit(TokenType::DAYS))) {
        return missing("S001.unit-missing");
    }
    if (before != nullptr && !types.test(bit(TokenType::GROUP)) && !types.test(bit(TokenType::RBRACE)) &&
        types.test(bit(TokenType::WORD))) {
        return missing("S001.name-missing");
    }

    const auto misplaced = [&](std::string_view key) {
        say({.rule = "S001", .span = token.span, .message = {key, {{"found", found}}}}, token.line);
    };
    switch (token.tokenType()) {
        case TokenType::WORD: return misplaced("S001.unknown-word");
        case TokenType::WHEN:
        case TokenType::OTHERWISE: return misplaced("S001.branch-outside-decision");
        case TokenType::BRANCH: return misplaced("S001.branch-outside-parallel");
        case TokenType::END_OF_FILE: return missing("S001.ends-early");
        default: break;
    }
    if (isFact(token.tokenType()) && types.test(bit(TokenType::STEP))) {
        return misplaced("S001.fact-after-statements");
    }
    if (isTimeUnit(token.tokenType())) {
        return misplaced("S001.unit-without-number");
    }
    misplaced("S001.misplaced");
}

void Recovery::say(Problem problem, std::uint32_t line) {
    if (spokenOf_.insert(line).second) {
        problems_.push_back(std::move(problem));
    }
}

/// A line that begins with an unknown word is passed over whole; in other lines the first word that fits goes on.
void Recovery::skipOnLine() {
    const bool wholeLine = tokens_.at(0).firstOnLine && tokens_.at(0).tokenType() == TokenType::WORD;
    spokenOf_.insert(tokens_.at(0).line);
    const auto goesOn = [&](TokenType type) {
        return fits(type) || (type == TokenType::RBRACE && fitsFurtherOut(type));
    };
    int depth = 0;
    do {
        const TokenType type = tokens_.at(0).tokenType();
        if (type == TokenType::END_OF_FILE || (type == TokenType::RBRACE && depth == 0 && goesOn(type))) {
            return;
        }
        depth += type == TokenType::LBRACE ? 1 : type == TokenType::RBRACE ? -1 : 0;
        tokens_.consume();
        const ParserToken& next = tokens_.at(0);
        const bool anchor = (isKeyword(next.tokenType()) && (next.firstOnLine || !wholeLine)) ||
                            next.tokenType() == TokenType::LBRACE || next.tokenType() == TokenType::RBRACE;
        if (depth <= 0 && anchor && goesOn(next.tokenType())) {
            return;
        }
    } while (depth > 0 || !tokens_.at(0).firstOnLine);
}

}  // namespace dienstweg
