// What a name stands for, said once: at any place where a name is used that nothing declares. Where the finding about
// that name has the same correction, the two write the same.
#include <ranges>

#include "checks/declare_fix.h"
#include "features/refactoring.h"
#include "features/rework.h"
#include "features/spot.h"
#include "syntax/edit.h"

namespace dienstweg {
namespace {

void add(std::string_view title, const std::string& name, std::optional<std::vector<FileEdit>> edits,
         std::vector<Refactoring>& out) {
    if (edits) {
        out.push_back({.kind = RefactoringKind::declare,
                       .title = {title, {{"name", name}}},
                       .edits = [edits = std::move(*edits)]() -> Refactored { return edits; }});
    }
}

/// The only organisation of the workspace, or kNone.
PartyId organisationOf(const Model& model) {
    PartyId found = kNone;
    for (PartyId id = 0; id < model.parties.size(); ++id) {
        if (model.parties[id].kind == PartyKind::organisation) {
            if (found != kNone) {
                return kNone;
            }
            found = id;
        }
    }
    return found;
}

/// Behind all that is in the party; nothing where it is none.
std::optional<std::vector<FileEdit>> putInto(const Model& model, PartyId party, const Draft& item) {
    if (party == kNone) {
        return std::nullopt;
    }
    const Party& around = model.parties[party];
    const Source& source = model.source(around.place.file);
    const auto behind = static_cast<std::uint32_t>(std::ranges::distance(children(source.tree, around.item)));
    Refactored edits = inFile(around.place.file, insertItem(source, around.item, behind, item));
    return edits ? std::optional(std::move(*edits)) : std::nullopt;
}

/// In its unit, which comes too if it is not there; without one in the unit of the process's owner.
std::optional<std::vector<FileEdit>> declareRole(const Model& model, const Use& use, const std::string& path) {
    if (auto fix = declareInUnit(model, path)) {
        return std::move(fix->edits);
    }
    const std::size_t dot = path.rfind('.');
    if (dot == std::string::npos) {
        const PartyId owner = use.process == kNone ? kNone : model.processes[use.process].owner;
        const PartyId unit = owner == kNone ? kNone : model.parties[owner].parent;
        return putInto(model, unit, {.kind = ItemKind::role, .name = path});
    }
    const std::string unit = path.substr(0, dot);
    if (unit.find('.') != std::string::npos || findParty(model, unit).party != kNone) {
        return std::nullopt;
    }
    Draft office{.kind = ItemKind::unit, .name = unit, .braces = true};
    office.children.push_back({.kind = ItemKind::role, .name = path.substr(dot + 1)});
    return putInto(model, organisationOf(model), office);
}

std::optional<std::vector<FileEdit>> declareExternal(const Model& model, const std::string& path) {
    const bool plain = path.find('.') == std::string::npos;
    return plain ? putInto(model, organisationOf(model), {.kind = ItemKind::external, .name = path}) : std::nullopt;
}

std::string_view titleOf(Target target) {
    switch (target) {
        case Target::document: return "refactor.declare-document";
        case Target::system: return "refactor.declare-system";
        case Target::channel: return "refactor.declare-channel";
        case Target::law: return "refactor.declare-law";
        default: return "refactor.declare-calendar";
    }
}

}  // namespace

void offerDeclarations(const Selection& selection, std::vector<Refactoring>& out) {
    const Model& model = selection.model;
    const Source& source = model.source(selection.file);
    const Spot spot = spotAt(model, selection.file, selection.span.begin);
    if (spot.value == kNone) {
        return;
    }
    const Use* use = model.useOf(selection.file, source.tree.values[spot.value]);
    if (use == nullptr || use->known() || use->ambiguous) {
        return;
    }
    const std::string name = nameAt(model, *use);
    switch (use->target) {
        case Target::party:
        case Target::partyOrProcess:
            add("refactor.declare-role", name, declareRole(model, *use, name), out);
            add("refactor.declare-external", name, declareExternal(model, name), out);
            break;
        case Target::document:
        case Target::system:
        case Target::channel:
        case Target::law:
        case Target::calendar: add(titleOf(use->target), name, declareItem(model, *use, use->target).edits, out); break;
        case Target::process:
        case Target::statement: break;
    }
}

}  // namespace dienstweg
