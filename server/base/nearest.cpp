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

bool isSlip(std::string_view written, std::string_view meant) {
    const std::string slip = foldedKey(written);
    const std::string word = foldedKey(meant);
    if (word.size() < 5) {
        return false;
    }
    const auto at = static_cast<std::size_t>(std::ranges::mismatch(slip, word).in1 - slip.begin());
    const auto rest = [&](std::size_t ofSlip, std::size_t ofWord) {
        return std::string_view(slip).substr(ofSlip) == std::string_view(word).substr(ofWord);
    };
    if (slip.size() + 1 == word.size()) {
        return rest(at, at + 1);
    }
    if (slip.size() == word.size() + 1) {
        return at > 0 && slip[at] == slip[at - 1] && rest(at + 1, at);
    }
    return slip.size() == word.size() && at + 1 < word.size() && slip[at] == word[at + 1] && slip[at + 1] == word[at] &&
           rest(at + 2, at + 2);
}

}  // namespace dienstweg
