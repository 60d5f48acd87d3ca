#include "lsp/diagnostics.h"

#include <functional>
#include <set>

#include "lsp/methods.h"

namespace dienstweg::lsp {
namespace {

/// What nobody needs is shown faded.
bool isUnused(std::string_view rule) { return rule == "R114" || rule == "D409" || rule == "D403" || rule == "F301"; }

Json diagnosticsOf(const State& state, const LiveWorkspace& workspace, FileId file) {
    Json list = Json::array();
    for (const Finding& finding : workspace.findingsOf(file)) {
        list.push_back(diagnosticOf(state, workspace, finding));
    }
    return list;
}

std::string resultIdOf(const Json& items) { return std::to_string(std::hash<std::string>{}(written(items))); }

Json reportOf(const Json& items, const std::string& previous) {
    const std::string id = resultIdOf(items);
    if (id == previous) {
        return {{"kind", "unchanged"}, {"resultId", id}};
    }
    return {{"kind", "full"}, {"resultId", id}, {"items", items}};
}

}  // namespace

Json diagnosticOf(const State& state, const LiveWorkspace& workspace, const Finding& finding) {
    const Language language = state.client.language;
    std::string message = phrase(finding.message, language);
    if (const std::string help = helpOf(finding, language); !help.empty()) {
        message += "\n" + help;
    }
    Json diagnostic = {
        {"range", rangeOf(workspace.textOf(finding.place.file), finding.place.span, state.client.encoding)},
        {"severity", severityOf(finding.severity)},
        {"code", finding.rule},
        {"source", "dienstweg"},
        {"message", std::move(message)}};
    if (!state.client.rulePage.empty()) {
        std::string page = state.client.rulePage;
        if (const auto at = page.find("{rule}"); at != std::string::npos) {
            page.replace(at, 6, finding.rule);
        }
        diagnostic["codeDescription"] = {{"href", page}};
    }
    if (isUnused(finding.rule)) {
        diagnostic["tags"] = Json::array({1});
    }
    if (state.client.relatedInformation && !finding.related.empty()) {
        Json related = Json::array();
        for (const Related& other : finding.related) {
            related.push_back({{"location", locationOf(state, workspace, other.place)},
                               {"message", phrase(other.message, language)}});
        }
        diagnostic["relatedInformation"] = std::move(related);
    }
    return diagnostic;
}

void publishDiagnostics(State& state) {
    takeChanges(state);
    std::set<std::string> told;
    for (const auto& workspace : state.workspaces) {
        for (FileId file = 0; file < workspace->fileCount(); ++file) {
            const auto findings = workspace->findingsOf(file);
            const std::filesystem::path path = findings.empty() && state.published.empty() && state.uris.empty()
                                                   ? std::filesystem::path()
                                                   : workspace->pathOf(file);
            const auto open = state.uris.find(path);
            const bool isOpen = open != state.uris.end();
            if (findings.empty() && !isOpen) {
                continue;
            }
            if (isOpen && state.client.pullsDiagnostics) {
                continue;
            }
            const std::string uri = state.uriOf(path);
            told.insert(uri);
            Json params = {{"uri", uri}, {"diagnostics", diagnosticsOf(state, *workspace, file)}};
            std::string text = written(params);
            if (isOpen && state.client.versionedDiagnostics) {
                params["version"] = state.documents.at(uri).version;
                text = written(params);
            }
            std::string& before = state.published[uri];
            if (before != text) {
                before = std::move(text);
                state.send(notificationOf("textDocument/publishDiagnostics", std::move(params)));
            }
        }
    }
    // What has nothing any more, or is gone.
    for (auto published = state.published.begin(); published != state.published.end();) {
        if (told.contains(published->first)) {
            ++published;
            continue;
        }
        state.send(notificationOf("textDocument/publishDiagnostics",
                                  {{"uri", published->first}, {"diagnostics", Json::array()}}));
        published = state.published.erase(published);
    }
}

Json documentDiagnostic(State& state, const Json& params) {
    const At at = documentAt(state, params);
    return reportOf(diagnosticsOf(state, *at.workspace, at.file), params.value("previousResultId", std::string()));
}

Json workspaceDiagnostic(State& state, const Json& params) {
    takeChanges(state);
    std::map<std::string, std::string> previous;
    for (const Json& result : params.at("previousResultIds")) {
        previous[result.at("uri").get<std::string>()] = result.at("value").get<std::string>();
    }
    Json items = Json::array();
    for (const auto& workspace : state.workspaces) {
        for (FileId file = 0; file < workspace->fileCount(); ++file) {
            const std::string uri = state.uriOf(workspace->pathOf(file));
            const auto known = previous.find(uri);
            if (workspace->findingsOf(file).empty() && known == previous.end()) {
                continue;
            }
            Json report = reportOf(diagnosticsOf(state, *workspace, file),
                                   known == previous.end() ? std::string() : known->second);
            report["uri"] = uri;
            const auto document = state.documents.find(uri);
            report["version"] = document == state.documents.end() ? Json(nullptr) : Json(document->second.version);
            items.push_back(std::move(report));
        }
    }
    return {{"items", std::move(items)}};
}

}  // namespace dienstweg::lsp
