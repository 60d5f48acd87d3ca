#include "lsp/convert.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/unicode.h"
#include "workspace/path_text.h"

namespace dienstweg::lsp {
namespace {

std::uint32_t unitsOf(CodePoint c, Encoding encoding) {
    if (encoding == Encoding::utf8) {
        return c.length;
    }
    return c.value > 0xFFFF ? 2 : 1;
}

/// A byte order mark is no part of what an editor shows.
std::size_t afterByteOrderMark(std::string_view text, std::size_t lineStart) {
    return lineStart == 0 && text.starts_with("\xEF\xBB\xBF") ? 3 : lineStart;
}
std::uint32_t lineBegin(const Text& text, std::uint32_t line) {
    return static_cast<std::uint32_t>(afterByteOrderMark(text.bytes(), text.lineStart(line)));
}

struct ClientPlace {
    std::uint64_t line = 0;
    std::uint64_t character = 0;
};

ClientPlace placeAt(const Json& position) {
    const auto number = [&](const char* name) {
        const Json& value = position.at(name);
        if (!value.is_number_integer() || value.get<std::int64_t>() < 0) {
            throw Json::other_error::create(501, "a position has whole numbers from 0 on", &value);
        }
        return value.get<std::uint64_t>();
    };
    return {number("line"), number("character")};
}

/// In a line that begins and ends there.
std::size_t offsetIn(std::string_view text, std::size_t begin, std::size_t end, std::uint64_t character,
                     Encoding encoding) {
    std::size_t at = begin;
    for (std::uint64_t units = 0; at < end;) {
        const CodePoint c = decodeAt(text, at);
        units += unitsOf(c, encoding);
        if (units > character) {
            break;
        }
        at += c.length;
    }
    return at;
}

std::size_t offsetOf(std::string_view text, ClientPlace place, Encoding encoding) {
    std::size_t begin = 0;
    for (std::uint64_t line = 0; line < place.line; ++line) {
        const std::size_t end = text.find_first_of("\r\n", begin);
        if (end == std::string_view::npos) {
            return text.size();
        }
        begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    return offsetIn(text, afterByteOrderMark(text, begin), end, place.character, encoding);
}

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

}  // namespace

Json positionOf(const Text& text, std::uint32_t offset, Encoding encoding) {
    offset = std::min(offset, text.size());
    const std::uint32_t line = text.lineOf(offset);
    // Within the end of a line (between CR and LF) is behind its last character.
    std::uint32_t end = std::min(offset, text.lineSpan(line).end);
    const std::uint32_t begin = lineBegin(text, line);
    while (end > begin && end < text.size() && isContinuation(text.bytes()[end])) {
        --end;
    }
    std::uint32_t character = 0;
    for (std::uint32_t at = begin; at < end;) {
        const CodePoint c = decodeAt(text.bytes(), at);
        character += unitsOf(c, encoding);
        at += c.length;
    }
    return {{"line", line}, {"character", character}};
}

Json rangeOf(const Text& text, Span span, Encoding encoding) {
    return {{"start", positionOf(text, span.begin, encoding)}, {"end", positionOf(text, span.end, encoding)}};
}

std::uint32_t offsetOf(const Text& text, const Json& position, Encoding encoding) {
    const auto [line, character] = placeAt(position);
    if (line >= text.lineCount()) {
        return text.size();
    }
    const auto number = static_cast<std::uint32_t>(line);
    return static_cast<std::uint32_t>(
        offsetIn(text.bytes(), lineBegin(text, number), text.lineSpan(number).end, character, encoding));
}

Span spanOf(const Text& text, const Json& range, Encoding encoding) {
    const std::uint32_t start = offsetOf(text, range.at("start"), encoding);
    const std::uint32_t end = offsetOf(text, range.at("end"), encoding);
    return {std::min(start, end), std::max(start, end)};
}

std::pair<std::size_t, std::size_t> placesOf(std::string_view text, const Json& range, Encoding encoding) {
    return std::minmax(
        {offsetOf(text, placeAt(range.at("start")), encoding), offsetOf(text, placeAt(range.at("end")), encoding)});
}

std::optional<std::filesystem::path> pathOfUri(std::string_view uri) {
    constexpr std::string_view kScheme = "file://";
    if (!uri.starts_with(kScheme)) {
        return std::nullopt;
    }
    uri.remove_prefix(kScheme.size());
    if (uri.starts_with("localhost/")) {
        uri.remove_prefix(std::string_view("localhost").size());
    }
    if (!uri.starts_with('/')) {
        return std::nullopt;  // of another machine
    }
    std::string path;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        unsigned value = 0;
        if (uri[i] == '%' && i + 2 < uri.size() &&
            std::from_chars(uri.data() + i + 1, uri.data() + i + 3, value, 16).ptr == uri.data() + i + 3) {
            path += static_cast<char>(value);
            i += 2;
        } else if (uri[i] == '?' || uri[i] == '#') {
            break;
        } else {
            path += uri[i];
        }
    }
    if (path.find('\0') != std::string::npos) {
        return std::nullopt;
    }
    return dienstweg::pathOf(path).lexically_normal();
}

std::string uriOf(const std::filesystem::path& path) {
    constexpr std::string_view kPlain = "-._~/!$&'()*+,;=@";
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string uri = "file://";
    for (const char c : textOf(path)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (alphanumeric || kPlain.contains(c)) {
            uri += c;
        } else {
            uri += '%';
            uri += kHex[byte >> 4U];
            uri += kHex[byte & 0xFU];
        }
    }
    return uri;
}

int severityOf(Severity severity) {
    switch (severity) {
        case Severity::error: return 1;
        case Severity::warning: return 2;
        case Severity::info: return 3;
        case Severity::hint:
        case Severity::off: break;
    }
    return 4;
}

}  // namespace dienstweg::lsp
