#include "lsp/framing.h"

#include <algorithm>
#include <charconv>

namespace dienstweg::lsp {
namespace {

constexpr std::size_t kLongestHeader = 4096;
constexpr std::string_view kHeaderEnd = "\r\n\r\n";

bool isSameWord(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
    return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

/// A token as HTTP has it: no blank, no control character, no slash.
bool isFieldName(std::string_view name) {
    constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::ranges::all_of(name, [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || kMarks.contains(c);
    });
}

/// Of the header without its empty line.
std::expected<std::size_t, FrameFault> lengthIn(std::string_view header, std::size_t largest) {
    std::optional<std::size_t> length;
    while (!header.empty()) {
        const std::size_t end = std::min(header.find("\r\n"), header.size());
        const std::string_view line = header.substr(0, end);
        header.remove_prefix(std::min(end + 2, header.size()));
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || !isFieldName(line.substr(0, colon))) {
            return std::unexpected(FrameFault::badHeader);
        }
        if (!isSameWord(line.substr(0, colon), "Content-Length")) {
            continue;  // Content-Type, and whatever else may come
        }
        const std::string_view number = trimmed(line.substr(colon + 1));
        std::size_t value = 0;
        const auto [at, error] = std::from_chars(number.data(), number.data() + number.size(), value);
        if (error == std::errc::result_out_of_range) {
            return std::unexpected(FrameFault::tooLarge);
        }
        if (error != std::errc() || at != number.data() + number.size() || length.value_or(value) != value) {
            return std::unexpected(FrameFault::badLength);
        }
        length = value;
    }
    if (!length) {
        return std::unexpected(FrameFault::noLength);
    }
    if (*length > largest) {
        return std::unexpected(FrameFault::tooLarge);
    }
    return *length;
}

}  // namespace

std::expected<std::optional<std::string>, FrameFault> FrameReader::next() {
    const std::string_view rest = std::string_view(buffer_).substr(begin_);
    const std::size_t headerEnd = rest.substr(0, kLongestHeader).find(kHeaderEnd);
    if (headerEnd == std::string_view::npos) {
        if (rest.size() >= kLongestHeader) {
            return std::unexpected(FrameFault::headerTooLong);
        }
        return std::nullopt;
    }
    const auto length = lengthIn(rest.substr(0, headerEnd), largest_);
    if (!length) {
        return std::unexpected(length.error());
    }
    const std::size_t body = headerEnd + kHeaderEnd.size();
    if (rest.size() - body < *length) {
        return std::nullopt;
    }
    std::string message(rest.substr(body, *length));
    begin_ += body + *length;
    if (begin_ == buffer_.size() || begin_ > buffer_.size() / 2) {
        buffer_.erase(0, begin_);
        begin_ = 0;
    }
    return message;
}

std::string framed(std::string_view body) {
    return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

}  // namespace dienstweg::lsp
