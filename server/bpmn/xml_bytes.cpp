#include "bpmn/xml_bytes.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "base/unicode.h"

namespace dienstweg::bpmn {
namespace {

/// What windows-1252 has at 0x80 to 0x9F; the five that it leaves free stand for themselves.
constexpr std::array<char32_t, 32> kWindows1252{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

void append(std::string& to, char32_t c) {
    const auto byte = [&](char32_t value) { to += static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | (c >> 6U));
        byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        byte(0xE0 | (c >> 12U));
        byte(0x80 | ((c >> 6U) & 0x3F));
        byte(0x80 | (c & 0x3F));
    } else {
        byte(0xF0 | (c >> 18U));
        byte(0x80 | ((c >> 12U) & 0x3F));
        byte(0x80 | ((c >> 6U) & 0x3F));
        byte(0x80 | (c & 0x3F));
    }
}

std::string fromWindows1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append(text, byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte);
    }
    return text;
}

std::string fromUtf16(std::string_view bytes, bool bigEndian) {
    std::string text;
    text.reserve(bytes.size());
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(bigEndian ? first << 8U | second : second << 8U | first);
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t c = unit(at);
        if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00U) == 0xDC00U) {
            c = 0x10000 + ((c - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
            at += 2;
        }
        append(text, c >= 0xD800 && c < 0xE000 ? U'\uFFFD' : c);
    }
    return text;
}

/// "ISO-8859-1" of `<?xml version="1.0" encoding="ISO-8859-1"?>`, in lower case.
std::string declaredEncoding(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 200);
    const std::size_t end = head.find("?>");
    const std::size_t at = head.find("encoding");
    if (!head.starts_with("<?xml") || end == std::string_view::npos || at == std::string_view::npos || at > end) {
        return {};
    }
    const std::size_t open = head.find_first_of("\"'", at);
    const std::size_t close = open == std::string_view::npos ? open : head.find(head[open], open + 1);
    if (close == std::string_view::npos || close > end) {
        return {};
    }
    std::string name(head.substr(open + 1, close - open - 1));
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return name;
}

}  // namespace

XmlText xmlText(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with(std::string_view("<\0", 2))) {
        return {fromUtf16(bytes.substr(bytes.front() == '<' ? 0 : 2), false)};
    }
    if (bytes.starts_with("\xFE\xFF") || bytes.starts_with(std::string_view("\0<", 2))) {
        return {fromUtf16(bytes.substr(bytes.front() == '\0' ? 0 : 2), true)};
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    const std::string encoding = declaredEncoding(bytes);
    constexpr auto kSingleByte =
        std::to_array<std::string_view>({"iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252", "us-ascii"});
    if (std::ranges::find(kSingleByte, encoding) != kSingleByte.end()) {
        return {fromWindows1252(bytes)};
    }
    if (firstInvalidUtf8(bytes)) {
        return {fromWindows1252(bytes), true};
    }
    return {std::string(bytes)};
}

}  // namespace dienstweg::bpmn
