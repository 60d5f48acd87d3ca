#include "features/settings_place.h"

#include <algorithm>

namespace dienstweg {
namespace {

bool isBare(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           (c & 0x80) != 0;  // not allowed by TOML, but that is no reason to cut a word in two
}

class Walk {
public:
    Walk(std::string_view text, std::uint32_t offset) : text_(text), offset_(offset) {}

    SettingsPlace run() {
        while (at_ < text_.size() && at_ <= offset_ && !found_) {
            step();
        }
        if (!found_) {
            place_.word = {offset_, offset_};
            place_.part = part_;
            place_.section = part_ == SettingsPart::heading ? heading_ : section_;
            place_.key = part_ == SettingsPart::value ? key_ : "";
        }
        return place_;
    }

private:
    void step() {
        const char c = text_[at_];
        if (at_ == offset_ && c != '"' && c != '\'' && !isBare(c)) {
            at_ = static_cast<std::uint32_t>(text_.size());  // nothing has been begun here
        } else if (c == '\n') {
            newLine();
        } else if (c == '#') {
            comment();
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (isBare(c)) {
            bare();
        } else {
            sign(c);
        }
    }

    void newLine() {
        ++at_;
        if (depth_ == 0) {
            if (part_ == SettingsPart::heading) {
                section_ = heading_;
            }
            part_ = SettingsPart::key;
            key_.clear();
        }
    }

    void comment() {
        const auto end = static_cast<std::uint32_t>(std::min(text_.find('\n', at_), text_.size()));
        if (offset_ > at_ && offset_ <= end) {
            found_ = true;
            place_ = {.section = section_, .word = {offset_, offset_}};
        }
        at_ = end;
    }

    void quoted(char quote) {
        const std::string_view mark = text_.substr(at_, 3);
        const bool block = mark.size() == 3 && mark.find_first_not_of(quote) == std::string_view::npos;
        const std::uint32_t begin = at_ + (block ? 3 : 1);
        std::uint32_t end = begin;
        while (end < text_.size() &&
               (block ? text_.substr(end, 3) != mark : text_[end] != quote && text_[end] != '\n')) {
            end += static_cast<std::uint32_t>(quote == '"' && text_[end] == '\\' && end + 1 < text_.size() ? 2 : 1);
        }
        end = std::min(end, static_cast<std::uint32_t>(text_.size()));
        word({begin, end}, true);
        at_ = std::min<std::uint32_t>(end + (block ? 3 : 1), static_cast<std::uint32_t>(text_.size()));
        if (text_.substr(end, 1) == "\n") {  // the quote is not closed
            at_ = end;
        }
    }

    void bare() {
        const std::uint32_t begin = at_;
        // A number or date may have a point or a colon in it.
        while (at_ < text_.size() && (isBare(text_[at_]) || (part_ == SettingsPart::value && text_[at_] == '.'))) {
            ++at_;
        }
        word({begin, at_}, false);
    }

    void word(Span span, bool inQuotes) {
        if (offset_ >= span.begin && offset_ <= span.end) {
            found_ = true;
            place_ = {.part = part_,
                      .section = part_ == SettingsPart::heading ? heading_ : section_,
                      .key = part_ == SettingsPart::value ? key_ : "",
                      .quoted = inQuotes,
                      .word = span};
        } else if (part_ == SettingsPart::heading) {
            heading_.emplace_back(text_.substr(span.begin, span.length()));
        } else if (part_ == SettingsPart::key) {
            key_ = text_.substr(span.begin, span.length());
        }
    }

    void sign(char c) {
        ++at_;
        const bool value = part_ == SettingsPart::value;
        if (c == '=' && part_ == SettingsPart::key) {
            part_ = SettingsPart::value;
        } else if (c == '[' && value) {
            ++depth_;
        } else if (c == ']' && value) {
            depth_ = std::max(0, depth_ - 1);
        } else if (c == '[' && part_ == SettingsPart::key) {
            part_ = SettingsPart::heading;
            heading_.clear();
        } else if (c == ']' && part_ == SettingsPart::heading) {
            section_ = heading_;
            part_ = SettingsPart::nothing;
        }
    }

    std::string_view text_;
    std::uint32_t offset_;
    std::uint32_t at_ = 0;
    bool found_ = false;
    SettingsPart part_ = SettingsPart::key;
    int depth_ = 0;  ///< of lists around
    std::vector<std::string> section_;
    std::vector<std::string> heading_;
    std::string key_;
    SettingsPlace place_;
};

}  // namespace

SettingsPlace settingsPlace(std::string_view text, std::uint32_t offset) {
    return Walk(text, std::min(offset, static_cast<std::uint32_t>(text.size()))).run();
}

}  // namespace dienstweg
