// The direction of dependence: which folder of server/ may include which, and where each library is let in.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

namespace fs = std::filesystem;

/// From the bottom to the top: a folder includes itself and what stands before it.
constexpr std::array<std::string_view, 11> kFolders{"base",           "syntax", "model",     "checks",
                                                    "diagram",        "bpmn",   "workspace", "features",
                                                    "diagram_editor", "lsp",    "commands"};

struct Library {
    std::string_view headerPrefix;
    std::string_view folder;      ///< the only one that may include it
    std::string_view other = {};  ///< or one of two
};
constexpr std::array<Library, 11> kLibraries{{{"antlr4", "syntax"},
                                              {"DienstwegParser", "syntax"},
                                              {"DienstwegLexer", "syntax"},
                                              {"DienstwegKeywords", "syntax"},
                                              {"keywords.inc", "syntax"},
                                              {"utf8proc", "base"},
                                              {"pugixml", "bpmn"},
                                              {"toml++", "workspace"},
                                              {"nlohmann", "lsp", "commands"},
                                              {"boost", "lsp"},
                                              {"CLI", "commands"}}};

struct Include {
    fs::path file;  ///< relative to server/
    std::string header;
};

std::optional<std::string> includedHeader(std::string_view line) {
    const auto start = line.find_first_not_of(" \t");
    if (start == std::string_view::npos || !line.substr(start).starts_with("#")) {
        return std::nullopt;
    }
    const auto word = line.find("include", start);
    const auto open = line.find_first_of("<\"", start);
    if (word == std::string_view::npos || open == std::string_view::npos || word > open) {
        return std::nullopt;
    }
    return std::string(line.substr(open + 1, line.find_first_of(">\"", open + 1) - open - 1));
}

std::vector<Include> allIncludes() {
    const fs::path server = fs::path(DIENSTWEG_SOURCE_DIR) / "server";
    std::vector<Include> includes;
    for (const auto& entry : fs::recursive_directory_iterator(server)) {
        if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") {
            continue;
        }
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);) {
            if (auto header = includedHeader(line)) {
                includes.push_back({entry.path().lexically_relative(server), *header});
            }
        }
    }
    return includes;
}

std::string folderOf(const fs::path& file) { return file.has_parent_path() ? file.begin()->string() : "main"; }

/// The place in the order; main stands above all.
std::size_t rankOf(std::string_view folder) {
    return static_cast<std::size_t>(std::ranges::find(kFolders, folder) - kFolders.begin());
}

}  // namespace

TEST_CASE("every folder is known, and sources are there") {
    const auto includes = allIncludes();
    CHECK(includes.size() > 20);
    for (const auto& include : includes) {
        const auto folder = folderOf(include.file);
        CAPTURE(include.file);
        CHECK((folder == "main" || rankOf(folder) < kFolders.size()));
    }
}

TEST_CASE("dependencies point one way") {
    for (const auto& include : allIncludes()) {
        const auto slash = include.header.find('/');
        const auto target = include.header.substr(0, slash);
        if (slash == std::string::npos || rankOf(target) == kFolders.size()) {
            continue;
        }
        const auto folder = folderOf(include.file);
        const bool allowed = folder == "main" ? target == "commands" : rankOf(target) <= rankOf(folder);
        CHECK_MESSAGE(allowed, include.file.string(), " must not include ", include.header);
    }
}

TEST_CASE("own headers are written from server/") {
    for (const auto& include : allIncludes()) {
        CHECK_MESSAGE(!include.header.starts_with("."), include.file.string(), " includes ", include.header);
        const auto sibling = fs::path(DIENSTWEG_SOURCE_DIR) / "server" / include.file.parent_path() / include.header;
        const bool besides = include.file.has_parent_path() && fs::exists(sibling);
        CHECK_MESSAGE(!besides, include.file.string(), " includes ", include.header, " without its folder");
    }
}

TEST_CASE("each library is let in at one place") {
    for (const auto& include : allIncludes()) {
        for (const auto& library : kLibraries) {
            if (include.header.starts_with(library.headerPrefix)) {
                const std::string folder = folderOf(include.file);
                CHECK_MESSAGE((folder == library.folder || folder == library.other), include.file.string(),
                              " must not include ", include.header);
            }
        }
    }
}
