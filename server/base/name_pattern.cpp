#include "base/name_pattern.h"

#include <algorithm>

#include "base/unicode.h"

namespace dienstweg {
namespace {

std::vector<char32_t> lettersOf(std::string_view text) {
    const std::string normal = normalized(text);
    std::vector<char32_t> letters;
    for (std::size_t i = 0; i < normal.size();) {
        const CodePoint c = decodeAt(normal, i);
        letters.push_back(c.value);
        i += c.length;
    }
    return letters;
}

}  // namespace

NamePattern::NamePattern(std::string_view pattern) {
    const auto letters = lettersOf(pattern);
    valid_ = !letters.empty();
    for (std::size_t i = 0; i < letters.size() && valid_; ++i) {
        Step step;
        if (letters[i] == U'*') {
            step.anyRun = true;
        } else if (letters[i] == U'?') {
            step.negated = true;
        } else if (letters[i] == U'[') {
            step.negated = i + 1 < letters.size() && (letters[i + 1] == U'!' || letters[i + 1] == U'^');
            i += step.negated ? 2 : 1;
            for (bool first = true; i < letters.size() && (first || letters[i] != U']'); first = false) {
                const bool range = i + 2 < letters.size() && letters[i + 1] == U'-' && letters[i + 2] != U']';
                step.ranges.emplace_back(letters[i], letters[range ? i + 2 : i]);
                i += range ? 3 : 1;
            }
            valid_ = i < letters.size();
        } else {
            step.ranges.emplace_back(letters[i], letters[i]);
        }
        steps_.push_back(std::move(step));
    }
}

bool NamePattern::fits(const Step& step, char32_t c) {
    const bool within =
        std::ranges::any_of(step.ranges, [c](const auto& range) { return range.first <= c && c <= range.second; });
    return within != step.negated;
}

bool NamePattern::matches(std::string_view name) const {
    const auto letters = lettersOf(name);
    std::size_t step = 0;
    std::size_t letter = 0;
    std::size_t lastRun = steps_.size();  // the last `*`, which takes one letter more whenever the rest does not fit
    std::size_t runEnd = 0;
    while (valid_ && (letter < letters.size() || step < steps_.size())) {
        if (step < steps_.size() && steps_[step].anyRun) {
            lastRun = step++;
            runEnd = letter;
        } else if (step < steps_.size() && letter < letters.size() && fits(steps_[step], letters[letter])) {
            ++step;
            ++letter;
        } else if (lastRun < steps_.size() && runEnd < letters.size()) {
            letter = ++runEnd;
            step = lastRun + 1;
        } else {
            return false;
        }
    }
    return valid_;
}

}  // namespace dienstweg
