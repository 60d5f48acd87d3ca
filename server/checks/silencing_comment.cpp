#include "checks/silencing_comment.h"

#include <algorithm>

#include "base/unicode.h"

namespace dienstweg {
namespace {

bool isAsciiDigit(char c) { return c >= '0' && c <= '9'; }

bool looksLikeCode(std::string_view word) {
    const bool letter = !word.empty() && ((word[0] >= 'A' && word[0] <= 'Z') || (word[0] >= 'a' && word[0] <= 'z'));
    return word.size() == 4 && letter && std::ranges::all_of(word.substr(1), isAsciiDigit);
}

/// Reads words from left to right.
class Reader {
public:
    Reader(const Text& text, Span comment) : text_(text), at_(comment.begin), end_(comment.end) {
        while (at_ < end_ && text_.bytes()[at_] == '/') {
            ++at_;
        }
    }

    std::optional<SilencingComment> read() {
        const std::string first = foldedKey(text_.slice(word()));
        if (first != "ausnahme" && first != "exception") {
            return std::nullopt;
        }
        sign(':');
        SilencingComment comment;
        while (addCode(comment) && separator()) {
        }
        if (comment.codes.empty()) {
            return std::nullopt;
        }
        comment.list = {comment.codes.front().span.begin, comment.codes.back().span.end};
        const std::string_view reason = sign(':') ? text_.slice({at_, end_}) : std::string_view();
        for (std::size_t i = 0; i < reason.size() && !comment.hasReason; i += decodeAt(reason, i).length) {
            comment.hasReason = isLetter(decodeAt(reason, i).value) || isDigit(decodeAt(reason, i).value);
        }
        return comment;
    }

private:
    void skipBlanks() {
        while (at_ < end_ && isSpace(decodeAt(text_.bytes(), at_).value)) {
            at_ += decodeAt(text_.bytes(), at_).length;
        }
    }

    bool sign(char wanted) {
        skipBlanks();
        const bool found = at_ < end_ && text_.bytes()[at_] == wanted;
        at_ += found ? 1 : 0;
        return found;
    }

    /// Letters, digits, hyphens; empty if something else stands here.
    Span word() {
        skipBlanks();
        const std::uint32_t begin = at_;
        while (at_ < end_) {
            const CodePoint c = decodeAt(text_.bytes(), at_);
            if (!isLetter(c.value) && !isDigit(c.value) && c.value != U'-') {
                break;
            }
            at_ += c.length;
        }
        return {begin, at_};
    }

    /// The first must be a code or the name of a rule; of the others each that the list goes on or ends behind.
    bool addCode(SilencingComment& comment) {
        const std::uint32_t before = at_;
        const Span span = word();
        const std::string_view written = text_.slice(span);
        const Rule* rule = written.empty() ? nullptr : findWrittenRule(written);
        bool counts = rule != nullptr || looksLikeCode(written);
        if (!counts && !written.empty() && !comment.codes.empty()) {
            const std::uint32_t behind = at_;
            counts = sign(',') || sign(':');
            at_ = behind;
        }
        if (!counts) {
            at_ = before;
            return false;
        }
        comment.codes.push_back({std::string(written), span, rule});
        return true;
    }

    bool separator() {
        const bool comma = sign(',');
        const std::uint32_t before = at_;
        const std::string joined = foldedKey(text_.slice(word()));
        if (joined == "und" || joined == "and") {
            return true;
        }
        at_ = before;
        return comma;
    }

    const Text& text_;
    std::uint32_t at_;
    std::uint32_t end_;
};

}  // namespace

std::optional<SilencingComment> readSilencingComment(const Text& text, Span comment) {
    return Reader(text, comment).read();
}

}  // namespace dienstweg
