#include "diagram_editor/abilities.h"

#include "checks/read.h"
#include "syntax/clause_table.h"
#include "syntax/placement.h"

namespace dienstweg {
namespace {

/// Objects that are no words of the item's own are documents or roles: they are called what they are called.
bool canBeReworded(const Tree& tree, ItemId id) {
    const Item& item = tree.items[id];
    switch (labelPlace(item.kind)) {
        case LabelPlace::none: return false;
        case LabelPlace::insteadOfObjects: return item.label != kNone || item.objects.count == 0;
        case LabelPlace::afterDate: return false;
        default: return item.label != kNone || !hasObjects(item.kind) || item.objects.count == 0;
    }
}

/// Does it say who answers for it, so that it can be somebody else?
bool canBeAssigned(const Tree& tree, const Node& node) {
    if (node.automatic) {
        return false;
    }
    switch (node.kind) {
        case NodeKind::work:
        case NodeKind::decision:
        case NodeKind::consult:
        case NodeKind::wait:
        case NodeKind::call:
        case NodeKind::send:
        case NodeKind::start: return true;
        case NodeKind::anytime: return findClause(tree, node.item, ClauseKind::to) != nullptr;
        default: return false;
    }
}

}  // namespace

std::vector<Ability> abilitiesOfNode(const Model& model, const Process& process, ItemId item, NodeId node) {
    std::vector<Ability> can;
    if (item == kNone) {
        return can;
    }
    const Tree& tree = model.tree(process.file);
    const ItemKind kind = tree.items[item].kind;
    const bool isClosing = node != kNone && (process.graph.nodes[node].kind == NodeKind::join ||
                                             process.graph.nodes[node].kind == NodeKind::loopEnd);
    if (isClosing) {  // the block is edited where it begins
        return {Ability::append};
    }
    if (canBeReworded(tree, item)) {
        can.push_back(Ability::rename);
    }
    if (node != kNone && canBeAssigned(tree, process.graph.nodes[node])) {
        can.push_back(Ability::assign);
    }
    if (isStatement(kind)) {
        can.push_back(Ability::move);
        can.push_back(Ability::remove);
        can.push_back(Ability::copy);
    }
    if (node != kNone && process.graph.nodes[node].kind != NodeKind::end) {
        can.push_back(Ability::append);
        can.push_back(Ability::connect);
    }
    can.push_back(Ability::facts);
    return can;
}

std::vector<Ability> abilitiesOfFlow(const Model& model, const Process& process, ItemId item, EdgeId edge) {
    std::vector<Ability> can;
    if (edge == kNone) {
        return can;
    }
    const Tree& tree = model.tree(process.file);
    can.push_back(Ability::insert);
    can.push_back(Ability::redirect);
    if (item != kNone) {
        if (canBeReworded(tree, item)) {
            can.push_back(Ability::rename);
        }
        can.push_back(Ability::remove);
        can.push_back(Ability::facts);
    }
    return can;
}

std::vector<Ability> abilitiesOfParty(const Model& model, PartyId party) {
    if (party == kNone || model.parties[party].item == kNone) {
        return {};
    }
    std::vector<Ability> can{Ability::rename, Ability::facts};
    if (model.parties[party].kind != PartyKind::external) {
        can.push_back(Ability::moveLane);
    }
    return can;
}

}  // namespace dienstweg
