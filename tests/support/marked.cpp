#include "support/marked.h"

namespace dienstweg::testing {

MarkedText readMarked(std::string_view text) {
    constexpr std::string_view kOpen = "⟦";
    constexpr std::string_view kClose = "⟧";
    MarkedText marked;
    while (true) {
        const std::size_t open = text.find(kOpen);
        const std::size_t close = open == std::string_view::npos ? open : text.find(kClose, open);
        marked.text += text.substr(0, close == std::string_view::npos ? text.size() : open);
        if (close == std::string_view::npos) {
            return marked;
        }
        const std::size_t name = open + kOpen.size();
        marked.marks.push_back(
            {std::string(text.substr(name, close - name)), static_cast<std::uint32_t>(marked.text.size())});
        text.remove_prefix(close + kClose.size());
    }
}

}  // namespace dienstweg::testing
