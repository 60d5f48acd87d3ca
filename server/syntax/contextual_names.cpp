#include "syntax/contextual_names.h"

#include "syntax/clause_table.h"
#include "syntax/keywords.h"

namespace dienstweg {
namespace {

bool isUnit(TokenType type) { return type >= TokenType::MINUTES && type <= TokenType::YEARS; }

bool takesName(TokenType type) {
    if (!isKeyword(type)) {
        return false;
    }
    switch (type) {
        case TokenType::PRO:
        case TokenType::UNTIL:
        case TokenType::AND:  // rule 2
            return false;
        default: return keyword(type).place != KeywordPlace::word;
    }
}

bool mayBeName(TokenType type) { return isKeyword(type) && keyword(type).place != KeywordPlace::reserved; }

/// Clauses of statements that a literal follows: `frist 2 Tage`, `notiz "…"`.
bool opensLiteralClause(TokenType type) {
    switch (type) {
        case TokenType::DEADLINE:
        case TokenType::TAKES:
        case TokenType::IDLE:
        case TokenType::COSTS:
        case TokenType::CONDITION:
        case TokenType::CONFIRMATION:
        case TokenType::REVIEW_DUE:
        case TokenType::REPEATED:
        case TokenType::NOTE: return true;
        default: return false;
    }
}

/// What may stand behind the label of a handoff and is no document of it.
bool followsObjects(TokenType type) {
    const ClauseKind clause = clauseOf(type);
    return clause < ClauseKind::note || type == TokenType::NOTE || type == TokenType::REFUSED ||
           type == TokenType::LATE;
}

bool isLiteral(TokenType type) {
    return type == TokenType::NUMBER || type == TokenType::STRING || type == TokenType::DATE;
}

class Settler {
public:
    explicit Settler(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    std::vector<Token> run() {
        for (at_ = 0; at_ < tokens_.size(); ++at_) {
            Token token = tokens_[at_];
            if (mayBeName(token.type) && isName(token)) {
                token.type = TokenType::WORD;
            } else if ((token.type == TokenType::COMMA && editionFollows()) || isAbbreviationDot(token)) {
                continue;
            }
            settled_.push_back(token);
        }
        return std::move(settled_);
    }

private:
    [[nodiscard]] TokenType ahead(std::size_t n) const {
        return at_ + n < tokens_.size() ? tokens_[at_ + n].type : TokenType::END_OF_FILE;
    }
    [[nodiscard]] TokenType behind(std::size_t n) const {
        return settled_.size() >= n ? settled_[settled_.size() - n].type : TokenType::END_OF_FILE;
    }

    [[nodiscard]] bool editionFollows() const {
        return (ahead(1) == TokenType::VERSION && ahead(2) == TokenType::STRING) ||
               (ahead(1) == TokenType::REVIEWED && ahead(2) == TokenType::DATE);
    }

    /// The dot of `1,5 Std.`
    [[nodiscard]] bool isAbbreviationDot(const Token& token) const {
        return token.type == TokenType::DOT && isUnit(behind(1)) && behind(2) == TokenType::NUMBER;
    }

    [[nodiscard]] bool isName(const Token& token) const {
        const TokenType before = behind(1);
        if (isUnit(token.type) && (before == TokenType::NUMBER || (before == TokenType::PER && isAmount(behind(2))))) {
            return false;
        }
        if (before == TokenType::DOT && settled_.back().span.end != token.span.begin) {
            return false;  // `durch n.n. braucht Antrag`: an unfinished name costs only itself
        }
        if (before == TokenType::DOT || (ahead(1) == TokenType::DOT && ahead(2) == TokenType::WORD) ||
            (ahead(1) == TokenType::DOT && mayBeName(ahead(2)))) {
            return true;
        }
        if (before == TokenType::COMMA || before == TokenType::AND) {
            return !token.firstOnLine || !factFollows();
        }
        if (token.firstOnLine) {
            return false;
        }
        if (token.type == TokenType::DEADLINE && (before == TokenType::FOR || before == TokenType::ON)) {
            // `jederzeit auf frist 3 Tage`, but `auf Frist von …`
            return !isLiteral(ahead(1)) && ahead(1) != TokenType::WORD;
        }
        return takesName(before) ? readAsName(token.type, before, isLiteral(ahead(1))) : isObjectBehindHead(token);
    }

    /// Behind a comma at the end of a line: what comes next on the new line shows that it is no list that goes on.
    [[nodiscard]] bool factFollows() const {
        const bool sameLine = at_ + 1 < tokens_.size() && !tokens_[at_ + 1].firstOnLine;
        const bool named = ahead(1) == TokenType::AS && isStatement(itemOf(tokens_[at_].type));
        return sameLine && (isLiteral(ahead(1)) || ahead(1) == TokenType::WORD || named);
    }

    /// `versand "Bescheid zustellen" als Zustellung Bescheid an Halter`: behind label and name comes what is sent.
    [[nodiscard]] bool isObjectBehindHead(const Token& token) const {
        std::size_t n = behind(1) == TokenType::WORD && behind(2) == TokenType::AS ? 3 : 1;
        n += behind(n) == TokenType::STRING ? 1U : 0U;
        const bool head = n > 1 && (behind(n) == TokenType::HANDOFF || behind(n) == TokenType::SEND);
        return head && !followsObjects(token.type) && !isLiteral(ahead(1));
    }

    static bool isAmount(TokenType type) {
        return type == TokenType::NUMBER || type == TokenType::EURO || type == TokenType::FRANCS ||
               type == TokenType::EURO_SIGN;
    }

    std::vector<Token> tokens_;
    std::vector<Token> settled_;
    std::size_t at_ = 0;
};

}  // namespace

bool readAsName(TokenType word, TokenType before, bool literalFollows) {
    if (!takesName(before) || !mayBeName(word)) {
        return false;
    }
    switch (before) {
        case TokenType::HANDOFF:
        case TokenType::SEND: return !literalFollows;
        case TokenType::CALL: return !literalFollows || !opensLiteralClause(word);
        case TokenType::FOR:
        case TokenType::ON: return !literalFollows || word != TokenType::DEADLINE;
        default: return true;
    }
}

std::vector<Token> contextualTokens(const std::vector<Token>& scanned) {
    std::vector<Token> significant;
    significant.reserve(scanned.size());
    bool lineBegins = false;  // an omitted token was the first on its line: the next one takes its place
    for (Token token : scanned) {
        const bool omitted =
            token.type == TokenType::COMMENT || token.type == TokenType::HABIT || token.type == TokenType::UNKNOWN;
        if (omitted) {
            lineBegins = lineBegins || (token.firstOnLine && token.type != TokenType::COMMENT);
            continue;
        }
        token.firstOnLine = token.firstOnLine || lineBegins;
        lineBegins = false;
        if (token.type == TokenType::UNCLOSED_STRING) {
            token.type = TokenType::STRING;
        }
        significant.push_back(token);
    }
    return Settler(std::move(significant)).run();
}

}  // namespace dienstweg
