// The words behind `art` that say exactly which of BPMN's kinds is meant, in both languages.
//
// docs/language.md lists them under "Coming from BPMN". Without such a word the kind is what the statement is as a
// rule.
#pragma once

#include <optional>
#include <string_view>

#include "bpmn/definitions.h"
#include "syntax/printer.h"

namespace dienstweg::bpmn {

/// "einfach" for an event that waits for nothing.
std::string_view artOf(EventKind kind, Spelling spelling);
/// Of tasks, sub-processes and gateways; empty for those that need no word: task, subProcess, exclusiveGateway.
std::string_view artOf(NodeKind kind, Spelling spelling);

/// `art` as it is compared (foldedKey).
std::optional<EventKind> eventOfArt(std::string_view art);
std::optional<NodeKind> taskOfArt(std::string_view art);
std::optional<NodeKind> subProcessOfArt(std::string_view art);
std::optional<NodeKind> gatewayOfArt(std::string_view art);

/// What flows of BPMN do without, and a text cannot: a split right at a task, a way that stops without an end. And what
/// a text does without: the start event of a sub-process; that a sub-process is one of events, where not one event
/// begins it.
enum class Implied : std::uint8_t { gateway, end, start, byEvent };
std::string_view artOf(Implied what, Spelling spelling);
bool isArtOf(Implied what, std::string_view art);

}  // namespace dienstweg::bpmn
