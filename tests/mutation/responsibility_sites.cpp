// Mutations of who answers for what: statements, sections, the owner.
#include <algorithm>

#include "sites.h"
#include "write.h"

namespace dienstweg::mutation {
namespace {

using enum Kind;

bool checksOrDecides(ItemKind kind) {
    return kind == ItemKind::check || kind == ItemKind::approval || kind == ItemKind::decision ||
           kind == ItemKind::order || kind == ItemKind::payment;
}

void statement(const Site& site, std::vector<Mutant>& out) {
    const ItemKind kind = site.item().kind;
    const std::string who = site.said(ClauseKind::by);
    if ((!isWork(kind) && kind != ItemKind::decision) || who.empty()) {
        return;
    }
    Maker maker(site, out);
    const auto answeredBy = [](std::vector<DraftValue> values) {
        return [values = std::move(values)](Draft& item) { setClause(item, ClauseKind::by, values); };
    };
    const Node& node = site.graph().nodes[site.node()];
    const PartyId party = node.party;
    Mutant& removed = maker.make(removeResponsible, [](Draft& item) { dropClause(item, ClauseKind::by); });
    for (ItemId around = site.item().parent; around != kNone; around = site.tree().items[around].parent) {
        const bool section =
            site.tree().items[around].kind == ItemKind::section && site.tree().items[around].objects.count > 0;
        if (section) {
            removed.equivalent = "the section around it names the same role";
        }
    }
    const PartyId other = otherRole(site, party);
    if (other != kNone) {
        Mutant& altered = maker.make(alterResponsible, answeredBy({path(pathTo(site.subject, other))}), ClauseKind::by);
        altered.next = {site.route};
    }
    maker.make(misspellResponsible, answeredBy({path(misspelt(who))}), ClauseKind::by);
    if (site.model().parties[party].kind == PartyKind::role) {
        const PartyId unit = unitOf(site.model(), party);
        maker.make(unitResponsible, answeredBy({path(site.model().parties[unit].name)}), ClauseKind::by);
    }
    maker.make(vagueResponsible, answeredBy({path("Team")}), ClauseKind::by);
    const PartyId outside = somebodyOutside(site.subject);
    if (outside != kNone && checksOrDecides(kind)) {
        maker.make(externalResponsible, answeredBy({path(pathTo(site.subject, outside))}), ClauseKind::by);
    }
    if (other != kNone) {
        maker.make(secondResponsible, answeredBy({path(who), path(pathTo(site.subject, other))}), ClauseKind::by);
    }
}

void anotherPerson(const Site& site, std::vector<Mutant>& out) {
    if (!site.says(ClauseKind::otherPerson)) {
        return;
    }
    const bool named = site.says(ClauseKind::by);
    Mutant& same =
        Maker(site, out).make(removeOtherPerson, [](Draft& item) { dropClause(item, ClauseKind::otherPerson); });
    if (named) {
        same.clause = ClauseKind::by;
    }
    const ItemKind kind = site.item().kind;
    if (kind != ItemKind::approval && kind != ItemKind::verification && kind != ItemKind::handoff) {
        same.equivalent = "nothing but approving, verifying and handing over asks for another person";
    }
}

/// Work in the section that names nobody itself.
bool namesNobody(const Site& site, ItemId around) {
    const Tree& tree = site.tree();
    return std::ranges::any_of(site.inProcess().statements, [&](ItemId id) {
        const ItemKind kind = tree.items[id].kind;
        return inside(tree, id, around) && (isWork(kind) || kind == ItemKind::decision) &&
               !has(tree, id, ClauseKind::by) && !has(tree, id, ClauseKind::automatic);
    });
}

void section(const Site& site, std::vector<Mutant>& out) {
    if (site.item().kind != ItemKind::section || site.item().objects.count == 0) {
        return;
    }
    Maker maker(site, out);
    const std::string role = valueText(site.source(), site.tree().values[site.item().objects.first]);
    const PartyId party = partyNamed(site.subject, role);
    Mutant& removed = maker.make(removeSectionRole, [](Draft& item) { item.objects.clear(); });
    if (!namesNobody(site, site.id)) {
        removed.equivalent = "everything in the section names its own role";
    }
    if (const PartyId other = otherRole(site, party); other != kNone) {
        Mutant& altered = maker.make(
            alterSectionRole, [name = pathTo(site.subject, other)](Draft& item) { item.objects = {path(name)}; });
        for (const Node& node : site.graph().nodes) {
            if (node.item != kNone && node.fromSection && inside(site.tree(), node.item, site.id)) {
                altered.next.push_back(routeOf(site.tree(), node.item));
            }
        }
    }
    maker.make(misspellSectionRole, [role](Draft& item) { item.objects = {path(misspelt(role))}; });
}

void owner(const Site& site, std::vector<Mutant>& out) {
    if (site.item().kind != ItemKind::process || !site.says(ClauseKind::owner)) {
        return;
    }
    Maker maker(site, out);
    const std::string who = site.said(ClauseKind::owner);
    maker.make(removeOwner, [](Draft& item) { dropClause(item, ClauseKind::owner); });
    maker.make(
        misspellOwner, [who](Draft& item) { setClause(item, ClauseKind::owner, {path(misspelt(who))}); },
        ClauseKind::owner);
    if (const PartyId outside = somebodyOutside(site.subject); outside != kNone) {
        maker.make(
            externalOwner,
            [name = pathTo(site.subject, outside)](Draft& item) { setClause(item, ClauseKind::owner, {path(name)}); },
            ClauseKind::owner);
    }
}

}  // namespace

void mutateResponsibility(const Site& site, std::vector<Mutant>& out) {
    statement(site, out);
    anotherPerson(site, out);
    section(site, out);
    owner(site, out);
}

}  // namespace dienstweg::mutation
