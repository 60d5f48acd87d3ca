#include "syntax/print_words.h"

#include <algorithm>

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
        lineStart_ = out_.size();
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
        ++lines_;
    }
    depth_ = depth;
    lineBegins_ = true;
    commentOnLine_ = false;
}

void Words::blankLine() {
    newLine(depth_);
    out_ += style_.lineEnd;
}

void Words::mark() {
    if (!markExpected_) {
        return;
    }
    markExpected_ = false;
    const auto line = std::string_view(out_).substr(lineStart_);
    const auto continued =
        std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
    marks_.push_back({out_.size(), line.size() - static_cast<std::size_t>(continued)});
}

void Words::alignMarks() {
    // A value that had to go to the next line needs no blanks.
    std::erase_if(marks_, [&](const Mark& mark) { return mark.at >= out_.size() || out_[mark.at] != ' '; });
    if (marks_.size() > 1) {
        const auto widest = std::ranges::max(marks_, {}, &Mark::column).column;
        for (auto mark = marks_.rbegin(); mark != marks_.rend(); ++mark) {
            out_.insert(mark->at, widest - mark->column + 1, ' ');
        }
    }
    marks_.clear();
}

bool Words::returnIfBroken(const Bookmark& place) {
    if (lines_ == place.lines) {
        return false;
    }
    out_.resize(place.length);
    previous_ = place.previous;
    lines_ = place.lines;
    lineBegins_ = false;
    commentOnLine_ = false;
    lineStart_ = out_.rfind(style_.lineEnd.back(), out_.size());
    lineStart_ = lineStart_ == std::string::npos ? 0 : lineStart_ + 1;
    return true;
}

std::string Words::finish() {
    newLine(0);
    return std::move(out_);
}

}  // namespace dienstweg
