#include "files.h"

#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "markdown.h"
#include "update.h"

namespace dienstweg::golden {

bool updating() { return updateRequested(); }

std::filesystem::path projectFile(std::string_view path) { return std::filesystem::path(DIENSTWEG_SOURCE_DIR) / path; }

std::string readFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE_MESSAGE(file.good(), "cannot read ", path.string());
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

std::vector<std::string> readLines(const std::filesystem::path& path) { return splitLines(readFile(path)); }

void writeIfChanged(const std::filesystem::path& path, const std::string& bytes) {
    if (readFile(path) != bytes) {
        std::ofstream(path, std::ios::binary) << bytes;
        MESSAGE("updated ", path.string());
    }
}

void holdSection(const std::filesystem::path& path, std::string_view name, const std::vector<std::string>& lines) {
    auto all = readLines(path);
    const auto section = sectionOf(all, name);
    REQUIRE_MESSAGE(section.has_value(), path.string(), " has no section ", std::string(name));
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(section->begin);
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(section->end);
    if (!updating()) {
        CHECK(joinLines({begin, end}) == joinLines(lines));
        return;
    }
    all.erase(begin, end);
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(section->begin), lines.begin(), lines.end());
    writeIfChanged(path, joinLines(all));
}

}  // namespace dienstweg::golden
