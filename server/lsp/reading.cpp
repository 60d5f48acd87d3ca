// What is shown beside the text: hover, inlay hints, code lenses.
#include "features/code_lenses.h"
#include "features/hover.h"
#include "features/inlay_hints.h"
#include "lsp/methods.h"

namespace dienstweg::lsp {

Json hover(State& state, const Json& params) {
    const At at = documentAt(state, params);
    if (!at.isSource()) {
        return nullptr;
    }
    const auto shown = dienstweg::hover(at.model(), at.file, placeIn(state, at, params), state.client.language);
    if (!shown) {
        return nullptr;
    }
    return {{"contents", {{"kind", "markdown"}, {"value", shown->markdown}}},
            {"range", rangeOf(at.text(), shown->span, state.client.encoding)}};
}

Json inlayHint(State& state, const Json& params) {
    const At at = documentAt(state, params);
    Json list = Json::array();
    if (!at.isSource()) {
        return list;
    }
    const Span stretch = spanOf(at.text(), params.at("range"), state.client.encoding);
    for (const InlayHint& hint : inlayHints(at.model(), at.file, stretch, state.client.hints, state.client.language)) {
        list.push_back({{"position", positionOf(at.text(), hint.offset, state.client.encoding)},
                        {"label", hint.text},
                        {"paddingLeft", true}});
    }
    return list;
}

Json codeLens(State& state, const Json& params) {
    const At at = documentAt(state, params);
    Json list = Json::array();
    if (!at.isSource()) {
        return list;
    }
    for (const CodeLens& lens : codeLenses(at.model(), at.file, state.client.language)) {
        Json places = Json::array();
        for (const Place& place : lens.places) {
            places.push_back(locationOf(state, *at.workspace, place));
        }
        const Json range = rangeOf(at.text(), lens.span, state.client.encoding);
        // The client shows the places; where there are none the lens only tells something.
        Json command = {{"title", lens.text}, {"command", places.empty() ? "" : "dienstweg.showPlaces"}};
        if (!places.empty()) {
            command["arguments"] = Json::array({params["textDocument"]["uri"], range["start"], std::move(places)});
        }
        list.push_back({{"range", range}, {"command", std::move(command)}});
    }
    return list;
}

}  // namespace dienstweg::lsp
