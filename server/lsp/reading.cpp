// What is shown beside the text: hover, inlay hints, code lenses.
#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "features/code_lenses.h"
#include "features/describe_settings.h"
#include "features/hover.h"
#include "features/inlay_hints.h"
#include "features/settings_hover.h"
#include "lsp/methods.h"

namespace dienstweg::lsp {
namespace {

/// Of what was found at the place, the page of its rule. Of several, the first two: nobody reads more at once.
void addFindings(const At& at, std::uint32_t place, Language language, std::optional<Hover>& shown) {
    constexpr std::size_t kMost = 2;
    std::vector<std::string_view> rules;
    for (const Finding& finding : at.workspace->findingsOf(at.file)) {
        const Span span = finding.place.span;
        const bool here = span.begin <= place && place <= span.end;
        if (!here || rules.size() == kMost || std::ranges::find(rules, finding.rule) != rules.end()) {
            continue;
        }
        rules.push_back(finding.rule);
        const std::string page = describeRuleInFull(*findRule(finding.rule), language);
        if (shown) {
            shown->markdown += "\n\n---\n\n" + page;
        } else {
            shown = Hover{span, page};
        }
    }
}

}  // namespace

Json hover(State& state, const Json& params) {
    const At at = documentAt(state, params);
    const std::uint32_t place = placeIn(state, at, params);
    const Language language = state.client.language;
    auto shown = at.isSettings() ? settingsHover(at.model(), at.text(), place, language)
                                 : dienstweg::hover(at.model(), at.file, place, language);
    addFindings(at, place, language, shown);
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
