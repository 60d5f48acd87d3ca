#include "lsp/methods.h"

#include <array>

namespace dienstweg::lsp {
namespace {

constexpr auto kRequests = std::to_array<Request>({
    {"callHierarchy/incomingCalls", incomingCalls},
    {"callHierarchy/outgoingCalls", outgoingCalls},
    {"codeAction/resolve", resolveCodeAction},
    {"completionItem/resolve", resolveCompletion},
    {"dienstweg/diagram", diagram},
    {"dienstweg/diagramEdit", diagramEdit},
    {"dienstweg/diagramFacts", diagramFacts},
    {"dienstweg/diagramSuggestions", diagramSuggestions},
    {"dienstweg/diagramText", diagramText},
    {"dienstweg/reveal", reveal},
    {"initialize", initialize},
    {"textDocument/codeAction", codeAction},
    {"textDocument/codeLens", codeLens},
    {"textDocument/completion", completion},
    {"textDocument/definition", definition},
    {"textDocument/diagnostic", documentDiagnostic},
    {"textDocument/documentHighlight", documentHighlight},
    {"textDocument/documentLink", documentLink},
    {"textDocument/documentSymbol", documentSymbol},
    {"textDocument/foldingRange", foldingRange},
    {"textDocument/formatting", formatting},
    {"textDocument/hover", hover},
    {"textDocument/implementation", implementation},
    {"textDocument/inlayHint", inlayHint},
    {"textDocument/onTypeFormatting", onTypeFormatting},
    {"textDocument/prepareCallHierarchy", prepareCallHierarchy},
    {"textDocument/prepareRename", prepareRename},
    {"textDocument/prepareTypeHierarchy", prepareTypeHierarchy},
    {"textDocument/rangeFormatting", rangeFormatting},
    {"textDocument/references", references},
    {"textDocument/rename", rename},
    {"textDocument/selectionRange", selectionRange},
    {"textDocument/semanticTokens/full", semanticTokensFull},
    {"textDocument/semanticTokens/full/delta", semanticTokensDelta},
    {"textDocument/semanticTokens/range", semanticTokensRange},
    {"textDocument/typeDefinition", typeDefinition},
    {"typeHierarchy/subtypes", subtypes},
    {"typeHierarchy/supertypes", supertypes},
    {"workspace/diagnostic", workspaceDiagnostic},
    {"workspace/symbol", workspaceSymbol},
});

constexpr auto kNotifications = std::to_array<Notification>({
    {"$/setTrace", setTrace},
    {"dienstweg/diagramClosed", diagramClosed},
    {"initialized", initialized},
    {"textDocument/didChange", didChange},
    {"textDocument/didClose", didClose},
    {"textDocument/didOpen", didOpen},
    {"textDocument/didSave", didSave},
    {"workspace/didChangeConfiguration", didChangeConfiguration},
    {"workspace/didChangeWatchedFiles", didChangeWatchedFiles},
    {"workspace/didChangeWorkspaceFolders", didChangeWorkspaceFolders},
});

}  // namespace

std::span<const Request> allRequests() { return kRequests; }
std::span<const Notification> allNotifications() { return kNotifications; }

}  // namespace dienstweg::lsp
