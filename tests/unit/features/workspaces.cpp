#include "features/workspaces.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace dienstweg::testing {

namespace fs = std::filesystem;

std::vector<std::vector<std::string>> exampleTexts() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(DIENSTWEG_SOURCE_DIR "/examples")) {
        if (entry.is_directory()) {
            folders.push_back(entry.path());
        }
    }
    std::ranges::sort(folders);
    std::vector<std::vector<std::string>> workspaces;
    for (const fs::path& folder : folders) {
        std::vector<fs::path> paths;
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.path().extension() == ".weg") {
                paths.push_back(entry.path());
            }
        }
        std::ranges::sort(paths);
        std::vector<std::string> texts;
        for (const fs::path& path : paths) {
            std::ifstream in(path, std::ios::binary);
            texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>{});
        }
        workspaces.push_back(std::move(texts));
    }
    return workspaces;
}

Model modelOf(const std::vector<std::string>& texts) {
    std::vector<SourceFile> files;
    for (const std::string& text : texts) {
        files.push_back({std::to_string(files.size()) + ".weg", parse(Text::make(text).value())});
    }
    return buildModel(std::move(files));
}

std::vector<std::string> textsOf(const Model& model) {
    std::vector<std::string> texts;
    for (const SourceFile& file : model.files) {
        texts.emplace_back(file.source.text.bytes());
    }
    return texts;
}

}  // namespace dienstweg::testing
