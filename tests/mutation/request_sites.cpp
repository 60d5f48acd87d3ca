// Mutations of what is asked of others, sent to them and waited for.
#include <algorithm>

#include "sites.h"
#include "write.h"

namespace dienstweg::mutation {
namespace {

using enum Kind;

void request(const Site& site, std::vector<Mutant>& out) {
    Maker maker(site, out);
    if (site.says(ClauseKind::deadline)) {
        maker.make(removeRequestDeadline, [](Draft& item) { dropClause(item, ClauseKind::deadline); });
        if (childOfKind(site.tree(), site.id, ItemKind::late) != kNone) {
            maker.make(removeRequestLateness, [](Draft& item) {
                std::erase_if(item.children, [](const Draft& child) { return child.kind == ItemKind::late; });
                for (DraftClause& clause : item.clauses) {
                    clause.childrenBefore =
                        std::min(clause.childrenBefore, static_cast<std::uint32_t>(item.children.size()));
                }
            });
        }
    }
    if (site.says(ClauseKind::produces)) {
        maker.make(removeRequestResult, [](Draft& item) { dropClause(item, ClauseKind::produces); }).name =
            site.said(ClauseKind::produces);
    }
    const std::string asked = site.said(ClauseKind::from);
    if (!asked.empty()) {
        maker.make(removeAsked, [](Draft& item) { dropClause(item, ClauseKind::from); });
        maker.make(
            misspellAsked, [asked](Draft& item) { setClause(item, ClauseKind::from, {path(misspelt(asked))}); },
            ClauseKind::from);
    }
}

void wait(const Site& site, std::vector<Mutant>& out) {
    if (!site.item().open.empty()) {
        Maker maker(site, out);
        const auto without = [&](Kind kind, ItemKind part) {
            maker.make(kind, [part](Draft& item) {
                std::erase_if(item.children, [&](const Draft& child) { return child.kind == part; });
            });
        };
        if (childOfKind(site.tree(), site.id, ItemKind::passing) != kNone) {
            without(removeWaitDeadline, ItemKind::passing);
        }
        if (childOfKind(site.tree(), site.id, ItemKind::arrival) != kNone) {
            without(removeWaitAnswer, ItemKind::arrival);
        }
    }
}

void arrival(const Site& site, std::vector<Mutant>& out) {
    Maker maker(site, out);
    if (site.item().objects.count > 0) {
        const std::string name = valueText(site.source(), site.tree().values[site.item().objects.first]);
        maker.make(misspellWaitAnswer, [name](Draft& item) { item.objects.front() = path(misspelt(name)); });
    }
    if (const std::string who = site.said(ClauseKind::from); !who.empty()) {
        maker.make(
            misspellWaitSender, [who](Draft& item) { setClause(item, ClauseKind::from, {path(misspelt(who))}); },
            ClauseKind::from);
    }
}

void addressee(const Site& site, std::vector<Mutant>& out) {
    if (site.says(ClauseKind::to)) {
        Maker(site, out).make(removeAddressee, [](Draft& item) { dropClause(item, ClauseKind::to); });
    }
}

/// `erzeugt X` at work, where X is needed, handed over or sent and nothing else provides it.
void produced(const Site& site, std::vector<Mutant>& out) {
    const FileId file = site.file;
    for (const DeclarationId document : documentsOf(site.model(), file, site.id, ClauseKind::produces)) {
        int made = 0;
        bool used = false;
        for (const Use& use : site.model().allUses()) {
            if (use.process != site.process || use.target != Target::document || use.found != document ||
                use.item == kNone) {
                continue;
            }
            const Tree& tree = site.tree();
            const ItemKind at = tree.items[use.item].kind;
            if (use.clause == kNone) {
                const bool brings = at == ItemKind::arrival || at == ItemKind::trigger || at == ItemKind::anytime ||
                                    at == ItemKind::meanwhile;
                made += brings ? 1 : 0;
                // A plain letter that nobody writes is written by sending it.
                used = used || at == ItemKind::handoff ||
                       (at == ItemKind::send && site.model().declarations[document].notice);
            } else {
                made += tree.clauses[use.clause].kind == ClauseKind::produces && at != ItemKind::result ? 1 : 0;
                used = used || tree.clauses[use.clause].kind == ClauseKind::needs;
            }
        }
        if (made == 1 && used) {
            const std::string name = site.model().declarations[document].name;
            Mutant& removed = Maker(site, out).make(removeProduced, [name](Draft& item) {
                for (DraftClause& clause : item.clauses) {
                    if (clause.kind == ClauseKind::produces) {
                        std::erase_if(clause.values, [&](const DraftValue& value) { return value.text == name; });
                    }
                }
                std::erase_if(item.clauses,
                              [](const DraftClause& c) { return c.kind == ClauseKind::produces && c.values.empty(); });
            });
            removed.name = name;
        }
    }
}

void misspelling(const Site& site, std::vector<Mutant>& out, Kind kind, ClauseKind at) {
    const std::string name = site.said(at);
    if (!name.empty()) {
        Maker(site, out).make(
            kind,
            [name, at](Draft& item) {
                const auto clause = std::ranges::find(item.clauses, at, &DraftClause::kind);
                clause->values.front() = path(misspelt(name));
            },
            at);
    }
}

}  // namespace

void mutateRequests(const Site& site, std::vector<Mutant>& out) {
    const ItemKind kind = site.item().kind;
    if (kind == ItemKind::consult || kind == ItemKind::cosign) {
        request(site, out);
    } else if (kind == ItemKind::wait) {
        wait(site, out);
    } else if (kind == ItemKind::arrival) {
        arrival(site, out);
    } else if (kind == ItemKind::send) {
        addressee(site, out);
    } else if (isWork(kind)) {
        produced(site, out);
    }
    if (isStatement(kind)) {
        misspelling(site, out, misspellNeeded, ClauseKind::needs);
        misspelling(site, out, misspellProduced, ClauseKind::produces);
    }
}

}  // namespace dienstweg::mutation
