// initialize, initialized, $/setTrace: the client says what it can, the server says what it can.
#include <algorithm>

#include "base/platform.h"
#include "lsp/folders.h"
#include "lsp/methods.h"
#include "lsp/semantic_tokens.h"

namespace dienstweg::lsp {
namespace {

/// A value deep in the client's capabilities; false or empty where the client does not say.
template <typename Value>
Value said(const Json& params, const char* pointer, Value fallback) {
    const Json::json_pointer place(pointer);
    const Json* found = params.contains(place) ? &params.at(place) : nullptr;
    try {
        return found == nullptr || found->is_null() ? fallback : found->get<Value>();
    } catch (const Json::exception&) {
        return fallback;
    }
}

bool can(const Json& params, const char* pointer) { return said(params, pointer, false); }

}  // namespace

HintKinds hintKinds(const Json& params, const std::string& pointer, HintKinds fallback) {
    return {.holder = said(params, (pointer + "/holder").c_str(), fallback.holder),
            .share = said(params, (pointer + "/share").c_str(), fallback.share),
            .leadTime = said(params, (pointer + "/leadTime").c_str(), fallback.leadTime)};
}

namespace {

/// The pages of the rules, if they lie beside the program; else nothing: no address is better than a dead one.
std::string shippedPages() {
    const std::filesystem::path folder = programFile().parent_path() / "rules";
    std::error_code unknown;
    return std::filesystem::is_directory(folder, unknown) ? uriOf(folder) + "/{rule}.md" : std::string();
}

Client clientOf(const Json& params) {
    Client client;
    const auto encodings = said(params, "/capabilities/general/positionEncodings", std::vector<std::string>());
    if (std::ranges::find(encodings, "utf-8") != encodings.end()) {
        client.encoding = Encoding::utf8;
    }
    const auto locale = said(params, "/locale", std::string("de"));
    client.language = locale.starts_with("de") ? Language::german : Language::english;
    client.pullsDiagnostics = params.contains(Json::json_pointer("/capabilities/textDocument/diagnostic"));
    client.refreshesDiagnostics = can(params, "/capabilities/workspace/diagnostics/refreshSupport");
    client.refreshesHints = can(params, "/capabilities/workspace/inlayHint/refreshSupport");
    client.refreshesLenses = can(params, "/capabilities/workspace/codeLens/refreshSupport");
    client.refreshesTokens = can(params, "/capabilities/workspace/semanticTokens/refreshSupport");
    client.relatedInformation = can(params, "/capabilities/textDocument/publishDiagnostics/relatedInformation");
    client.versionedDiagnostics = can(params, "/capabilities/textDocument/publishDiagnostics/versionSupport");
    client.documentChanges = can(params, "/capabilities/workspace/workspaceEdit/documentChanges");
    client.literalCodeActions =
        params.contains(Json::json_pointer("/capabilities/textDocument/codeAction/codeActionLiteralSupport"));
    client.disabledCodeActions = can(params, "/capabilities/textDocument/codeAction/disabledSupport");
    const auto resolved =
        said(params, "/capabilities/textDocument/codeAction/resolveSupport/properties", std::vector<std::string>());
    client.resolvesEdits = std::ranges::find(resolved, "edit") != resolved.end();
    client.workDoneProgress = can(params, "/capabilities/window/workDoneProgress");
    client.watchesDynamically = can(params, "/capabilities/workspace/didChangeWatchedFiles/dynamicRegistration");
    client.hierarchicalSymbols =
        can(params, "/capabilities/textDocument/documentSymbol/hierarchicalDocumentSymbolSupport");
    client.snippets = can(params, "/capabilities/textDocument/completion/completionItem/snippetSupport");
    client.rulePage = said(params, "/initializationOptions/rulePage", shippedPages());
    client.hints = hintKinds(params, "/initializationOptions/inlayHints", {});
    return client;
}

std::vector<std::filesystem::path> foldersOf(const Json& params) {
    std::vector<std::filesystem::path> folders;
    const auto add = [&](const std::string& uri) {
        if (auto path = pathOfUri(uri)) {
            folders.push_back(std::move(*path));
        }
    };
    for (const Json& folder :
         params.value("workspaceFolders", Json()).is_array() ? params["workspaceFolders"] : Json()) {
        add(folder.at("uri").get<std::string>());
    }
    if (folders.empty()) {
        add(said(params, "/rootUri", std::string()));
    }
    return folders;
}

Json capabilities(const Client& client) {
    return {
        {"positionEncoding", client.encoding == Encoding::utf8 ? "utf-8" : "utf-16"},
        {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", {{"includeText", false}}}}},
        {"diagnosticProvider",
         {{"identifier", "dienstweg"}, {"interFileDependencies", true}, {"workspaceDiagnostics", true}}},
        {"codeActionProvider", {{"codeActionKinds", codeActionKinds()}, {"resolveProvider", true}}},
        {"completionProvider", {{"resolveProvider", true}, {"triggerCharacters", {" ", ".", ",", "\"", "["}}}},
        {"hoverProvider", true},
        {"definitionProvider", true},
        {"typeDefinitionProvider", true},
        {"implementationProvider", true},
        {"referencesProvider", true},
        {"documentHighlightProvider", true},
        {"documentSymbolProvider", true},
        {"workspaceSymbolProvider", true},
        {"codeLensProvider", Json::object()},
        {"documentLinkProvider", Json::object()},
        {"foldingRangeProvider", true},
        {"selectionRangeProvider", true},
        {"inlayHintProvider", true},
        {"callHierarchyProvider", true},
        {"typeHierarchyProvider", true},
        {"renameProvider", {{"prepareProvider", true}}},
        {"semanticTokensProvider", {{"legend", semanticTokensLegend()}, {"range", true}, {"full", {{"delta", true}}}}},
        {"documentFormattingProvider", true},
        {"documentRangeFormattingProvider", true},
        {"documentOnTypeFormattingProvider",
         {{"firstTriggerCharacter", "}"}, {"moreTriggerCharacter", Json::array({"\n"})}}},
        {"workspace", {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}}}},
        {"experimental", {{"dienstwegDiagram", {{"version", kDiagramProtocol}}}}},
    };
}

}  // namespace

Json initialize(State& state, const Json& params) {
    // One that is not there now is of another machine, or of another container.
    const auto process = said(params, "/processId", std::int64_t{0});
    state.clientProcess = isRunning(process) ? std::optional(process) : std::nullopt;
    state.client = clientOf(params);
    state.folders = foldersOf(params);
    state.trace = said(params, "/trace", std::string("off")) != "off";
    return {{"capabilities", capabilities(state.client)},
            {"serverInfo", {{"name", "dienstweg"}, {"version", DIENSTWEG_VERSION}}}};
}

void initialized(State& state, const Json& /*params*/) {
    if (state.client.watchesDynamically) {
        const Json watchers = Json::array({{{"globPattern", "**/*.weg"}}, {{"globPattern", "**/dienstweg.toml"}}});
        state.send(requestOf("watch", "client/registerCapability",
                             {{"registrations", Json::array({{{"id", "watch"},
                                                              {"method", "workspace/didChangeWatchedFiles"},
                                                              {"registerOptions", {{"watchers", watchers}}}}})}}));
    }
    readFolders(state);
}

void setTrace(State& state, const Json& params) { state.trace = params.at("value").get<std::string>() != "off"; }

}  // namespace dienstweg::lsp
