// What a server knows of one client: its wishes, its documents, its workspaces. One thread works with it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/catalogue.h"
#include "features/inlay_hints.h"
#include "lsp/convert.h"
#include "lsp/diagrams.h"
#include "lsp/json_rpc.h"
#include "workspace/live.h"

namespace dienstweg::lsp {

/// What the client said of itself when it introduced itself.
struct Client {
    Encoding encoding = Encoding::utf16;
    Language language = Language::german;
    bool pullsDiagnostics = false;      ///< then none are pushed
    bool refreshesDiagnostics = false;  ///< pulls again when told that something changed
    bool refreshesHints = false;        ///< likewise inlay hints
    bool refreshesLenses = false;
    bool refreshesTokens = false;
    bool relatedInformation = false;
    bool versionedDiagnostics = false;
    bool documentChanges = false;      ///< edits may name the version that they are for
    bool literalCodeActions = false;   ///< knows CodeAction, not only commands
    bool disabledCodeActions = false;  ///< shows why one cannot be had
    bool resolvesEdits = false;        ///< asks for the edit of a code action when it is chosen
    bool workDoneProgress = false;
    bool watchesDynamically = false;
    bool hierarchicalSymbols = false;
    bool snippets = false;
    HintKinds hints;       ///< which inlay hints are wanted
    std::string rulePage;  ///< template for the address of a rule's page, "{rule}" in it; empty: none
};

/// A text that the client shows.
struct Document {
    std::string uri;  ///< as the client writes it
    std::filesystem::path path;
    std::int64_t version = 0;
    std::string text;
};

struct State {
    std::function<void(const Json&)> send;  ///< to the client
    Date today;

    Client client;
    std::optional<std::int64_t> clientProcess;   ///< which the client runs in, if it is one of this machine
    std::vector<std::filesystem::path> folders;  ///< of the client's workspace
    std::vector<std::unique_ptr<LiveWorkspace>> workspaces;
    std::vector<std::filesystem::path> rootsOfFolders;  ///< of those that were found by the client's folders
    std::map<std::string, Document> documents;          ///< by uri
    std::map<std::filesystem::path, std::string> uris;  ///< of open documents, as the client writes them
    std::vector<std::string> changed;                   ///< documents that no workspace knows yet as they are now
    struct Published {
        const LiveWorkspace* workspace = nullptr;
        std::string sign;
    };
    std::map<std::string, Published> published;  ///< by uri: a sign of the diagnostics that the client has
    /// The colours that the client has of a document, to tell it only what differs.
    struct Tokens {
        std::string id;
        std::vector<std::uint32_t> data;
    };
    std::map<std::string, Tokens> tokens;  ///< by uri
    WatchedDiagrams diagrams;
    bool trace = false;
    bool refreshIsDue = false;  ///< what is shown beside texts may be another than the client has
    std::uint64_t nextRequest = 1;

    [[nodiscard]] std::string uriOf(const std::filesystem::path& path) const;
};

/// A file of a workspace, and where in it.
struct At {
    const LiveWorkspace* workspace = nullptr;
    FileId file = kNone;
    [[nodiscard]] const Text& text() const { return workspace->textOf(file); }
    [[nodiscard]] const Model& model() const { return workspace->model(); }
    /// Is it a text of processes that could be read (and not the settings, say)?
    [[nodiscard]] bool isSource() const { return file < workspace->model().files.size(); }
    [[nodiscard]] bool isSettings() const { return workspace->isSettings(file); }
};

/// The workspaces are brought up to date with what the client shows.
void takeChanges(State& state);
/// Lets go of workspaces outside of the client's folders in which nothing is open any more.
void forgetOutside(State& state);
/// One step of what the workspaces have left to do behind a change; false: nothing is left.
bool catchUp(State& state);

/// What `params.textDocument.uri` names, brought up to date; throws RequestFault where nothing is known of it.
At documentAt(State& state, const Json& params);

/// `params.position` as an offset of the document.
std::uint32_t placeIn(const State& state, const At& at, const Json& params);

Json locationOf(const State& state, const LiveWorkspace& workspace, const Place& place);
/// As the client takes edits.
Json workspaceEditOf(const State& state, const LiveWorkspace& workspace, const std::vector<FileEdit>& edits);
/// With the versions of the texts that they are for.
Json versionedEditOf(const State& state, const LiveWorkspace& workspace, const std::vector<FileEdit>& edits);

}  // namespace dienstweg::lsp
