// A new role, beside one that is there, which takes over what is chosen: a lane is shown only for who does something.
#include "checks/read.h"
#include "diagram_editor/edit_steps.h"
#include "features/set_responsible.h"
#include "base/unicode.h"
#include "syntax/edit.h"
#include "syntax/label_name.h"

namespace dienstweg {

Edited addLane(const DiagramPage& page, const DiagramEdit& edit) {
    const EditSteps steps(page);
    const ShownElement* beside = page.shown.find(edit.lane);
    if (beside == nullptr || beside->part != Part::lane || beside->party == kNone || !edit.text) {
        return refusedEdit("diagram.lane-needs-unit");
    }
    const Model& model = page.model;
    const PartyId unit = unitOf(model, beside->party);
    if (unit == kNone) {
        return refusedEdit("diagram.lane-needs-unit");
    }
    const std::string name = canBeName(*edit.text) ? *edit.text : nameFor(*edit.text);
    if (name.empty() || !canBeName(name)) {
        return refusedEdit("edit.not-a-name");
    }
    for (const Party& party : model.parties) {
        if (party.parent == unit && party.key == nameKey(name)) {
            return refusedEdit("diagram.role-there", {{"role", party.path}});
        }
    }
    if (edit.elements.empty()) {
        return refusedEdit("diagram.lane-needs-work");
    }
    Draft role{.kind = ItemKind::role};
    role.name = name;
    if (name != *edit.text) {
        role.hasLabel = true;
        role.label = *edit.text;
    }
    const Party& around = model.parties[unit];
    const FileId file = around.place.file;
    const Source& organisation = model.source(file);
    std::uint32_t index = 0;
    std::uint32_t behind = 0;
    for (const ItemId child : children(organisation.tree, around.item)) {
        ++index;
        behind = child == model.parties[beside->party].item ? index : behind;
    }
    const std::string path = model.parties[unit].name.empty() ? name : model.parties[unit].name + "." + name;
    Rework declared(organisation);
    declared.then(insertItem(organisation, around.item, behind == 0 ? index : behind, role));
    const bool together = file == steps.process().file;
    Rework other(steps.source());
    Rework& work = together ? declared : other;
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
        // Declarations do not lie in processes: the path is the same with the new role.
        const DraftPath there = pathOf(steps.tree(), element->item);
        if (work.holds()) {
            work.then(setResponsible(work.source(), work.at(there), path));
        }
        first = first ? first : there;
    }
    Edited edited = steps.edits(work, first);
    if (edited && !together) {
        const auto added = declared.edits(file);
        if (!added) {
            return std::unexpected(Refusal{Refusal::Reason::cannotBeSaid, added.error()});
        }
        edited->edits.insert(edited->edits.end(), added->begin(), added->end());
    }
    return edited;
}

}  // namespace dienstweg
