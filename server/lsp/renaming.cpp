// textDocument/prepareRename and rename.
#include "features/rename.h"
#include "lsp/methods.h"

namespace dienstweg::lsp {
namespace {

At sourceAt(State& state, const Json& params) {
    const At at = documentAt(state, params);
    if (!at.isSource()) {
        throw RequestFault{ErrorCode::requestFailed, phrase({"rename.no-name", {}}, state.client.language)};
    }
    return at;
}

}  // namespace

Json prepareRename(State& state, const Json& params) {
    const At at = sourceAt(state, params);
    const auto renameable = dienstweg::prepareRename(at.model(), at.file, placeIn(state, at, params));
    if (!renameable) {
        throw RequestFault{ErrorCode::requestFailed, phrase(renameable.error(), state.client.language)};
    }
    return {{"range", rangeOf(at.text(), renameable->span, state.client.encoding)}, {"placeholder", renameable->name}};
}

Json rename(State& state, const Json& params) {
    const At at = sourceAt(state, params);
    const auto edits = dienstweg::rename(at.model(), at.file, placeIn(state, at, params),
                                         params.at("newName").get<std::string>(), at.workspace->settings().house);
    if (!edits) {
        throw RequestFault{ErrorCode::requestFailed, phrase(edits.error(), state.client.language)};
    }
    return workspaceEditOf(state, *at.workspace, *edits);
}

}  // namespace dienstweg::lsp
