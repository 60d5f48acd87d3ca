#include "diagram/text_size.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace dienstweg {
namespace {

/// In tenths of a pixel: of Arial and DejaVu Sans, the usual one and the widest of those that pictures are drawn with,
/// the wider.
int widthOf(unsigned char c) {
    constexpr std::array<std::uint8_t, 95> kWidths = {
        39,  49, 56, 101, 77, 115, 94, 33,  47, 47, 60, 101, 39,  44,  39,  41,  // space !"#$%&'()*+,-./
        77,  77, 77, 77,  77, 77,  77, 77,  77, 77, 41, 41,  101, 101, 101, 64,  // 0123456789:;<=>?
        122, 86, 83, 87,  93, 81,  74, 94,  91, 36, 60, 81,  67,  104, 90,  95,  // @ABCDEFGHIJKLMNO
        81,  95, 87, 81,  74, 88,  83, 119, 83, 81, 83, 47,  41,  47,  101, 67,  // PQRSTUVWXYZ[\]^_
        60,  74, 77, 66,  77, 74,  42, 77,  77, 34, 34, 70,  34,  117, 77,  74,  // `abcdefghijklmno
        77,  77, 48, 63,  48, 77,  72, 99,  72, 72, 63, 77,  41,  77,  101       // pqrstuvwxyz{|}~
    };
    constexpr int kLetter = 96;
    constexpr int kSquare = 126;
    if (c >= 0x80) {  // the first byte of a character stands for all of it
        return c >= 0xE0 ? kSquare : c >= 0xC0 ? kLetter : 0;
    }
    return c >= ' ' && c <= '~' ? kWidths[c - ' '] : 0;
}

}  // namespace

int textWidth(std::string_view text) {
    int tenths = 0;
    for (const char c : text) {
        tenths += widthOf(static_cast<unsigned char>(c));
    }
    return (tenths + 9) / 10;
}

std::vector<std::string> wrapped(std::string_view text, int width) {
    std::vector<std::string> lines;
    std::string line;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t begin = text.find_first_not_of(" \t\r\n", at);
        if (begin == std::string_view::npos) {
            break;
        }
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
        const std::string word(text.substr(begin, end - begin));
        if (!line.empty() && textWidth(line) + textWidth(" ") + textWidth(word) > width) {
            lines.push_back(std::move(line));
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
        at = end;
    }
    if (!line.empty()) {
        lines.push_back(std::move(line));
    }
    return lines;
}

Size textSize(std::string_view text, int width) {
    Size size;
    for (const std::string& line : wrapped(text, width)) {
        size.width = std::max(size.width, textWidth(line) + 2);
        size.height += kLineHeight;
    }
    return size;
}

}  // namespace dienstweg
