#include "base/nearest.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"

namespace dienstweg {

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
    const std::string key = foldedKey(word);
    auto limit = static_cast<unsigned>(std::max<std::size_t>(1, key.size() / 3));
    std::optional<std::string_view> best;
    for (const auto candidate : candidates) {
        const auto distance = editDistance(key, foldedKey(candidate), limit);
        if (distance == 0) {
            return candidate;
        }
        if (distance <= limit) {
            best = candidate;
            limit = distance - 1;
        }
    }
    return best;
}

}  // namespace dienstweg
