#include "commands/json_report.h"

#include <string_view>

#include <nlohmann/json.hpp>

#include "commands/json_text.h"
#include "workspace/path_text.h"

namespace dienstweg {

namespace {

using Json = nlohmann::ordered_json;

std::string_view nameOf(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::info: return "info";
        case Severity::hint:
        case Severity::off: break;
    }
    return "hint";
}

class Writer {
public:
    Writer(Language language, const std::filesystem::path& folder) : language_(language), folder_(folder) {}

    [[nodiscard]] Json finding(const Analysis& analysis, const Finding& finding) const {
        const Rule* rule = findRule(finding.rule);
        Json json = {{"rule", finding.rule},
                     {"slug", rule == nullptr ? "" : rule->slug},
                     {"severity", nameOf(finding.severity)},
                     {"message", phrase(finding.message, language_)},
                     {"help", helpOf(finding, language_)}};
        json.update(place(analysis, finding.place));
        json["related"] = Json::array();
        for (const auto& related : finding.related) {
            Json entry = {{"message", phrase(related.message, language_)}};
            entry.update(place(analysis, related.place));
            json["related"].push_back(std::move(entry));
        }
        json["fixes"] = Json::array();
        for (const auto& fix : finding.fixes) {
            Json edits = Json::array();
            for (const auto& [file, edit] : fix.edits) {
                Json entry = place(analysis, {file, edit.span});
                entry["newText"] = edit.newText;
                edits.push_back(std::move(entry));
            }
            json["fixes"].push_back(
                {{"title", phrase(fix.title, language_)}, {"safe", fix.safe}, {"edits", std::move(edits)}});
        }
        return json;
    }

private:
    [[nodiscard]] Json place(const Analysis& analysis, const Place& place) const {
        const auto& file = analysis.files[place.file];
        const auto position = [&](std::uint32_t offset) -> Json {
            const auto [line, column] = file.text.position(offset);
            return {{"line", line}, {"column", column}, {"offset", offset}};
        };
        return {{"file", shownFrom(folder_, file.path)},
                {"range", {{"start", position(place.span.begin)}, {"end", position(place.span.end)}}}};
    }

    Language language_;
    const std::filesystem::path& folder_;
};

Json summaryOf(const Summary& summary) {
    return {{"files", summary.tally.files},
            {"processes", summary.tally.processes},
            {"handoffs", summary.tally.handoffs},
            {"unclearHandoffs", summary.tally.unclearHandoffs},
            {"withoutResponsible", summary.tally.withoutResponsible},
            {"errors", summary.errors},
            {"warnings", summary.warnings},
            {"infos", summary.infos},
            {"hints", summary.hints}};
}

Json fixedOf(const Correction& correction, const std::filesystem::path& folder) {
    Json files = Json::array();
    for (const ChangedText& changed : correction.changed) {
        files.push_back({{"file", shownFrom(folder, changed.path)}, {"diff", diffOf(changed, folder)}});
    }
    return {{"written", correction.written},
            {"findings", correction.findings},
            {"complete", correction.complete},
            {"files", std::move(files)}};
}

}  // namespace

std::string jsonReport(std::span<const Analysis> analyses, const Summary& summary, const Correction* correction,
                       std::span<const Failure> failures, Language language, const std::filesystem::path& folder) {
    const Writer writer(language, folder);
    Json report = {{"version", kJsonReportVersion},
                   {"tool", {{"name", "dienstweg"}, {"version", DIENSTWEG_VERSION}}},
                   {"language", language == Language::german ? "de" : "en"},
                   {"summary", summaryOf(summary)}};
    if (correction != nullptr) {
        report["fixed"] = fixedOf(*correction, folder);
    }
    report["findings"] = Json::array();
    for (const auto& analysis : analyses) {
        for (const auto& finding : analysis.findings) {
            report["findings"].push_back(writer.finding(analysis, finding));
        }
    }
    report["failures"] = Json::array();
    for (const auto& [path, message] : failures) {
        report["failures"].push_back({{"path", path}, {"message", message}});
    }
    return withoutControls(report.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace dienstweg
