// The examples as models, for tests that ask at all their places.
#pragma once

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace dienstweg::testing {

inline constexpr std::array<std::string_view, 4> kExamples{"company", "klinikum", "musterstadt", "unclear"};

inline Model exampleModel(std::string_view folder) {
    std::vector<std::filesystem::path> paths;
    const auto root = std::filesystem::path(DIENSTWEG_SOURCE_DIR) / "examples" / folder;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        if (entry.path().extension() == ".weg") {
            paths.push_back(entry.path());
        }
    }
    std::ranges::sort(paths);
    std::vector<SourceFile> files;
    for (const auto& path : paths) {
        std::ifstream in(path);
        std::string bytes{std::istreambuf_iterator<char>(in), {}};
        files.push_back({path.filename().string(), parse(Text::make(std::move(bytes)).value())});
    }
    return buildModel(std::move(files));
}

inline Model modelOf(std::string text) {
    std::vector<SourceFile> files;
    files.push_back({"test.weg", parse(Text::make(std::move(text)).value())});
    return buildModel(std::move(files));
}

}  // namespace dienstweg::testing
