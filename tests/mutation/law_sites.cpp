// Mutations of what a process rests on: legal bases, hearings, reviews.
#include <algorithm>

#include "sites.h"
#include "write.h"

namespace dienstweg::mutation {
namespace {

using enum Kind;

bool makesNotice(const Site& site, ItemId item) {
    return std::ranges::any_of(documentsOf(site.model(), site.file, item, ClauseKind::produces),
                               [&](DeclarationId document) { return site.model().declarations[document].notice; });
}

/// Of the whole process, where nothing else in it says on what a notice rests.
void basis(const Site& site, std::vector<Mutant>& out) {
    std::vector<ItemId> notices;
    for (const ItemId item : site.inProcess().statements) {
        if (has(site.tree(), item, ClauseKind::under)) {
            return;
        }
        if (isWork(site.tree().items[item].kind) && makesNotice(site, item)) {
            for (ItemId around = item; around != site.id; around = site.tree().items[around].parent) {
                if (around == item || site.tree().items[around].kind == ItemKind::decision) {
                    notices.push_back(around);
                }
            }
        }
    }
    if (site.says(ClauseKind::under) && !notices.empty()) {
        Maker(site, out).make(removeLegalBasis, [](Draft& item) { dropClause(item, ClauseKind::under); }).next =
            routesOf(site, notices);
    }
}

void review(const Site& site, std::vector<Mutant>& out) {
    const Clause* due = findClause(site.tree(), site.id, ClauseKind::reviewDue);
    if (!site.says(ClauseKind::reviewed) || due == nullptr || due->values.count == 0 ||
        site.tree().values[due->values.first].kind != ValueKind::duration) {
        return;
    }
    Maker(site, out).make(
        oldReview, [](Draft& item) { setClause(item, ClauseKind::reviewed, {dateValue({2000, 1, 1})}); },
        ClauseKind::reviewDue);
}

void hearing(const Site& site, std::vector<Mutant>& out) {
    const bool hears = site.item().objects.count == 1 &&
                       valueText(site.source(), site.tree().values[site.item().objects.first]) == "Anhörung";
    if (!hears) {
        return;
    }
    std::vector<Route> refusals;
    for (const ItemId item : site.inProcess().statements) {
        const ValueId label = site.tree().items[item].label;
        const bool refuses = label != kNone && isWork(site.tree().items[item].kind) && makesNotice(site, item) &&
                             valueText(site.source(), site.tree().values[label]).starts_with("Ablehnung");
        if (refuses) {
            if (const auto route = afterRemoval(routeOf(site.tree(), item), site.route)) {
                refusals.push_back(*route);
            }
        }
    }
    if (!refusals.empty()) {
        Maker(site, out).makeWithout(removeHearing).next = std::move(refusals);
    }
}

}  // namespace

void mutateLaw(const Site& site, std::vector<Mutant>& out) {
    const ItemKind kind = site.item().kind;
    if (kind == ItemKind::process) {
        basis(site, out);
        review(site, out);
    } else if (kind == ItemKind::send) {
        hearing(site, out);
    }
    if (const std::string law = site.said(ClauseKind::under); !law.empty()) {
        Maker(site, out).make(
            misspellLaw,
            [](Draft& item) {
                DraftValue& value =
                    std::ranges::find(item.clauses, ClauseKind::under, &DraftClause::kind)->values.front();
                value.text = misspelt(value.text);
            },
            ClauseKind::under);
    }
}

}  // namespace dienstweg::mutation
