// Every method that the server knows, as one table. A new one is a row and a function in a file of its family.
#pragma once

#include <span>
#include <string_view>

#include "lsp/state.h"

namespace dienstweg::lsp {

/// Answers a request. May throw RequestFault, and Json::exception where `params` lack what the method needs.
using Answer = Json (*)(State&, const Json& params);
using Take = void (*)(State&, const Json& params);

struct Request {
    std::string_view method;
    Answer answer;
};
struct Notification {
    std::string_view method;
    Take take;
};

std::span<const Request> allRequests();
std::span<const Notification> allNotifications();

// lifecycle.cpp
Json initialize(State& state, const Json& params);
void initialized(State& state, const Json& params);
void setTrace(State& state, const Json& params);
/// `holder`, `share` and `leadTime` at that place of the parameters; what is not said there stays.
HintKinds hintKinds(const Json& params, const std::string& pointer, HintKinds fallback);

// documents.cpp
void didOpen(State& state, const Json& params);
void didChange(State& state, const Json& params);
void didClose(State& state, const Json& params);
void didSave(State& state, const Json& params);

// folders.cpp
void didChangeWatchedFiles(State& state, const Json& params);
void didChangeWorkspaceFolders(State& state, const Json& params);
void didChangeConfiguration(State& state, const Json& params);

// diagnostics.cpp
Json documentDiagnostic(State& state, const Json& params);
Json workspaceDiagnostic(State& state, const Json& params);
/// Tells the client what changed since it was told last. To be called when nothing else waits.
void publishDiagnostics(State& state);
/// Asks the client to fetch again what it shows beside texts, if a change in one may have changed it in others. To be
/// called when nobody has said anything for a while.
void refreshOthers(State& state);

// code_actions.cpp
Json codeAction(State& state, const Json& params);
Json resolveCodeAction(State& state, const Json& params);
/// All kinds that may be asked for.
Json codeActionKinds();

// completion.cpp
Json completion(State& state, const Json& params);
Json resolveCompletion(State& state, const Json& params);

// diagram.cpp
Json diagram(State& state, const Json& params);
Json reveal(State& state, const Json& params);
void diagramClosed(State& state, const Json& params);
/// Something may have changed: no picture is known to be right any more.
void outdateDiagrams(State& state);
/// Tells the client which of the pictures that it shows are others now. To be called when nothing else waits.
void tellDiagrams(State& state);

// diagram_facts.cpp
Json diagramFacts(State& state, const Json& params);
Json diagramSuggestions(State& state, const Json& params);

// diagram_edit.cpp
Json diagramEdit(State& state, const Json& params);
Json diagramText(State& state, const Json& params);

// hierarchies.cpp
Json prepareCallHierarchy(State& state, const Json& params);
Json incomingCalls(State& state, const Json& params);
Json outgoingCalls(State& state, const Json& params);
Json prepareTypeHierarchy(State& state, const Json& params);
Json supertypes(State& state, const Json& params);
Json subtypes(State& state, const Json& params);

// navigation.cpp
Json definition(State& state, const Json& params);
Json typeDefinition(State& state, const Json& params);
Json implementation(State& state, const Json& params);
Json references(State& state, const Json& params);
Json documentHighlight(State& state, const Json& params);

// outline.cpp
Json documentSymbol(State& state, const Json& params);
Json workspaceSymbol(State& state, const Json& params);
Json foldingRange(State& state, const Json& params);
Json selectionRange(State& state, const Json& params);
Json documentLink(State& state, const Json& params);

// reading.cpp
Json hover(State& state, const Json& params);
Json inlayHint(State& state, const Json& params);
Json codeLens(State& state, const Json& params);

// renaming.cpp
Json prepareRename(State& state, const Json& params);
Json rename(State& state, const Json& params);

// semantic_tokens.cpp
Json semanticTokensFull(State& state, const Json& params);
Json semanticTokensRange(State& state, const Json& params);
Json semanticTokensDelta(State& state, const Json& params);

// formatting.cpp
Json formatting(State& state, const Json& params);
Json rangeFormatting(State& state, const Json& params);
Json onTypeFormatting(State& state, const Json& params);

}  // namespace dienstweg::lsp
