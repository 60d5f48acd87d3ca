// Mutations of handoffs and of triggers, which give the case to somebody, too.
#include <algorithm>

#include "base/unicode.h"
#include "sites.h"
#include "write.h"

namespace dienstweg::mutation {
namespace {

using enum Kind;

class HandoffSite {
public:
    HandoffSite(const Site& site, std::vector<Mutant>& out)
        : site_(site),
          maker_(site, out),
          node_(site.graph().nodes[site.node()]),
          receiver_(node_.receiver),
          sender_(holderBefore(site, site.node())) {}

    void run() {
        whole();
        if (receiver_ != kNone) {
            receiver();
        }
        if (site_.item().objects.count > 0) {
            objects();
        }
        facts();
        outcomes();
    }

private:
    void whole() {
        if (node_.receivingProcess != kNone) {
            toProcess(site_.model().processes[node_.receivingProcess]);
            return;
        }
        Mutant& removed = maker_.makeWithout(inBranch() ? removeBranchHandoff : removeHandoff);
        bool somebodyActs = false;
        for (const ItemId item : comingAfter(site_, site_.node())) {
            if (const auto route = afterRemoval(routeOf(site_.tree(), item), site_.route)) {
                removed.next.push_back(*route);
            }
            somebodyActs = somebodyActs || needsHolder(site_.graph().nodes[site_.graph().nodeOf[item]]);
        }
        if (!somebodyActs) {
            removed.equivalent = "nobody acts after it";
        }
    }

    void toProcess(const Process& process) {
        Mutant& removed = maker_.makeWithout(removeProcessHandoff);
        removed.name = process.name;
        const auto handingOver = std::ranges::count_if(
            site_.model().allUses(), [&](const Use& use) { return use.foundProcess == node_.receivingProcess; });
        if (handingOver > 1) {
            removed.equivalent = "others hand over to that process, too";
        }
    }

    [[nodiscard]] bool inBranch() const {
        const Tree& tree = site_.tree();
        for (ItemId around = site_.item().parent; around != kNone; around = tree.items[around].parent) {
            if (tree.items[around].kind == ItemKind::branch || tree.items[around].kind == ItemKind::otherwise) {
                return true;
            }
        }
        return false;
    }

    void to(Kind kind, std::vector<DraftValue> values) {
        Mutant& mutant = maker_.make(
            kind, [values = std::move(values)](Draft& item) { setClause(item, ClauseKind::to, values); },
            ClauseKind::to);
        mutant.next = routesOf(site_, comingAfter(site_, site_.node()));
    }

    void receiver() {
        const Subject& subject = site_.subject;
        const std::string name = site_.said(ClauseKind::to);
        maker_.make(removeReceiver, [](Draft& item) { dropClause(item, ClauseKind::to); });
        to(misspellReceiver, {path(misspelt(name))});
        const PartyId other = otherRole(site_, receiver_, {sender_});
        if (other != kNone) {
            to(alterReceiver, {path(pathTo(subject, other))});
            to(secondReceiver, {path(name), path(pathTo(subject, other))});
        }
        if (sender_ != kNone && !site_.says(ClauseKind::otherPerson)) {
            to(selfReceiver, {path(pathTo(subject, sender_))});
        }
        if (site_.model().parties[receiver_].kind == PartyKind::role) {
            to(unitReceiver, {path(site_.model().parties[unitOf(site_.model(), receiver_)].name)});
        }
        if (const PartyId outside = somebodyOutside(subject); outside != kNone) {
            to(externalReceiver, {path(pathTo(subject, outside))});
        }
        if (const PartyId wrong = otherRole(site_, sender_ == kNone ? receiver_ : sender_, {receiver_});
            wrong != kNone && sender_ != kNone) {
            maker_.make(
                wrongSender,
                [name = pathTo(subject, wrong)](Draft& item) { setClause(item, ClauseKind::from, {path(name)}); },
                ClauseKind::from);
        }
    }

    void objects() {
        const std::string first = valueText(site_.source(), site_.tree().values[site_.item().objects.first]);
        maker_.make(removeObject, [](Draft& item) { item.objects.clear(); });
        maker_.make(misspellObject, [first](Draft& item) { item.objects.front() = path(misspelt(first)); });
        const DeclarationId absent = absentDocument();
        if (absent != kNone) {
            maker_.make(absentObject,
                        [name = site_.model().declarations[absent].name](Draft& item) { item.objects = {path(name)}; });
        }
    }

    /// A declared document that lies in no system and is not there when the handoff is reached.
    [[nodiscard]] DeclarationId absentDocument() const {
        const Documents there = followDocuments(site_.model(), site_.inProcess()).before[site_.node()];
        const auto& declarations = site_.model().declarations;
        for (DeclarationId id = 0; id < declarations.size(); ++id) {
            if (declarations[id].kind == DeclarationKind::document && declarations[id].systems.empty() &&
                !std::ranges::binary_search(there, id)) {
                return id;
            }
        }
        return kNone;
    }

    void drop(Kind kind, ClauseKind clause, std::string_view equivalent = {}) {
        if (site_.says(clause)) {
            maker_.make(kind, [clause](Draft& item) { dropClause(item, clause); }).equivalent = equivalent;
        }
    }

    void facts() {
        drop(removeChannel, ClauseKind::via);
        drop(removeDeadline, ClauseKind::deadline);
        const bool sameOffice = sender_ != kNone && receiver_ != kNone &&
                                officeOf(site_.model(), sender_) == officeOf(site_.model(), receiver_);
        const std::string_view inside = sameOffice ? "it is only wanted from one office to another" : "";
        drop(removeCondition, ClauseKind::condition, inside);
        drop(removeConfirmation, ClauseKind::confirmation, inside);
        if (site_.says(ClauseKind::via)) {
            const std::string channel = site_.said(ClauseKind::via);
            maker_.make(
                misspellChannel,
                [channel](Draft& item) { setClause(item, ClauseKind::via, {path(misspelt(channel))}); },
                ClauseKind::via);
        }
    }

    void outcomes() {
        const auto drops = [&](Kind kind, ItemKind outcome) {
            maker_.make(kind, [outcome](Draft& item) {
                std::erase_if(item.children, [&](const Draft& child) { return child.kind == outcome; });
                for (DraftClause& clause : item.clauses) {
                    clause.childrenBefore =
                        std::min(clause.childrenBefore, static_cast<std::uint32_t>(item.children.size()));
                }
            });
        };
        if (childOfKind(site_.tree(), site_.id, ItemKind::refused) != kNone && site_.says(ClauseKind::condition)) {
            drops(removeRefusal, ItemKind::refused);
        }
        if (childOfKind(site_.tree(), site_.id, ItemKind::late) != kNone && site_.says(ClauseKind::deadline)) {
            drops(removeLateness, ItemKind::late);
        }
    }

    const Site& site_;
    Maker maker_;
    const Node& node_;
    PartyId receiver_;
    PartyId sender_;
};

void trigger(const Site& site, std::vector<Mutant>& out) {
    Maker maker(site, out);
    const NodeId node = site.node();
    const auto next = routesOf(site, comingAfter(site, node));
    if (site.says(ClauseKind::to)) {
        maker.make(removeTriggerReceiver, [](Draft& item) { dropClause(item, ClauseKind::to); });
        const PartyId receiver = site.graph().nodes[node].receiver;
        if (const PartyId other = otherRole(site, receiver); other != kNone) {
            Mutant& altered = maker.make(
                alterTriggerReceiver,
                [name = pathTo(site.subject, other)](Draft& item) { setClause(item, ClauseKind::to, {path(name)}); },
                ClauseKind::to);
            altered.next = next;
        }
    }
    if (site.says(ClauseKind::from)) {
        Mutant& removed = maker.make(removeTriggerSource, [](Draft& item) { dropClause(item, ClauseKind::from); });
        if (site.item().label != kNone) {
            removed.equivalent = "what is quoted is no document that somebody must bring";
        }
    }
}

}  // namespace

void mutateHandoffs(const Site& site, std::vector<Mutant>& out) {
    if (site.item().kind == ItemKind::handoff) {
        HandoffSite(site, out).run();
    } else if (site.item().kind == ItemKind::trigger) {
        trigger(site, out);
    }
}

}  // namespace dienstweg::mutation
