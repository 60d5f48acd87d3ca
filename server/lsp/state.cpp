#include "lsp/state.h"

#include <algorithm>
#include <utility>

namespace dienstweg::lsp {
namespace {

namespace fs = std::filesystem;

/// Up to so many files nobody notices that everything is checked again at every keystroke.
constexpr std::size_t kSmallWorkspace = 100;

bool isBelow(const fs::path& path, const fs::path& folder) {
    return std::ranges::mismatch(folder, path).in1 == folder.end();
}

/// The workspace whose root is nearest above the file.
LiveWorkspace* workspaceOf(const State& state, const fs::path& path) {
    LiveWorkspace* best = nullptr;
    for (const auto& workspace : state.workspaces) {
        const bool nearer = best == nullptr || workspace->root().native().size() > best->root().native().size();
        if (isBelow(path, workspace->root()) && nearer) {
            best = workspace.get();
        }
    }
    return best;
}

/// For a file outside of every folder that is open: what the command line would read if it were named.
LiveWorkspace& workspaceFor(State& state, const Document& document) {
    if (LiveWorkspace* known = workspaceOf(state, document.path)) {
        return *known;
    }
    WorkspaceFiles files{.root = document.path.parent_path()};
    if (document.uri.starts_with("file:")) {
        const std::vector<std::string> named{document.path.string()};
        Discovery found = discover(named, document.path.parent_path(), document.path);
        if (!found.workspaces.empty()) {
            files = std::move(found.workspaces.front());
        }
    }
    state.workspaces.push_back(std::make_unique<LiveWorkspace>(files, state.today));
    state.workspaces.back()->read();
    return *state.workspaces.back();
}

}  // namespace

std::string State::uriOf(const fs::path& path) const {
    const auto open = uris.find(path);
    return open == uris.end() ? lsp::uriOf(path) : open->second;
}

void takeChanges(State& state) {
    for (const std::string& uri : std::exchange(state.changed, {})) {
        const auto document = state.documents.find(uri);
        if (document == state.documents.end()) {
            continue;
        }
        LiveWorkspace& workspace = workspaceFor(state, document->second);
        workspace.open(document->second.path, document->second.text);
        while (workspace.model().files.size() <= kSmallWorkspace && workspace.catchUp()) {
        }
    }
}

void forgetOutside(State& state) {
    std::erase_if(state.workspaces, [&](const std::unique_ptr<LiveWorkspace>& workspace) {
        const auto isIn = [&](const fs::path& folder) { return isBelow(workspace->root(), folder); };
        const auto isOpen = [&](const auto& opened) { return workspace->idOf(opened.second.path).has_value(); };
        return std::ranges::none_of(state.folders, isIn) &&
               std::ranges::find(state.rootsOfFolders, workspace->root()) == state.rootsOfFolders.end() &&
               std::ranges::none_of(state.documents, isOpen);
    });
}

bool catchUp(State& state) {
    return std::ranges::any_of(state.workspaces, [](const auto& workspace) { return workspace->catchUp(); });
}

At documentAt(State& state, const Json& params) {
    takeChanges(state);
    for (const auto& workspace : state.workspaces) {
        workspace->resolveNames();
    }
    const auto uri = params.at("textDocument").at("uri").get<std::string>();
    const auto document = state.documents.find(uri);
    const auto path = document == state.documents.end() ? pathOfUri(uri) : std::optional(document->second.path);
    if (path) {
        if (const LiveWorkspace* workspace = workspaceOf(state, *path)) {
            if (const auto file = workspace->idOf(*path)) {
                return {workspace, *file};
            }
        }
    }
    throw RequestFault{ErrorCode::invalidParams, "the document is not open"};
}

std::uint32_t placeIn(const State& state, const At& at, const Json& params) {
    return offsetOf(at.text(), params.at("position"), state.client.encoding);
}

Json locationOf(const State& state, const LiveWorkspace& workspace, const Place& place) {
    return {{"uri", state.uriOf(workspace.pathOf(place.file))},
            {"range", rangeOf(workspace.textOf(place.file), place.span, state.client.encoding)}};
}

namespace {

std::map<std::string, Json> editsByUri(const State& state, const LiveWorkspace& workspace,
                                       const std::vector<FileEdit>& edits) {
    std::map<std::string, Json> byUri;
    for (const FileEdit& edit : edits) {
        Json& list = byUri.try_emplace(state.uriOf(workspace.pathOf(edit.file)), Json::array()).first->second;
        list.push_back({{"range", rangeOf(workspace.textOf(edit.file), edit.edit.span, state.client.encoding)},
                        {"newText", edit.edit.newText}});
    }
    return byUri;
}

}  // namespace

Json workspaceEditOf(const State& state, const LiveWorkspace& workspace, const std::vector<FileEdit>& edits) {
    if (!state.client.documentChanges) {
        Json changes = Json::object();
        auto byUri = editsByUri(state, workspace, edits);
        for (auto& [uri, list] : byUri) {
            changes[uri] = std::move(list);
        }
        return {{"changes", std::move(changes)}};
    }
    return versionedEditOf(state, workspace, edits);
}

Json versionedEditOf(const State& state, const LiveWorkspace& workspace, const std::vector<FileEdit>& edits) {
    Json changes = Json::array();
    auto byUri = editsByUri(state, workspace, edits);
    for (auto& [uri, list] : byUri) {
        const auto document = state.documents.find(uri);
        const Json version = document == state.documents.end() ? Json(nullptr) : Json(document->second.version);
        changes.push_back({{"textDocument", {{"uri", uri}, {"version", version}}}, {"edits", std::move(list)}});
    }
    return {{"documentChanges", std::move(changes)}};
}

}  // namespace dienstweg::lsp
