#include "commands/json_text.h"

#include <cstddef>
#include <cstdint>

#include <fmt/format.h>

#include "base/unicode.h"
#include "commands/visible.h"

namespace dienstweg {

std::string withoutControls(std::string_view json) {
    std::string result;
    result.reserve(json.size() + 1);
    for (std::size_t i = 0; i < json.size();) {
        const auto [value, length] = decodeAt(json, i);
        if (value >= 0x7F && visibleSymbol(value) != value) {
            result += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(value));
        } else {
            result += json.substr(i, length);
        }
        i += length;
    }
    return result;
}

}  // namespace dienstweg
