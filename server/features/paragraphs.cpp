#include "features/paragraphs.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace dienstweg {
namespace {

bool isLatin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

/// What narrows a paragraph down: a number or letter follows.
bool isDetail(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>({"abs", "absatz", "absaetze", "satz", "saetze", "s", "nr",
                                                            "nrn", "nummer", "nummern", "buchst", "buchstabe", "lit",
                                                            "halbs", "halbsatz", "hs", "alt", "uabs", "unterabs"});
    return std::ranges::find(words, word) != words.end();
}

/// What joins paragraphs, or says that more follow.
bool isJoint(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>(
        {"und", "u", "oder", "sowie", "bis", "i", "v", "m", "ivm", "in", "verbindung", "mit", "f", "ff"});
    return std::ranges::find(words, word) != words.end();
}

class Citation {
public:
    Citation(std::string_view text, std::string_view law) : text_(text), law_(foldedKey(law)) {}

    std::vector<Paragraph> read() && {
        while (at_ < text_.size()) {
            if (!next()) {
                return {};
            }
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] char32_t peek() const { return at_ < text_.size() ? decodeAt(text_, at_).value : U'\0'; }
    void skip() { at_ += decodeAt(text_, at_).length; }
    void skipSpace() {
        while (at_ < text_.size() && isSpace(peek())) {
            skip();
        }
    }

    /// Reads one word or sign; false if it is not known.
    bool next() {
        const char32_t c = peek();
        if (isSpace(c) || c == U',' || c == U';' || c == U'.' || c == U'/' || c == U'-' || c == 0x2013) {
            skip();
            return true;
        }
        if (c == U'(') {
            const std::size_t close = text_.find(')', at_);
            at_ = close == std::string_view::npos ? text_.size() : close + 1;
            return close != std::string_view::npos;
        }
        if (c == U'§') {
            sign();
            return true;
        }
        if (isDigit(c)) {
            number();
            return true;
        }
        return isLetter(c) && word();
    }

    void sign() {
        signAt_ = at_;
        int signs = 0;
        for (; peek() == U'§'; ++signs) {
            skip();
            skipSpace();
        }
        begin(signs > 1, false);
    }

    void begin(bool several, bool article) {
        several_ = several;
        article_ = article;
        expected_ = true;
        detailed_ = false;
    }

    void number() {
        const std::size_t from = at_;
        while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') {
            ++at_;
        }
        if (at_ == from) {  // a digit of another script
            skip();
            expected_ = false;
            return;
        }
        std::string number(text_.substr(from, at_ - from));
        std::size_t end = at_;
        // "12a", "12 a"
        if (peek() == U' ') {
            ++at_;
        }
        const std::size_t letter = at_;
        if (letter < text_.size() && text_[letter] >= 'a' && text_[letter] <= 'z' && endsAt(letter + 1)) {
            number += text_[letter];
            end = letter + 1;
        }
        at_ = end;
        if (expected_ || (several_ && !detailed_)) {
            const std::size_t begin = expected_ && !several_ ? signAt_ : from;
            found_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, number, article_});
        }
        expected_ = false;
    }

    /// Does a letter end there, and is no abbreviation ("12 f.", "3 a.")?
    [[nodiscard]] bool endsAt(std::size_t at) const {
        return at == text_.size() || (!isLatin(decodeAt(text_, at).value) && text_[at] != '.');
    }

    bool word() {
        const std::size_t from = at_;
        while (at_ < text_.size() && (isLetter(peek()) || isMark(peek()) || peek() == U'-')) {
            skip();
        }
        const std::string word = foldedKey(text_.substr(from, at_ - from));
        if (word == "art" || word == "artikel") {
            signAt_ = from;
            begin(false, true);
            return true;
        }
        if (isDetail(word)) {
            detailed_ = true;
            return true;
        }
        const bool letter = word.size() == 1 && detailed_;
        return letter || isJoint(word) || word == law_;
    }

    std::string_view text_;
    std::string law_;
    std::size_t at_ = 0;
    std::vector<Paragraph> found_;
    std::size_t signAt_ = 0;
    bool several_ = false;   ///< `§§`
    bool article_ = false;   ///< behind `Art.`
    bool expected_ = false;  ///< a number must follow
    bool detailed_ = false;  ///< what numbers follow are of an `Abs.` or the like
};

}  // namespace

std::vector<Paragraph> paragraphsOf(std::string_view citation, std::string_view law) {
    return Citation(citation, law).read();
}

}  // namespace dienstweg
