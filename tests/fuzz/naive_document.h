// Documents as a client has them, changed in the simplest way there is: what the session must have, too.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dienstweg::fuzz {

struct NaivePosition {
    std::uint32_t line = 0;
    std::uint32_t character = 0;
};

struct NaiveDocuments {
    bool utf8 = false;  ///< what characters are counted in; else UTF-16
    std::map<std::string, std::string> texts;
};

/// Where each line begins, by going through all bytes.
inline std::vector<std::size_t> lineStarts(std::string_view text) {
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool feed = text[i] == '\n';
        const bool loneReturn = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
        if (feed || loneReturn) {
            starts.push_back(i + 1);
        }
    }
    return starts;
}

/// The last place of the line that is not behind the position.
inline std::size_t offsetOf(const NaiveDocuments& documents, std::string_view text, NaivePosition position) {
    const auto starts = lineStarts(text);
    if (position.line >= starts.size()) {
        return text.size();
    }
    std::size_t at = starts[position.line];
    if (at == 0 && text.starts_with("\xEF\xBB\xBF")) {
        at = 3;  // a byte order mark is no character
    }
    std::uint64_t left = position.character;
    while (at < text.size() && text[at] != '\n' && text[at] != '\r') {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const std::size_t units = documents.utf8 ? bytes : bytes == 4 ? 2 : 1;
        if (left < units) {
            break;
        }
        left -= units;
        at += bytes;
    }
    return at;
}

inline std::string replaced(const NaiveDocuments& documents, std::string_view text, NaivePosition a, NaivePosition b,
                            std::string_view fresh) {
    const std::size_t one = offsetOf(documents, text, a);
    const std::size_t other = offsetOf(documents, text, b);
    return std::string(text.substr(0, std::min(one, other))) + std::string(fresh) +
           std::string(text.substr(std::max(one, other)));
}

}  // namespace dienstweg::fuzz
