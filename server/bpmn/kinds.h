// Which of BPMN's kinds a statement is: by `art`, by what it says else, by what kind of statement it is.
#pragma once

#include <optional>

#include "bpmn/art_words.h"
#include "bpmn/definitions.h"
#include "model/model.h"

namespace dienstweg::bpmn {

/// Of an event, if `art` says it.
std::optional<EventKind> eventArt(const Source& source, ItemId id);
/// Of a trigger. What comes from outside is a message. Of several triggers each has to be told from the others: what
/// brings a document is a message, too, and what is only told in words is a condition.
EventKind startKind(const Model& model, const dienstweg::Process& process, ItemId id);
/// Of a wait or one of its outcomes.
EventKind catchKind(const Source& source, ItemId id);
/// `art empfangen` of a wait or one of its outcomes: somebody does it, it does not only happen.
bool isReceiveTask(const Source& source, ItemId id);
NodeKind taskKind(const Source& source, const Node& node);
NodeKind subProcessKind(const Source& source, ItemId id);
/// Does `art` say that BPMN does without it?
bool isImplied(const Source& source, ItemId id, Implied what);
/// Of a decision or a join.
NodeKind gatewayKind(const Source& source, ItemId id);

constexpr bool isActivity(NodeKind kind) { return kind >= NodeKind::task && kind <= NodeKind::adHocSubProcess; }
constexpr bool isSubProcess(NodeKind kind) { return kind >= NodeKind::subProcess && kind <= NodeKind::adHocSubProcess; }
constexpr bool isGateway(NodeKind kind) { return kind >= NodeKind::exclusiveGateway; }

}  // namespace dienstweg::bpmn
