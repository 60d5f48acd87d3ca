// textDocument/codeAction: every fix of the findings at a place, and all that are safe in one go.
#include <algorithm>
#include <set>

#include "lsp/diagnostics.h"
#include "lsp/methods.h"

namespace dienstweg::lsp {
namespace {

bool wants(const Json& context, std::string_view kind) {
    if (!context.contains("only") || context["only"].is_null()) {
        return true;
    }
    return std::ranges::any_of(context["only"], [&](const Json& only) {
        const auto asked = only.get<std::string>();
        return kind == asked || kind.starts_with(asked + ".");
    });
}

Json quickFix(const State& state, const At& at, const Finding& finding, const Fix& fix) {
    return {{"title", phrase(fix.title, state.client.language)},
            {"kind", "quickfix"},
            {"isPreferred", fix.safe},
            {"diagnostics", Json::array({diagnosticOf(state, *at.workspace, finding)})},
            {"edit", workspaceEditOf(state, *at.workspace, fix.edits)}};
}

/// Safe fixes of the file, none of which touches another. Those that wait come with the next time.
std::vector<FileEdit> allSafe(const At& at) {
    std::vector<FileEdit> edits;
    const auto meets = [&](const FileEdit& edit) {
        return std::ranges::any_of(edits, [&](const FileEdit& other) {
            return edit.edit.span.begin <= other.edit.span.end && other.edit.span.begin <= edit.edit.span.end;
        });
    };
    for (const Finding& finding : at.workspace->findingsOf(at.file)) {
        const auto safe = std::ranges::find_if(finding.fixes, [&](const Fix& fix) {
            return fix.safe && std::ranges::all_of(fix.edits, [&](const FileEdit& e) { return e.file == at.file; });
        });
        if (safe != finding.fixes.end() && std::ranges::none_of(safe->edits, meets)) {
            edits.insert(edits.end(), safe->edits.begin(), safe->edits.end());
        }
    }
    return edits;
}

}  // namespace

Json codeAction(State& state, const Json& params) {
    const At at = documentAt(state, params);
    const Span range = spanOf(at.text(), params.at("range"), state.client.encoding);
    const Json context = params.value("context", Json::object());
    Json actions = Json::array();
    if (wants(context, "quickfix")) {
        for (const Finding& finding : at.workspace->findingsOf(at.file)) {
            const Span place = finding.place.span;
            if (place.begin > range.end || place.end < range.begin) {
                continue;
            }
            for (const Fix& fix : finding.fixes) {
                actions.push_back(quickFix(state, at, finding, fix));
            }
        }
    }
    if (wants(context, "source.fixAll.dienstweg")) {
        if (const auto edits = allSafe(at); !edits.empty()) {
            actions.push_back({{"title", phrase({"lsp.fix-all", {}}, state.client.language)},
                               {"kind", "source.fixAll.dienstweg"},
                               {"edit", workspaceEditOf(state, *at.workspace, edits)}});
        }
    }
    return actions;
}

}  // namespace dienstweg::lsp
