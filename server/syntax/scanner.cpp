// The token source: reads what grammar/DienstwegLexer.g4 defines, by hand, because the generated lexer is much
// slower and takes locks. Each branch names the rule that it stands for; tests/unit/syntax/scanner.cpp holds the two
// equal.
#include "base/unicode.h"
#include "syntax/keywords.h"
#include "syntax/token.h"

namespace dienstweg {
namespace {

constexpr bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
constexpr bool isAsciiDigit(char c) { return c >= '0' && c <= '9'; }

struct CharRange {
    char32_t first;
    char32_t last;
};

// DienstwegWords.g4, LETTER, above ASCII.
constexpr CharRange kLetters[] = {
    {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},     {0x37F, 0x61B},
    {0x61D, 0x167F},  {0x1681, 0x1FFF}, {0x2100, 0x218F}, {0x2C00, 0x2FEF},   {0x3001, 0xD7FF},
    {0xF900, 0xFDCF}, {0xFDF0, 0xFEFE}, {0xFF00, 0xFFEF}, {0x10000, 0xEFFFF},
};

bool isWordStart(char32_t c) {
    for (const CharRange& range : kLetters) {
        if (c <= range.last) {
            return c >= range.first;
        }
    }
    return false;
}

// DienstwegKeywords.g4, IGNORABLE.
bool isInvisible(char32_t c) {
    return c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

// LETTER_OR_MARK, above ASCII.
bool isWordPart(char32_t c) {
    return isWordStart(c) || c == 0xB7 || (c >= 0x300 && c <= 0x36F) || c == 0x203F || c == 0x2040 || c == 0x2010 ||
           c == 0x2011 || isInvisible(c);
}

// SPACE, above ASCII.
bool isWideSpace(char32_t c) {
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

class Scanner {
public:
    explicit Scanner(std::string_view text, std::size_t from = 0) : text_(text), at_(from) {}

    std::vector<Token> run(bool firstOnLine = true) {
        std::vector<Token> tokens;
        tokens.reserve((text_.size() - at_) / 6 + 8);
        while (true) {
            skipSpace(firstOnLine);
            if (at_ == text_.size()) {
                return tokens;
            }
            const std::size_t begin = at_;
            const TokenType type = next();
            tokens.push_back({type, firstOnLine, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)}});
            firstOnLine = false;
        }
    }

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }

    void skipSpace(bool& firstOnLine) {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '\n' || c == '\r') {
                firstOnLine = true;
                ++at_;
            } else if (c == ' ' || c == '\t' || c == '\v' || c == '\f') {
                ++at_;
            } else if (static_cast<unsigned char>(c) >= 0x80) {
                const CodePoint wide = decodeAt(text_, at_);
                if (!isWideSpace(wide.value) && !isInvisible(wide.value)) {
                    return;
                }
                at_ += wide.length;
            } else {
                return;
            }
        }
    }

    TokenType next() {
        const char c = text_[at_];
        if (isAsciiLetter(c)) {
            return word();
        }
        if (isAsciiDigit(c)) {
            return number();
        }
        switch (c) {
            case '{': return sign(TokenType::LBRACE, 1);
            case '}': return sign(TokenType::RBRACE, 1);
            case ',': return sign(TokenType::COMMA, 1);
            case '%': return sign(TokenType::PERCENT, 1);
            case ':':
            case ';': return sign(TokenType::HABIT, 1);
            case '-': return sign(TokenType::RANGE, 1);
            case '.':
                if (peek(1) != '.') {
                    return sign(TokenType::DOT, 1);
                }
                return sign(TokenType::RANGE, peek(2) == '.' ? 3 : 2);
            case '/': return peek(1) == '/' ? comment() : sign(TokenType::UNKNOWN, 1);
            case '"': return quoted(1, U'"', U'"');
            default: break;
        }
        if (static_cast<unsigned char>(c) < 0x80) {
            return sign(TokenType::UNKNOWN, 1);
        }
        const CodePoint wide = decodeAt(text_, at_);
        switch (wide.value) {
            case 0x201C:
            case 0x201D:
            case 0x201E: return quoted(wide.length, 0x201C, 0x201D);
            case 0xBB: return quoted(wide.length, 0xAB, 0xAB);
            case 0xAB: return quoted(wide.length, 0xBB, 0xBB);
            case 0x20AC: return sign(TokenType::EURO_SIGN, wide.length);
            case 0x2026:
            case 0x2013:
            case 0x2014:
            case 0x2010:
            case 0x2011: return sign(TokenType::RANGE, wide.length);
            default: return isWordStart(wide.value) ? word() : sign(TokenType::UNKNOWN, wide.length);
        }
    }

    TokenType sign(TokenType type, std::size_t length) {
        at_ += length;
        return type;
    }

    TokenType comment() {
        while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '\r') {
            ++at_;
        }
        return TokenType::COMMENT;
    }

    /// STRING where a closing quote comes on the same line, else UNCLOSED_STRING.
    TokenType quoted(std::size_t opening, char32_t close, char32_t otherClose) {
        at_ += opening;
        while (at_ < text_.size()) {
            const CodePoint c = decodeAt(text_, at_);
            if (c.value == U'\n' || c.value == U'\r') {
                break;
            }
            if (c.value == U'\\') {
                const char escaped = peek(1);
                if (at_ + 1 == text_.size() || escaped == '\n' || escaped == '\r') {
                    break;
                }
                at_ += 1 + decodeAt(text_, at_ + 1).length;
                continue;
            }
            at_ += c.length;
            // A straight quote also closes what a typographic one opened: „…" is what half-corrected text looks like.
            if (c.value == close || c.value == otherClose || (close == 0x201C && c.value == U'"')) {
                return TokenType::STRING;
            }
        }
        return TokenType::UNCLOSED_STRING;
    }

    TokenType number() {
        if (const std::size_t length = dateLength(); length > 0) {
            at_ += length;
            return TokenType::DATE;
        }
        digits();
        if ((peek() == '.' || peek() == ',') && isAsciiDigit(peek(1))) {
            ++at_;
            digits();
        }
        return TokenType::NUMBER;
    }

    void digits() {
        while (isAsciiDigit(peek())) {
            ++at_;
        }
    }

    /// DATE: 2026-03-01, or 1.3.2026 with one or two digits for day and month. 0: none here.
    [[nodiscard]] std::size_t dateLength() const {
        const auto digit = [&](std::size_t i) { return isAsciiDigit(peek(i)); };
        if (digit(0) && digit(1) && digit(2) && digit(3) && peek(4) == '-' && digit(5) && digit(6) && peek(7) == '-' &&
            digit(8) && digit(9)) {
            return 10;
        }
        std::size_t i = digit(1) ? 2 : 1;
        for (int part = 0; part < 2; ++part) {
            if (peek(i) != '.') {
                return 0;
            }
            ++i;
            if (part == 0) {
                if (!digit(i)) {
                    return 0;
                }
                i += digit(i + 1) ? 2U : 1U;
            }
        }
        return digit(i) && digit(i + 1) && digit(i + 2) && digit(i + 3) ? i + 4 : 0;
    }

    TokenType word() {
        const std::size_t begin = at_;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (isAsciiLetter(c) || isAsciiDigit(c) || c == '-') {
                ++at_;
            } else if (static_cast<unsigned char>(c) >= 0x80) {
                const CodePoint wide = decodeAt(text_, at_);
                if (!isWordPart(wide.value)) {
                    break;
                }
                at_ += wide.length;
            } else {
                break;
            }
        }
        return keywordOf(text_.substr(begin, at_ - begin));
    }

    std::string_view text_;
    std::size_t at_;
};

}  // namespace

std::vector<Token> scan(const Text& text) { return Scanner(text.bytes()).run(); }

std::vector<Token> scan(const Text& text, Span stretch, bool firstOnLine) {
    return Scanner(text.bytes().substr(0, stretch.end), stretch.begin).run(firstOnLine);
}

}  // namespace dienstweg
