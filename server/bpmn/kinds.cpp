#include "bpmn/kinds.h"

#include <string>

#include "base/unicode.h"
#include "checks/read.h"

namespace dienstweg::bpmn {
namespace {

std::string artAt(const Source& source, ItemId id) {
    const Clause* art = id == dienstweg::kNone ? nullptr : findClause(source.tree, id, ClauseKind::kind);
    return art == nullptr || art->values.count == 0
               ? std::string()
               : foldedKey(valueText(source, source.tree.values[art->values.first]));
}

}  // namespace

std::optional<EventKind> eventArt(const Source& source, ItemId id) { return eventOfArt(artAt(source, id)); }

bool isImplied(const Source& source, ItemId id, Implied what) { return isArtOf(what, artAt(source, id)); }

EventKind startKind(const Model& model, const dienstweg::Process& process, ItemId id) {
    if (id == dienstweg::kNone) {
        return EventKind::none;
    }
    for (const PartyId party : partiesIn(model, process, id, ClauseKind::from)) {
        if (model.parties[party].kind == PartyKind::external) {
            return EventKind::message;
        }
    }
    if (process.triggers.size() < 2) {
        return EventKind::none;
    }
    const Range objects = model.tree(process.file).items[id].objects;
    const bool document =
        objects.count > 0 &&
        documentOf(model, process.file, model.tree(process.file).values[objects.first]) != dienstweg::kNone;
    return document ? EventKind::message : EventKind::conditional;
}

EventKind catchKind(const Source& source, ItemId id) {
    if (const auto art = eventArt(source, id)) {
        return *art;
    }
    const ItemKind kind = source.tree.items[id].kind;
    const bool awaits = kind == ItemKind::arrival ||
                        (kind == ItemKind::wait && childOfKind(source.tree, id, ItemKind::arrival) != dienstweg::kNone);
    return awaits ? EventKind::message : EventKind::timer;
}

bool isReceiveTask(const Source& source, ItemId id) { return taskOfArt(artAt(source, id)) == NodeKind::receiveTask; }

NodeKind taskKind(const Source& source, const Node& node) {
    const NodeKind plain = node.automatic ? NodeKind::serviceTask : NodeKind::task;
    return taskOfArt(artAt(source, node.item)).value_or(plain);
}

NodeKind subProcessKind(const Source& source, ItemId id) {
    return subProcessOfArt(artAt(source, id)).value_or(NodeKind::subProcess);
}

NodeKind gatewayKind(const Source& source, ItemId id) {
    const std::string art = artAt(source, id);
    return isArtOf(Implied::gateway, art) ? NodeKind::inclusiveGateway
                                          : gatewayOfArt(art).value_or(NodeKind::exclusiveGateway);
}

}  // namespace dienstweg::bpmn
