#include "subject.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "clean_process.h"
#include "syntax/printer.h"

namespace dienstweg::mutation {
namespace {

namespace fs = std::filesystem;

Text textOf(std::string bytes) {
    auto text = Text::make(std::move(bytes));
    if (!text) {
        throw std::runtime_error("not text in UTF-8");
    }
    return std::move(*text);
}

std::string readFile(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

}  // namespace

Settings settings() {
    Settings settings;
    settings.today = Date{2026, 6, 1};
    return settings;
}

Source sourceOf(const Draft& draft) { return parse(textOf(print(draft))); }

Model withFile(const Model& model, FileId file, const Draft& draft) {
    std::vector<SourceFile> files = model.files;
    files[file].source = sourceOf(draft);
    return buildModel(std::move(files));
}

Subject subjectOf(std::string name, std::vector<Draft> drafts, std::size_t mutatedFiles,
                  std::vector<std::string>& findings) {
    Subject subject{
        .name = std::move(name), .drafts = std::move(drafts), .model = {}, .custody = {}, .mutatedFiles = mutatedFiles};
    std::vector<SourceFile> files;
    for (const Draft& file : subject.drafts) {
        files.push_back({subject.name + "/" + std::to_string(files.size()), sourceOf(file)});
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        subject.drafts[i] = draft(files[i].source);
    }
    subject.model = buildModel(std::move(files));
    for (const Process& process : subject.model.processes) {
        subject.custody.push_back(followCustody(subject.model, process));
    }
    for (const Finding& finding : check(subject.model, settings())) {
        const Text& text = subject.model.source(finding.place.file).text;
        findings.push_back(subject.model.files[finding.place.file].path + ":" +
                           std::to_string(text.position(finding.place.span.begin).line) + ": " +
                           std::string(finding.rule) + " " + phrase(finding.message, Language::english));
    }
    return subject;
}

Subject exampleSubject(const std::string& folder, std::vector<std::string>& findings) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(DIENSTWEG_SOURCE_DIR) / folder)) {
        if (entry.path().extension() == ".weg") {
            paths.push_back(entry.path());
        }
    }
    std::ranges::sort(paths);
    std::vector<Draft> drafts;
    for (const auto& path : paths) {
        drafts.push_back(draft(parse(textOf(readFile(path)))));
    }
    const std::size_t count = drafts.size();
    return subjectOf(folder, std::move(drafts), count, findings);
}

Subject generatedSubject(std::uint64_t seed, std::vector<std::string>& findings) {
    // What is declared around them is the same for all: mutated with the first few only.
    const std::size_t mutatedFiles = seed <= 2 ? 2 : 1;
    return subjectOf("generated " + std::to_string(seed), {cleanProcess(seed), cleanSurroundings()}, mutatedFiles,
                     findings);
}

}  // namespace dienstweg::mutation
