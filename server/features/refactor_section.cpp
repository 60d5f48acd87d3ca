// Statements of one role into a section: `schritt "A" durch R` and its neighbours become `zuständig R { … }`.
//
// A statement that names nobody may come along if R has the case there anyway: the section then says of it what is so.
#include <algorithm>
#include <ranges>

#include "checks/read.h"
#include "features/case_in_hand.h"
#include "features/refactoring.h"
#include "features/rework.h"
#include "features/selected_statements.h"
#include "features/spot.h"

namespace dienstweg {
namespace {

enum class Fit : std::uint8_t {
    ours,     ///< R answers for it, or would
    neutral,  ///< nobody answers for such a thing: a jump, an end
    foreign,  ///< would mean something else in R's section
};

class Sectioning {
public:
    Sectioning(const Model& model, FileId file, const Process& process)
        : model_(model),
          file_(file),
          source_(model.source(file)),
          tree_(source_.tree),
          graph_(process.graph),
          custody_(followCustody(model, process)) {}

    /// The role that the statement itself names.
    [[nodiscard]] PartyId roleOf(ItemId item) const {
        const NodeId node = graph_.nodeOf[item];
        const Clause* by = findClause(tree_, item, ClauseKind::by);
        const bool names = node != kNone && by != nullptr && by->values.count == 1 &&
                           graph_.nodes[node].naming == Naming::role && !graph_.nodes[node].fromSection;
        return names ? graph_.nodes[node].party : kNone;
    }

    [[nodiscard]] Fit fitOf(ItemId item, PartyId role) const {
        if (tree_.items[item].kind == ItemKind::section) {
            return Fit::foreign;
        }
        Fit fit = Fit::neutral;
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            const Node& node = graph_.nodes[n];
            if (node.item == kNone || !takesFromSection(node) || !inside(tree_, node.item, item)) {
                continue;
            }
            const bool saidHere = !node.fromSection || tree_.items[item].span.contains(node.namedAt);
            if (node.naming != Naming::nobody && saidHere) {
                if (node.item == item && (node.naming != Naming::role || node.party != role)) {
                    return Fit::foreign;
                }
            } else if (node.naming != Naming::nobody || !isWith(custody_, n, role)) {
                return Fit::foreign;
            }
            fit = node.item == item ? Fit::ours : fit;
        }
        return fit;
    }

    /// Statements in it, itself among them, whose `durch R` the section will say; the last first.
    void collectNamings(ItemId item, PartyId role, std::vector<ItemId>& out) const {
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            const ItemId named = graph_.nodes[n].item;
            if (named == kNone || graph_.nodeOf[named] != n || !inside(tree_, named, item) || roleOf(named) != role) {
                continue;
            }
            const ItemKind kind = tree_.items[named].kind;
            const bool saysFrom =
                (kind == ItemKind::handoff || kind == ItemKind::send) && has(tree_, named, ClauseKind::from);
            if (!saysFrom && takesOver(named, item)) {
                out.push_back(named);
            }
        }
    }

    [[nodiscard]] DraftValue writtenAt(ItemId item) const {
        const Clause* by = findClause(tree_, item, ClauseKind::by);
        return draft(source_, tree_.values[by->values.first]);
    }

    /// Is somebody said to answer for all that is around the item?
    [[nodiscard]] bool isRoleAround(ItemId item, PartyId role) const {
        for (item = tree_.items[item].parent; item != kNone; item = tree_.items[item].parent) {
            const Item& around = tree_.items[item];
            const Clause* by = around.kind == ItemKind::subprocess ? findClause(tree_, item, ClauseKind::by) : nullptr;
            const Range roles =
                by != nullptr ? by->values : (around.kind == ItemKind::section ? around.objects : Range{});
            if (roles.count > 0) {
                return partyOf(model_, file_, tree_.values[roles.first]) == role;
            }
        }
        return false;
    }

private:
    /// Does what a section around `root` says hold for the statement in it?
    [[nodiscard]] bool takesOver(ItemId item, ItemId root) const {
        for (; item != root; item = tree_.items[item].parent) {
            const ItemKind around = tree_.items[tree_.items[item].parent].kind;
            if (around == ItemKind::section || around == ItemKind::subprocess || around == ItemKind::anytime ||
                around == ItemKind::meanwhile) {
                return false;
            }
        }
        return true;
    }

    const Model& model_;
    FileId file_;
    const Source& source_;
    const Tree& tree_;
    const FlowGraph& graph_;
    Custody custody_;
};

struct Run {
    std::vector<ItemId> items;
    PartyId role = kNone;
};

/// All that stands around the statement and is R's, from the first that names R to the last that is R's.
Run grown(const Sectioning& sectioning, const Tree& tree, ItemId item) {
    Run run{.items = {}, .role = sectioning.roleOf(item)};
    if (run.role == kNone) {
        return run;
    }
    bool met = false;
    for (const ItemId sibling : children(tree, tree.items[item].parent)) {
        const bool fits = isStatement(tree.items[sibling].kind) && sectioning.fitOf(sibling, run.role) != Fit::foreign;
        if (!fits && met) {
            break;
        }
        if (!fits) {
            run.items.clear();
        } else if (!run.items.empty() || sectioning.roleOf(sibling) == run.role) {
            run.items.push_back(sibling);
        }
        met = met || sibling == item;
    }
    while (!run.items.empty() && sectioning.fitOf(run.items.back(), run.role) == Fit::neutral) {
        run.items.pop_back();
    }
    return run;
}

Refactored intoSection(const Source& source, FileId file, const std::vector<ItemId>& run,
                       const std::vector<ItemId>& namings, const DraftValue& role) {
    const Tree& tree = source.tree;
    DraftPath parent = pathOf(tree, run.front());
    const std::uint32_t index = parent.back();
    parent.pop_back();
    Rework work(source);
    for (const ItemId item : std::views::reverse(namings)) {  // items keep their numbers when a fact goes
        const Clause* by = findClause(work.source().tree, item, ClauseKind::by);
        const Edits gone = deleteClause(work.source(), static_cast<ClauseId>(by - work.source().tree.clauses.data()));
        if (gone) {  // what a comment holds stays: it says the same twice
            work.then(gone);
        }
    }
    Draft section{.kind = ItemKind::section};
    section.objects.push_back(role);
    wrap(work, parent, index, static_cast<std::uint32_t>(run.size()), section);
    return work.edits(file);
}

}  // namespace

void offerSection(const Selection& selection, std::vector<Refactoring>& out) {
    const Model& model = selection.model;
    const Source& source = model.source(selection.file);
    const Tree& tree = source.tree;
    const auto selected = selectedStatements(source, selection.span);
    const ProcessId process =
        selected.empty() ? kNone : processAround(model, selection.file, tree.items[selected.front()].span.begin);
    if (process == kNone) {
        return;
    }
    const Sectioning sectioning(model, selection.file, model.processes[process]);
    const bool single = selection.span.empty();
    Run run = single ? grown(sectioning, tree, selected.front()) : Run{.items = selected};
    for (const ItemId item : run.items) {
        run.role = run.role == kNone ? sectioning.roleOf(item) : run.role;
    }
    if (run.role == kNone || run.items.empty() || sectioning.isRoleAround(run.items.front(), run.role)) {
        return;
    }
    std::vector<ItemId> namings;
    for (const ItemId item : run.items) {
        sectioning.collectNamings(item, run.role, namings);
    }
    if (namings.size() < (single ? 2U : 1U)) {
        return;
    }
    std::ranges::sort(namings);
    const DraftValue role = sectioning.writtenAt(namings.front());
    Refactoring offer{.kind = RefactoringKind::section, .title = {"refactor.section", {{"role", role.text}}}};
    const auto foreign = [&](ItemId item) { return sectioning.fitOf(item, run.role) == Fit::foreign; };
    if (const auto other = std::ranges::find_if(run.items, foreign); other != run.items.end()) {
        offer.whyNot = Message{"refactor.section-foreign", {{"title", titleOf(source, *other)}, {"role", role.text}}};
    }
    offer.edits = [&source, file = selection.file, items = run.items, namings, role] {
        return intoSection(source, file, items, namings, role);
    };
    out.push_back(std::move(offer));
}

}  // namespace dienstweg
