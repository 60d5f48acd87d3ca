#include "lsp/diagnostics.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "lsp/methods.h"
#include "lsp/sign.h"

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

Json reportOf(const Json& items, const std::string& previous) {
    std::string id = signOf(items);
    if (id == previous) {
        return {{"kind", "unchanged"}, {"resultId", id}};
    }
    return {{"kind", "full"}, {"resultId", id}, {"items", items}};
}

/// Tells the client what there is to say of a file, if it has not been told already.
void publish(State& state, const LiveWorkspace& workspace, FileId file) {
    const std::string uri = state.uriOf(workspace.pathOf(file));
    const auto document = state.documents.find(uri);
    const bool isOpen = document != state.documents.end();
    const auto before = state.published.find(uri);
    const bool nothing = workspace.findingsOf(file).empty() && !isOpen && before == state.published.end();
    if (nothing) {
        return;
    }
    Json params = {{"uri", uri}, {"diagnostics", diagnosticsOf(state, workspace, file)}};
    if (isOpen && state.client.versionedDiagnostics) {
        params["version"] = document->second.version;
    }
    std::string sign = signOf(params);
    if (before == state.published.end() || before->second.sign != sign) {
        state.published[uri] = {&workspace, std::move(sign)};
        state.send(notificationOf("textDocument/publishDiagnostics", std::move(params)));
    } else {
        before->second.workspace = &workspace;
    }
}

/// Takes back what was told of files for which `isOver` holds.
template <typename IsOver>
void withdraw(State& state, const IsOver& isOver) {
    for (auto published = state.published.begin(); published != state.published.end();) {
        if (!isOver(published->first, published->second)) {
            ++published;
            continue;
        }
        state.send(notificationOf("textDocument/publishDiagnostics",
                                  {{"uri", published->first}, {"diagnostics", Json::array()}}));
        published = state.published.erase(published);
    }
}

void publishAll(State& state, const LiveWorkspace& workspace) {
    std::set<std::string> there;
    for (FileId file = 0; file < workspace.fileCount(); ++file) {
        // Of most files there is nothing to say, and paths need not be written for that.
        const bool isOpen = !state.uris.empty() && state.uris.contains(workspace.pathOf(file));
        if (isOpen || !workspace.findingsOf(file).empty()) {
            there.insert(state.uriOf(workspace.pathOf(file)));
            publish(state, workspace, file);
        }
    }
    withdraw(state, [&](const std::string& uri, const State::Published& published) {
        return published.workspace == &workspace && !there.contains(uri);
    });
}

/// A client that pulls gets nothing pushed: it would show everything twice. It asks again for what it has changed
/// itself; of other files it has to be told.
void askToPull(State& state) {
    bool others = false;
    for (const auto& workspace : state.workspaces) {
        others = workspace->takeTouched().all || others;
    }
    state.refreshIsDue = state.refreshIsDue || others;
    if (others && state.client.refreshesDiagnostics) {
        state.send(
            requestOf("diagnostics-" + std::to_string(state.nextRequest++), "workspace/diagnostic/refresh", nullptr));
    }
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
    if (state.client.pullsDiagnostics) {
        askToPull(state);
        return;
    }
    for (const auto& workspace : state.workspaces) {
        const LiveWorkspace::Touched touched = workspace->takeTouched();
        for (const FileId file : touched.files) {
            publish(state, *workspace, file);
        }
        if (touched.all) {
            publishAll(state, *workspace);
            state.refreshIsDue = true;
        }
    }
    const auto isGone = [&](const LiveWorkspace* workspace) {
        return std::ranges::none_of(state.workspaces, [&](const auto& known) { return known.get() == workspace; });
    };
    withdraw(state, [&](const std::string& /*uri*/, const State::Published& published) {
        return isGone(published.workspace);
    });
}

void refreshOthers(State& state) {
    if (!std::exchange(state.refreshIsDue, false) || state.documents.empty()) {
        return;
    }
    const auto ask = [&](bool wanted, std::string_view method) {
        if (wanted) {
            state.send(requestOf("refresh-" + std::to_string(state.nextRequest++), method, nullptr));
        }
    };
    ask(state.client.refreshesHints, "workspace/inlayHint/refresh");
    ask(state.client.refreshesLenses, "workspace/codeLens/refresh");
    ask(state.client.refreshesTokens, "workspace/semanticTokens/refresh");
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
