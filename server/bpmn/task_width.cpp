#include "bpmn/task_width.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "diagram/text_size.h"

namespace dienstweg::bpmn {
namespace {

/// Words that are still further on hardly change the mean width of the letters.
constexpr std::size_t kWordsAhead = 32;

std::int64_t letters(std::string_view word) {
    return std::ranges::count_if(word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

}  // namespace

int taskTextWidth(std::string_view text, int least) {
    const std::vector<std::string> words = wrapped(text, 0);
    const int space = textWidth(" ");
    int width = least;
    for (std::size_t first = 0; first < words.size(); ++first) {
        const std::int64_t wanted = letters(words[first]);
        int line = textWidth(words[first]);
        std::int64_t count = wanted;
        width = std::max(width, line + 2);
        for (std::size_t last = first + 1; last < std::min(words.size(), first + kWordsAhead); ++last) {
            line += space + textWidth(words[last]);
            count += 1 + letters(words[last]);
            if (line > width) {
                width = std::max(width, static_cast<int>(wanted * line / count) + 2);
            }
        }
    }
    return width;
}

}  // namespace dienstweg::bpmn
