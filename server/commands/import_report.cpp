#include "commands/import_report.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "commands/visible.h"
#include "workspace/path_text.h"

namespace dienstweg {
namespace {

using Json = nlohmann::ordered_json;

/// "Datenobjekt" for "dataObjectReference"; the tag itself where the catalogue has no word for it.
std::string whatIs(const std::string& tag, Language language) {
    const std::string key = "bpmn." + tag;
    const auto words = std::ranges::find(allWords(), key, &Words::key);
    return words == allWords().end() ? tag : phrase({words->key, {}}, language);
}

/// How it is called in JSON.
std::string_view originOf(bpmn::ImportedFile::Ours ours) {
    switch (ours) {
        case bpmn::ImportedFile::Ours::no: return "foreign";
        case bpmn::ImportedFile::Ours::unchanged: return "unchanged";
        case bpmn::ImportedFile::Ours::changed: return "changed";
    }
    return "foreign";
}

}  // namespace

std::string sentenceOf(const Missing& missing, Language language) {
    const std::string_view key = !missing.reason.empty() ? std::string_view(missing.reason)
                                 : missing.name.empty()  ? "import.not-carried-unnamed"
                                                         : "import.not-carried";
    return phrase({key,
                   {{"what", whatIs(missing.kind, language)},
                    {"id", missing.id},
                    {"name", missing.name},
                    {"line", std::int64_t{missing.line}}}},
                  language);
}

std::string importText(std::span<const ImportOfFile> files, const std::filesystem::path& folder, Language language) {
    std::string text;
    for (const ImportOfFile& file : files) {
        if (!file.isWritten) {
            continue;
        }
        text += visible(phrase({"import.done",
                                {{"path", textOf((folder / file.target).lexically_normal())},
                                 {"processes", static_cast<std::int64_t>(file.processes.size())},
                                 {"jumps", static_cast<std::int64_t>(file.jumps)}}},
                               language)) +
                "\n";
        if (file.ours != bpmn::ImportedFile::Ours::no) {
            const bool same = file.ours == bpmn::ImportedFile::Ours::unchanged;
            text += "  " + phrase({same ? "import.unchanged" : "import.changed", {}}, language) + "\n";
        }
        for (const Missing& missing : file.missing) {
            text += "  " + visible(sentenceOf(missing, language)) + "\n";
        }
    }
    return text;
}

std::string importJson(std::span<const ImportOfFile> files, const std::filesystem::path& folder) {
    Json all = Json::array();
    for (const ImportOfFile& file : files) {
        Json losses = Json::array();
        for (const Missing& missing : file.missing) {
            losses.push_back({{"element", missing.kind},
                              {"id", missing.id},
                              {"name", missing.name},
                              {"reason", missing.reason.empty() ? "not-carried" : missing.reason.substr(7)},
                              {"line", missing.line}});
        }
        all.push_back({{"source", file.source},
                       {"file", textOf((folder / file.target).lexically_normal())},
                       {"written", file.isWritten},
                       {"origin", originOf(file.ours)},
                       {"processes", file.processes.size()},
                       {"jumps", file.jumps},
                       {"losses", std::move(losses)}});
    }
    return Json({{"files", std::move(all)}}).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace dienstweg
