// textDocument/didOpen, didChange, didClose, didSave: the texts that the client shows.
#include <algorithm>

#include "lsp/methods.h"

namespace dienstweg::lsp {
namespace {

/// A document without a file ("untitled:1") lies in a folder of its own that does not exist.
std::filesystem::path pathFor(const std::string& uri) {
    return pathOfUri(uri).value_or(std::filesystem::path("/unsaved") / std::to_string(std::hash<std::string>{}(uri)) /
                                   "document.weg");
}

std::string textAfter(std::string text, const Json& change, Encoding encoding) {
    auto fresh = change.at("text").get<std::string>();
    if (!change.contains("range") || change["range"].is_null()) {
        return fresh;
    }
    const auto [begin, end] = placesOf(text, change["range"], encoding);
    text.replace(begin, end - begin, fresh);
    return text;
}

void changed(State& state, const std::string& uri) {
    if (std::ranges::find(state.changed, uri) == state.changed.end()) {
        state.changed.push_back(uri);
    }
}

}  // namespace

void didOpen(State& state, const Json& params) {
    const Json& opened = params.at("textDocument");
    const auto uri = opened.at("uri").get<std::string>();
    Document document{uri, pathFor(uri), opened.at("version").get<std::int64_t>(),
                      opened.at("text").get<std::string>()};
    state.uris[document.path] = uri;
    state.documents[uri] = std::move(document);
    changed(state, uri);
}

void didChange(State& state, const Json& params) {
    const auto uri = params.at("textDocument").at("uri").get<std::string>();
    const auto document = state.documents.find(uri);
    if (document == state.documents.end()) {
        return;  // was never opened: nothing to change
    }
    // All of it or nothing: a message of which a part cannot be understood must not leave a text that nobody has.
    const auto version = params.at("textDocument").value("version", document->second.version);
    std::string text = document->second.text;
    for (const Json& change : params.at("contentChanges")) {
        text = textAfter(std::move(text), change, state.client.encoding);
    }
    document->second.version = version;
    document->second.text = std::move(text);
    changed(state, uri);
}

void didClose(State& state, const Json& params) {
    takeChanges(state);
    const auto document = state.documents.find(params.at("textDocument").at("uri").get<std::string>());
    if (document == state.documents.end()) {
        return;
    }
    const std::filesystem::path path = document->second.path;
    state.uris.erase(path);
    state.documents.erase(document);
    for (const auto& workspace : state.workspaces) {
        if (workspace->idOf(path)) {
            workspace->close(path);
        }
    }
    forgetOutside(state);
}

void didSave(State& /*state*/, const Json& /*params*/) {}

}  // namespace dienstweg::lsp
