// What an import tells: of each file what came of it, and what does not stand in the text.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "bpmn/import_file.h"
#include "checks/catalogue.h"

namespace dienstweg {

/// What the text does not say, of whatever kind.
struct Missing {
    std::string kind;  ///< the element's tag
    std::string id;
    std::string name;
    std::string reason;  ///< key of the catalogue; empty: there is no place for it in the text
    std::uint32_t line = 0;
};

struct ImportOfFile {
    std::string source;            ///< as named
    std::filesystem::path target;  ///< within the folder
    std::vector<Draft> processes;
    std::vector<Missing> missing;
    std::size_t jumps = 0;
    bpmn::ImportedFile::Ours ours = bpmn::ImportedFile::Ours::no;
    bool isWritten = false;
};

std::string sentenceOf(const Missing& missing, Language language);

/// For people; files that were not written are left out.
std::string importText(std::span<const ImportOfFile> files, const std::filesystem::path& folder, Language language);
/// The same as JSON, with all files.
std::string importJson(std::span<const ImportOfFile> files, const std::filesystem::path& folder);

}  // namespace dienstweg
