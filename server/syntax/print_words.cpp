#include "syntax/print_words.h"

#include "syntax/contextual_names.h"
#include "syntax/keywords.h"

namespace dienstweg {
namespace {

bool isUnit(TokenType type) { return type >= TokenType::MINUTES && type <= TokenType::YEARS; }

/// Currencies stand in capitals, everything else as in the list of words.
std::string_view spellingOf(TokenType type, Spelling spelling) {
    switch (type) {
        case TokenType::EURO: return "EUR";
        case TokenType::FRANCS: return "CHF";
        default:
            return spelling == Spelling::german ? dienstweg::keyword(type).german : dienstweg::keyword(type).english;
    }
}

}  // namespace

void Words::write(TokenType type, std::string_view text, bool blankBefore) {
    if (lineBegins_) {
        out_ += style_.base;
        for (int i = 0; i < depth_; ++i) {
            out_ += style_.indent;
        }
    } else if (blankBefore) {
        out_ += ' ';
    }
    out_ += text;
    lineBegins_ = false;
    previous_ = type;
}

void Words::keyword(TokenType type, bool literalFollows) {
    if (!lineBegins_ && !isUnit(type) && readAsName(type, previous_, literalFollows)) {
        newLine(continuation_);
    }
    write(type, spellingOf(type, style_.spelling));
}

void Words::spelled(TokenType type, std::string_view spelling) { write(type, spelling); }

void Words::name(std::string_view path) { write(TokenType::WORD, path); }
void Words::literal(TokenType type, std::string_view text) { write(type, text); }
void Words::comma() { write(TokenType::COMMA, ",", false); }
void Words::brace(TokenType type) { write(type, type == TokenType::LBRACE ? "{" : "}"); }

void Words::comment(std::string_view text) {
    if (!lineBegins_) {
        out_ += ' ';
    }
    const TokenType previous = previous_;
    write(TokenType::COMMENT, text);
    previous_ = previous;
    commentOnLine_ = true;
}

void Words::newLine(int depth) {
    if (!lineBegins_) {
        out_ += style_.lineEnd;
    }
    depth_ = depth;
    lineBegins_ = true;
    commentOnLine_ = false;
}

void Words::blankLine() {
    newLine(depth_);
    out_ += style_.lineEnd;
}

std::string Words::finish() {
    newLine(0);
    return std::move(out_);
}

}  // namespace dienstweg
