#include "diagram/text_size.h"

#include <algorithm>

namespace dienstweg {
namespace {

/// In tenths of a pixel. Widths of the common sans serif fonts differ by a few percent; these are their upper ends.
int widthOf(unsigned char c) {
    constexpr int kNarrow = 34;
    constexpr int kUsual = 68;
    constexpr int kCapital = 88;
    constexpr int kWide = 106;
    constexpr std::string_view narrow = "ijltfI.,:;!|'()[]/ -";
    if (c >= 0x80) {
        return c >= 0xC0 ? kCapital : 0;  // the first byte of a character stands for all of it
    }
    if (narrow.contains(static_cast<char>(c))) {
        return kNarrow;
    }
    if (c == 'm' || c == 'M' || c == 'W' || c == 'w' || c == '@' || c == '%') {
        return kWide;
    }
    return c >= 'A' && c <= 'Z' ? kCapital : kUsual;
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
        if (!line.empty() && textWidth(line + " " + word) > width) {
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
