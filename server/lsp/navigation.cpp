// Going somewhere: definition, type definition, implementation, references, highlights.
#include "features/definition.h"
#include "features/implementation.h"
#include "features/references.h"
#include "lsp/methods.h"

namespace dienstweg::lsp {
namespace {

Json locationsOf(const State& state, const At& at, const std::vector<Place>& places) {
    Json locations = Json::array();
    for (const Place& place : places) {
        locations.push_back(locationOf(state, *at.workspace, place));
    }
    return locations;
}

Json locationsOf(const State& state, const At& at, const Destinations& destinations) {
    std::vector<Place> places;
    for (const Destination& destination : destinations.places) {
        places.push_back(destination.name);
    }
    return locationsOf(state, at, places);
}

using Find = Destinations (*)(const Model&, FileId, std::uint32_t);

Json find(State& state, const Json& params, Find function) {
    const At at = documentAt(state, params);
    if (!at.isSource()) {
        return Json::array();
    }
    return locationsOf(state, at, function(at.model(), at.file, placeIn(state, at, params)));
}

}  // namespace

Json definition(State& state, const Json& params) { return find(state, params, dienstweg::definition); }
Json typeDefinition(State& state, const Json& params) { return find(state, params, dienstweg::typeDefinition); }
Json implementation(State& state, const Json& params) { return find(state, params, dienstweg::implementation); }

Json references(State& state, const Json& params) {
    const At at = documentAt(state, params);
    if (!at.isSource()) {
        return Json::array();
    }
    const bool declaration = params.at("context").value("includeDeclaration", true);
    return locationsOf(state, at, dienstweg::references(at.model(), at.file, placeIn(state, at, params), declaration));
}

Json documentHighlight(State& state, const Json& params) {
    const At at = documentAt(state, params);
    Json found = Json::array();
    if (!at.isSource()) {
        return found;
    }
    constexpr int kRead = 2;
    constexpr int kWrite = 3;
    for (const Highlight& highlight : highlights(at.model(), at.file, placeIn(state, at, params))) {
        found.push_back({{"range", rangeOf(at.text(), highlight.span, state.client.encoding)},
                         {"kind", highlight.writes || highlight.declares ? kWrite : kRead}});
    }
    return found;
}

}  // namespace dienstweg::lsp
