#include "commands/visible.h"

#include "base/unicode.h"

namespace dienstweg {

char32_t visibleSymbol(char32_t c) {
    constexpr char32_t firstPicture = 0x2400;
    if (c < 0x20) {
        return firstPicture + c;
    }
    if (c == 0x7F) {
        return U'␡';
    }
    const bool isSecondControl = c >= 0x80 && c < 0xA0;
    const bool breaksLines = c == 0x2028 || c == 0x2029;
    return isSecondControl || breaksLines || isBidiControl(c) ? U'�' : c;
}

std::string visible(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto [value, length] = decodeAt(text, i);
        appendUtf8(result, visibleSymbol(value));
        i += length;
    }
    return result;
}

}  // namespace dienstweg
