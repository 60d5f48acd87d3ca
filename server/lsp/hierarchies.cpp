// Who hands work over to whom (call hierarchy), and what lies in what (type hierarchy).
#include "features/call_hierarchy.h"
#include "features/type_hierarchy.h"
#include "lsp/methods.h"
#include "lsp/symbol_kinds.h"

namespace dienstweg::lsp {
namespace {

Json itemOf(const State& state, const LiveWorkspace& workspace, const Thing& thing) {
    const Model& model = workspace.model();
    const Destination place = destinationOf(model, thing);
    const ItemPlace item = dienstweg::itemOf(model, thing);
    return {{"name", nameOf(model, thing)},
            {"kind", symbolKindOf(model.tree(item.file).items[item.item].kind)},
            {"uri", state.uriOf(workspace.pathOf(place.name.file))},
            {"range", rangeOf(workspace.textOf(place.name.file), place.whole, state.client.encoding)},
            {"selectionRange", rangeOf(workspace.textOf(place.name.file), place.name.span, state.client.encoding)}};
}

/// The thing that an item stands for that was given out before: what is declared at its name.
At atItem(State& state, const Json& item, std::uint32_t& offset) {
    const At at = documentAt(state, {{"textDocument", {{"uri", item.at("uri")}}}});
    if (!at.isSource()) {
        throw RequestFault{ErrorCode::invalidParams, "nothing is declared there"};
    }
    offset = offsetOf(at.text(), item.at("selectionRange").at("start"), state.client.encoding);
    return at;
}

using Calls = std::vector<HierarchyCall> (*)(const Model&, const Thing&);

Json calls(State& state, const Json& params, Calls find, const char* other, bool placesAreTheirs) {
    std::uint32_t offset = 0;
    const At at = atItem(state, params.at("item"), offset);
    const auto thing = callHierarchyAt(at.model(), at.file, offset);
    Json list = Json::array();
    if (!thing) {
        return list;
    }
    for (const HierarchyCall& call : find(at.model(), *thing)) {
        Json item = itemOf(state, *at.workspace, call.other);
        // Ranges have no address of their own: they lie in the file of the one who calls.
        const FileId file = placesAreTheirs ? dienstweg::itemOf(at.model(), call.other).file : at.file;
        Json ranges = Json::array();
        for (const Place& place : call.places) {
            if (place.file == file) {
                ranges.push_back(rangeOf(at.workspace->textOf(file), place.span, state.client.encoding));
            }
        }
        list.push_back({{other, std::move(item)}, {"fromRanges", std::move(ranges)}});
    }
    return list;
}

Json parties(State& state, const Json& params, std::vector<PartyId> (*find)(const Model&, PartyId)) {
    std::uint32_t offset = 0;
    const At at = atItem(state, params.at("item"), offset);
    const auto party = typeHierarchyAt(at.model(), at.file, offset);
    Json list = Json::array();
    if (party) {
        for (const PartyId other : find(at.model(), *party)) {
            list.push_back(itemOf(state, *at.workspace, {.kind = ThingKind::party, .id = other}));
        }
    }
    return list;
}

}  // namespace

Json prepareCallHierarchy(State& state, const Json& params) {
    const At at = documentAt(state, params);
    const auto thing = at.isSource() ? callHierarchyAt(at.model(), at.file, placeIn(state, at, params)) : std::nullopt;
    return thing ? Json::array({itemOf(state, *at.workspace, *thing)}) : Json(nullptr);
}

Json incomingCalls(State& state, const Json& params) {
    return calls(state, params, dienstweg::incomingCalls, "from", true);
}
Json outgoingCalls(State& state, const Json& params) {
    return calls(state, params, dienstweg::outgoingCalls, "to", false);
}

Json prepareTypeHierarchy(State& state, const Json& params) {
    const At at = documentAt(state, params);
    const auto party = at.isSource() ? typeHierarchyAt(at.model(), at.file, placeIn(state, at, params)) : std::nullopt;
    return party ? Json::array({itemOf(state, *at.workspace, {.kind = ThingKind::party, .id = *party})})
                 : Json(nullptr);
}

Json supertypes(State& state, const Json& params) { return parties(state, params, partiesAround); }
Json subtypes(State& state, const Json& params) { return parties(state, params, partiesWithin); }

}  // namespace dienstweg::lsp
