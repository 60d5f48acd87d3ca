#include "lsp/folders.h"

#include <algorithm>

#include "lsp/methods.h"
#include "workspace/path_text.h"

namespace dienstweg::lsp {
namespace {

/// Shows that something is going on.
class Sign {
public:
    explicit Sign(State& state) : state_(state) {
        if (state_.client.workDoneProgress) {
            state_.send(requestOf("reading", "window/workDoneProgress/create", {{"token", kToken}}));
            tell({{"kind", "begin"}, {"title", phrase({"lsp.reading", {}}, state_.client.language)}});
        }
    }
    Sign(const Sign&) = delete;
    Sign& operator=(const Sign&) = delete;
    Sign(Sign&&) = delete;
    Sign& operator=(Sign&&) = delete;
    ~Sign() {
        if (state_.client.workDoneProgress) {
            tell({{"kind", "end"}});
        }
    }

private:
    static constexpr const char* kToken = "dienstweg/reading";
    void tell(Json value) const {
        state_.send(notificationOf("$/progress", {{"token", kToken}, {"value", std::move(value)}}));
    }
    State& state_;
};

}  // namespace

void readFolders(State& state) {
    state.workspaces.clear();
    state.rootsOfFolders.clear();
    if (!state.folders.empty()) {
        const Sign sign(state);
        for (const auto& folder : state.folders) {
            const std::vector<std::string> named{textOf(folder)};
            Discovery found = discover(named, folder);
            if (std::ranges::none_of(found.workspaces, [&](const WorkspaceFiles& w) { return w.root == folder; })) {
                found.workspaces.push_back({.root = folder});  // empty yet: files may come
            }
            for (const WorkspaceFiles& files : found.workspaces) {
                state.rootsOfFolders.push_back(files.root);
                const bool known = std::ranges::any_of(
                    state.workspaces, [&](const auto& workspace) { return workspace->root() == files.root; });
                if (!known) {
                    state.workspaces.push_back(std::make_unique<LiveWorkspace>(files, state.today));
                    state.workspaces.back()->read();
                }
            }
        }
    }
    state.changed.clear();
    for (const auto& [uri, document] : state.documents) {
        state.changed.push_back(uri);
    }
}

void didChangeWatchedFiles(State& state, const Json& params) {
    takeChanges(state);
    bool again = false;
    for (const Json& change : params.at("changes")) {
        const auto path = pathOfUri(change.at("uri").get<std::string>());
        if (!path) {
            continue;
        }
        const bool settings = path->filename() == kSettingsFileName;
        // A settings file that comes or goes makes or ends a workspace.
        again = again || (settings && change.at("type").get<int>() != 2);
        LiveWorkspace* nearest = nullptr;
        for (const auto& workspace : state.workspaces) {
            const auto& root = workspace->root();
            const bool inside = std::ranges::mismatch(root, *path).in1 == root.end();
            if (inside && (nearest == nullptr || root.native().size() > nearest->root().native().size())) {
                nearest = workspace.get();
            }
        }
        if (nearest != nullptr && (settings || path->extension() == ".weg")) {
            nearest->reread(*path);
        }
    }
    if (again) {
        readFolders(state);
    }
}

void didChangeWorkspaceFolders(State& state, const Json& params) {
    const Json& event = params.at("event");
    for (const Json& folder : event.at("removed")) {
        if (const auto path = pathOfUri(folder.at("uri").get<std::string>())) {
            std::erase(state.folders, *path);
        }
    }
    for (const Json& folder : event.at("added")) {
        if (auto path = pathOfUri(folder.at("uri").get<std::string>())) {
            state.folders.push_back(std::move(*path));
        }
    }
    readFolders(state);
}

/// Only what is shown beside the text; all else stands in dienstweg.toml.
void didChangeConfiguration(State& state, const Json& params) {
    state.client.hints = hintKinds(params, "/settings/dienstweg/inlayHints", state.client.hints);
    state.refreshIsDue = true;
}

}  // namespace dienstweg::lsp
