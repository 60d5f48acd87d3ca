#include "checks/doers.h"

#include <algorithm>

#include "checks/read.h"

namespace dienstweg {

namespace {

bool belongsTo(const Model& model, PartyId party, PartyId around) {
    while (party != kNone && party != around) {
        party = model.parties[party].parent;
    }
    return party == around;
}

}  // namespace

PartyId doerOf(const Model& model, const Process& process, const Node& node) {
    if (node.item != kNone && has(model.tree(process.file), node.item, ClauseKind::performer)) {
        const auto performers = partiesIn(model, process, node.item, ClauseKind::performer);
        return performers.empty() ? kNone : performers.front();
    }
    return node.naming == Naming::role ? node.party : kNone;
}

bool declaredSeparate(const Model& model, PartyId one, PartyId other) {
    return std::ranges::any_of(model.separations, [&](const std::vector<PartyId>& separate) {
        return std::ranges::any_of(separate, [&](PartyId a) {
            return belongsTo(model, one, a) && std::ranges::any_of(separate, [&](PartyId b) {
                       return b != a && belongsTo(model, other, b) && !belongsTo(model, one, b) &&
                              !belongsTo(model, other, a);
                   });
        });
    });
}

}  // namespace dienstweg
