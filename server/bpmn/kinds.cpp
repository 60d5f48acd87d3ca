#include "bpmn/kinds.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.h"
#include "checks/read.h"

namespace dienstweg::bpmn {
namespace {

struct ArtOfEvent {
    std::string_view german, english;
    EventKind kind;
};
constexpr auto kEventArts = std::to_array<ArtOfEvent>({
    {"nachricht", "message", EventKind::message},
    {"zeit", "time", EventKind::timer},
    {"bedingung", "condition", EventKind::conditional},
    {"signal", "signal", EventKind::signal},
    {"fehler", "error", EventKind::error},
    {"eskalation", "escalation", EventKind::escalation},
    {"abbruch", "terminate", EventKind::terminate},
    {"storno", "cancel", EventKind::cancel},
    {"rueckabwicklung", "compensation", EventKind::compensation},
});

struct ArtOfTask {
    std::string_view german, english;
    NodeKind kind;
};
constexpr auto kTaskArts = std::to_array<ArtOfTask>({
    {"manuell", "manual", NodeKind::manualTask},
    {"benutzer", "user", NodeKind::userTask},
    {"dienst", "service", NodeKind::serviceTask},
    {"skript", "script", NodeKind::scriptTask},
    {"regel", "rule", NodeKind::businessRuleTask},
    {"senden", "send", NodeKind::sendTask},
    {"empfangen", "receive", NodeKind::receiveTask},
});

std::string artOf(const Source& source, ItemId id) {
    const Clause* art = id == dienstweg::kNone ? nullptr : findClause(source.tree, id, ClauseKind::kind);
    return art == nullptr || art->values.count == 0
               ? std::string()
               : foldedKey(valueText(source, source.tree.values[art->values.first]));
}

}  // namespace

std::optional<EventKind> eventArt(const Source& source, ItemId id) {
    const std::string art = artOf(source, id);
    const auto known = std::ranges::find_if(
        kEventArts, [&](const ArtOfEvent& each) { return each.german == art || each.english == art; });
    return known == kEventArts.end() ? std::nullopt : std::optional(known->kind);
}

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

NodeKind taskKind(const Source& source, const Node& node) {
    const std::string art = artOf(source, node.item);
    const auto known = std::ranges::find_if(
        kTaskArts, [&](const ArtOfTask& each) { return each.german == art || each.english == art; });
    if (known != kTaskArts.end()) {
        return known->kind;
    }
    return node.automatic ? NodeKind::serviceTask : NodeKind::task;
}

NodeKind gatewayKind(const Source& source, ItemId id) {
    const std::string art = artOf(source, id);
    if (art == "mehrfach" || art == "inclusive") {
        return NodeKind::inclusiveGateway;
    }
    if (art == "komplex" || art == "complex") {
        return NodeKind::complexGateway;
    }
    return art == "alle" || art == "parallel" ? NodeKind::parallelGateway : NodeKind::exclusiveGateway;
}

}  // namespace dienstweg::bpmn
