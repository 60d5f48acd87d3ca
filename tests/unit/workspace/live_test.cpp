// A workspace that follows its editor says at any time what a fresh look at the same texts says.
#include "workspace/live.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <unistd.h>

#include "checks/catalogue.h"
#include "support/choices.h"
#include "workspace/analysis.h"

namespace fs = std::filesystem;

namespace dienstweg {
namespace {

constexpr Date kToday{2026, 3, 1};

std::string readAll(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void writeAll(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

/// A folder of its own that goes away with it.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("dienstweg-live-" + std::to_string(::getpid()));
    Folder() {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    Folder(Folder&&) = delete;
    Folder& operator=(Folder&&) = delete;
    ~Folder() { fs::remove_all(path); }
};

template <typename PathOf>
std::string shown(std::span<const Finding> findings, const PathOf& pathOf) {
    const auto place = [&](const Place& at) {
        return pathOf(at.file) + ":" + std::to_string(at.span.begin) + "-" + std::to_string(at.span.end);
    };
    std::string text;
    for (const Finding& finding : findings) {
        text += place(finding.place) + " " + std::string(finding.rule) + " " +
                std::to_string(static_cast<int>(finding.severity)) + " " + phrase(finding.message, Language::english);
        for (const Related& related : finding.related) {
            text += " | " + place(related.place) + " " + phrase(related.message, Language::english);
        }
        for (const Fix& fix : finding.fixes) {
            text += " > " + phrase(fix.title, Language::english);
            for (const FileEdit& edit : fix.edits) {
                text += " " + place({edit.file, edit.edit.span}) + "=" + edit.edit.newText;
            }
        }
        text += "\n";
    }
    return text;
}

WorkspaceFiles found(const fs::path& root, const std::map<fs::path, std::string>& open) {
    const std::vector<std::string> named{root.string()};
    Discovery discovery = discover(named, root);
    WorkspaceFiles files = discovery.workspaces.empty() ? WorkspaceFiles{.root = root} : discovery.workspaces.front();
    for (const auto& [path, text] : open) {
        if (path.filename() == kSettingsFileName) {
            files.settings = path;
        } else if (std::ranges::find(files.files, path, &FoundFile::path) == files.files.end()) {
            files.files.push_back({path, true});
        }
    }
    std::ranges::sort(files.files, {}, &FoundFile::path);
    return files;
}

std::string fresh(const fs::path& root, const std::map<fs::path, std::string>& open) {
    Progress progress;
    const Analysis analysis = analyse(found(root, open), open, root, kToday, progress);
    return shown(analysis.findings, [&](FileId file) { return analysis.files[file].path.string(); });
}

/// The findings of a live workspace in the order of a report: by path.
std::string live(const LiveWorkspace& workspace) {
    std::vector<Finding> findings;
    for (FileId file = 0; file < workspace.fileCount(); ++file) {
        findings.insert(findings.end(), workspace.findingsOf(file).begin(), workspace.findingsOf(file).end());
    }
    std::ranges::stable_sort(findings, {},
                             [&](const Finding& finding) { return workspace.pathOf(finding.place.file); });
    return shown(findings, [&](FileId file) { return workspace.pathOf(file).string(); });
}

/// The first line of one that the other lacks, from both.
std::string firstDifference(const std::string& now, const std::string& expected) {
    if (now == expected) {
        return {};
    }
    const auto [left, right] = std::ranges::mismatch(now, expected);
    const auto lineOf = [](const std::string& text, auto at) {
        const auto index = static_cast<std::size_t>(at - text.begin());
        const std::size_t begin = index == 0 ? 0 : text.rfind('\n', index - 1) + 1;
        return text.substr(begin, text.find('\n', index) - begin);
    };
    return "says: " + lineOf(now, left) + "\nfresh: " + lineOf(expected, right);
}

/// One of the things that the text declares gets another name: a letter more, or one less.
std::string renamed(testing::Choices& choices, std::string text) {
    std::vector<std::size_t> names;
    for (const std::string_view word : {"rolle ", "role ", "einheit ", "unit ", "dokument ", "document ", "extern ",
                                        "external ", "kanal ", "channel ", "prozess ", "process "}) {
        for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
            names.push_back(at + word.size());
        }
    }
    if (names.empty()) {
        return text;
    }
    const std::size_t name = choices.oneOf(names);
    if (choices.chance(50)) {
        text.insert(name, "Y");
    } else if (text[name] == 'Y') {
        text.erase(name, 1);
    }
    return text;
}

/// What happens to a text while somebody works at it.
std::string edited(testing::Choices& choices, const std::string& text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    const std::size_t at = choices.below(size + 1);
    const std::size_t lineBegin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    const std::size_t lineEnd = std::min(text.find('\n', at), text.size() - (text.empty() ? 0 : 1));
    const std::string line = text.substr(lineBegin, lineEnd + 1 - lineBegin);
    switch (choices.below(8)) {
        case 0: return text.substr(0, lineBegin) + text.substr(std::min(lineEnd + 1, text.size()));
        case 1: return text.substr(0, lineBegin) + line + text.substr(lineBegin);
        case 2: return text.substr(0, lineBegin) + "// neu\n" + text.substr(lineBegin);
        case 3: return text.substr(0, lineBegin) + "  schritt \"Etwas tun\"\n" + text.substr(lineBegin);
        case 4: {
            std::string other = text;
            for (std::size_t i = at; i < other.size(); ++i) {
                if (other[i] >= 'a' && other[i] <= 'z') {
                    other.erase(i, 1);
                    break;
                }
            }
            return other;
        }
        case 5: return text.substr(0, lineBegin) + "\xC3\n" + text.substr(lineBegin);  // no longer a text
        default: return renamed(choices, text);
    }
}

}  // namespace

TEST_CASE("after any changes a live workspace says what a fresh look says") {
    const Folder folder;
    for (const auto& entry : fs::recursive_directory_iterator(DIENSTWEG_SOURCE_DIR "/examples")) {
        if (entry.path().extension() == ".weg" && entry.file_size() < 6000) {
            writeAll(
                folder.path / (entry.path().parent_path().filename().string() + "-" + entry.path().filename().string()),
                readAll(entry.path()));
        }
    }
    const fs::path settings = folder.path / std::string(kSettingsFileName);
    writeAll(settings, "[rules]\nH206 = \"off\"\n");
    LiveWorkspace workspace(found(folder.path, {}), kToday);
    workspace.read();
    REQUIRE(live(workspace) == fresh(folder.path, {}));

    testing::Choices choices = testing::Choices::fromSeed(7);
    std::map<fs::path, std::string> open;
    int changed = 0;
    std::string before;
    for (int step = 0; step < 400; ++step) {
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(folder.path)) {
            if (entry.path().extension() == ".weg") {
                files.push_back(entry.path());
            }
        }
        std::ranges::sort(files);
        const fs::path path = files.empty() ? folder.path / "leer.weg" : choices.oneOf(files);
        const auto text = [&] { return open.contains(path) ? open[path] : readAll(path); };
        switch (choices.below(10)) {
            case 0:
                if (open.erase(path) > 0) {
                    workspace.close(path);
                }
                break;
            case 1:
                writeAll(path, edited(choices, readAll(path)));
                workspace.reread(path);
                break;
            case 2: {
                const fs::path other = folder.path / ("neu-" + std::to_string(choices.below(4)) + ".weg");
                writeAll(other, readAll(path));
                workspace.reread(other);
                break;
            }
            case 3:
                if (choices.chance(30) && !open.contains(path)) {
                    fs::remove(path);
                    workspace.reread(path);
                }
                break;
            case 4: {
                const auto lines = std::to_array<std::string>({"[rules]\nR103 = \"off\"\n", "[limits]\nsteps = 5\n",
                                                               "[rules]\nXYZ = \"off\"\n", "[[[",
                                                               "[house]\nrequire = [\"step.duration\"]\n"});
                writeAll(settings, choices.oneOf(lines));
                workspace.reread(settings);
                break;
            }
            default:
                open[path] = edited(choices, text());
                workspace.open(path, open[path]);
                break;
        }
        if (choices.chance(30)) {  // the next change comes before all is caught up
            for (std::uint32_t some = choices.below(4); some > 0 && workspace.catchUp(); --some) {
            }
            continue;
        }
        while (workspace.catchUp()) {
        }
        const std::string now = live(workspace);
        INFO("step ", step, ", ", path.filename().string());
        const std::string expected = fresh(folder.path, open);
        REQUIRE(firstDifference(now, expected) == "");
        changed += now == before ? 0 : 1;
        before = now;
    }
    CHECK(changed > 100);
}

}  // namespace dienstweg
