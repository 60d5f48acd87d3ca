// A lane for a role that does nothing in the process yet: one that is declared, or a new one beside that of a lane. It
// takes over what is chosen.
#include "base/unicode.h"
#include "checks/fixes.h"
#include "checks/read.h"
#include "diagram_editor/edit_steps.h"
#include "features/set_responsible.h"
#include "syntax/edit.h"
#include "syntax/label_name.h"

namespace dienstweg {

namespace {

/// The file in which the new role is declared, as it is then.
struct Declaring {
    FileId file = 0;
    Rework& work;
};

/// What is chosen is the role's, in the same step.
Edited takingOver(const EditSteps& steps, const DiagramEdit& edit, const std::string& path,
                  const Declaring* declaring) {
    if (path.empty()) {
        return refusedEdit("diagram.role-not-named");
    }
    const bool together = declaring != nullptr && declaring->file == steps.process().file;
    Rework other(steps.source());
    Rework& work = together ? declaring->work : other;
    std::optional<DraftPath> first;
    for (const std::string& id : edit.elements) {
        const ShownElement* element = steps.element(id, Part::node);
        if (element == nullptr) {
            return unknownElement();
        }
        const NodeKind kind = element->node == kNone ? NodeKind::end : steps.process().graph.nodes[element->node].kind;
        if (!contains(element->can, Ability::assign) || kind == NodeKind::start || kind == NodeKind::anytime) {
            return refusedEdit("diagram.not-assigned", {{"title", titleOf(steps.source(), element->item)}});
        }
        // Roles are declared outside of processes, and below an item that was there: no path changes.
        const DraftPath there = pathOf(steps.tree(), element->item);
        if (work.holds()) {
            work.then(setResponsible(work.source(), work.at(there), path));
        }
        first = first ? first : there;
    }
    Edited edited = steps.edits(work, first);
    if (!edited) {
        return edited;
    }
    edited->alsoLane = path;
    if (declaring != nullptr && !together) {
        const auto added = declaring->work.edits(declaring->file);
        if (!added) {
            return std::unexpected(Refusal{Refusal::Reason::cannotBeSaid, added.error()});
        }
        edited->edits.insert(edited->edits.end(), added->begin(), added->end());
    }
    return edited;
}

}  // namespace

Edited addLane(const DiagramPage& page, const DiagramEdit& edit) {
    const EditSteps steps(page);
    if (!edit.text) {
        return refusedEdit("diagram.words-missing");
    }
    const Model& model = page.model;
    const std::string wanted(trimmed(*edit.text));
    const PartyId known = findParty(model, wanted).party;
    if (known != kNone && actsLikeRole(model.parties[known].kind)) {
        return takingOver(steps, edit, roleName(model, known), nullptr);
    }
    const ShownElement* beside = page.shown.find(edit.lane);
    if (beside == nullptr || beside->party == kNone) {
        return refusedEdit("diagram.lane-needs-unit");
    }
    const PartyId unit = unitOf(model, beside->party);
    if (unit == kNone) {
        return refusedEdit("diagram.lane-needs-unit");
    }
    const std::string name = canBeName(wanted) ? wanted : nameFor(wanted);
    if (name.empty() || !canBeName(name)) {
        return refusedEdit("edit.not-a-name");
    }
    for (const Party& party : model.parties) {
        if (party.parent == unit && party.key == nameKey(name)) {
            return refusedEdit("diagram.role-there", {{"role", party.path}});
        }
    }
    Draft role{.kind = ItemKind::role};
    role.name = name;
    if (name != wanted) {
        role.hasLabel = true;
        role.label = wanted;
    }
    const Party& around = model.parties[unit];
    const Source& organisation = model.source(around.place.file);
    std::uint32_t index = 0;
    std::uint32_t behind = 0;
    for (const ItemId child : children(organisation.tree, around.item)) {
        ++index;
        behind = child == model.parties[beside->party].item ? index : behind;
    }
    Rework declared(organisation);
    declared.then(insertItem(organisation, around.item, behind == 0 ? index : behind, role));
    const Declaring declaring{around.place.file, declared};
    return takingOver(steps, edit, around.name.empty() ? name : around.name + "." + name, &declaring);
}

}  // namespace dienstweg
