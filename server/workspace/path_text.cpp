#include "workspace/path_text.h"

namespace dienstweg {

namespace fs = std::filesystem;

std::string textOf(const fs::path& path) {
    const auto text = path.generic_u8string();
    return {text.begin(), text.end()};
}

fs::path pathOf(std::string_view text) { return {std::u8string(text.begin(), text.end())}; }

std::string shownFrom(const fs::path& folder, const fs::path& path) {
    const auto absolute = textOf(path);
    const auto relative = textOf(path.lexically_relative(folder));
    return relative.empty() || relative.size() > absolute.size() ? absolute : relative;
}

}  // namespace dienstweg
