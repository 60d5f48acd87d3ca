#include "bpmn/tags.h"

#include <algorithm>
#include <array>
#include <string>

namespace dienstweg::bpmn {
namespace {

/// In the order of NodeKind.
constexpr auto kNodes = std::to_array<std::string_view>({"startEvent",
                                                         "endEvent",
                                                         "intermediateCatchEvent",
                                                         "intermediateThrowEvent",
                                                         "boundaryEvent",
                                                         "task",
                                                         "userTask",
                                                         "manualTask",
                                                         "serviceTask",
                                                         "businessRuleTask",
                                                         "scriptTask",
                                                         "sendTask",
                                                         "receiveTask",
                                                         "callActivity",
                                                         "subProcess",
                                                         "transaction",
                                                         "adHocSubProcess",
                                                         "exclusiveGateway",
                                                         "inclusiveGateway",
                                                         "parallelGateway",
                                                         "eventBasedGateway",
                                                         "complexGateway"});

/// In the order of EventKind.
constexpr auto kEvents = std::to_array<std::string_view>(
    {"", "messageEventDefinition", "timerEventDefinition", "conditionalEventDefinition", "signalEventDefinition",
     "errorEventDefinition", "escalationEventDefinition", "compensateEventDefinition", "linkEventDefinition",
     "cancelEventDefinition", "terminateEventDefinition", "", ""});

/// Each with a blank behind it.
constexpr std::string_view kQuiet =
    "artifact auditing category categoryValue categoryValueRef childLaneSet completionCondition "
    "condition conversation conversationLink correlationProperty correlationSubscription dataInput "
    "dataInputAssociation dataObject dataOutput dataOutputAssociation dataStore documentation "
    "endPoint endPointRef error escalation eventDefinitionRef extension extensionElements "
    "flowNodeRef globalBusinessRuleTask globalManualTask globalScriptTask globalTask globalUserTask "
    "humanPerformer import incoming inputSet interface interfaceRef ioSpecification itemDefinition "
    "laneSet message messageFlowAssociation monitoring multiInstanceLoopCharacteristics outgoing "
    "outputSet participantAssociation participantMultiplicity partitionElement performer "
    "potentialOwner property relationship rendering resource resourceRole script signal "
    "standardLoopCharacteristics supports text ";

template <typename Kind, std::size_t count>
std::optional<Kind> kindIn(const std::array<std::string_view, count>& tags, std::string_view tag) {
    const auto known = std::ranges::find(tags, tag);
    return tag.empty() || known == tags.end() ? std::nullopt : std::optional(static_cast<Kind>(known - tags.begin()));
}

}  // namespace

std::string_view tagOf(NodeKind kind) { return kNodes[static_cast<std::size_t>(kind)]; }
std::optional<NodeKind> nodeKind(std::string_view tag) { return kindIn<NodeKind>(kNodes, tag); }

std::string_view definitionTagOf(EventKind kind) { return kEvents[static_cast<std::size_t>(kind)]; }
std::optional<EventKind> eventKind(std::string_view tag) { return kindIn<EventKind>(kEvents, tag); }

std::optional<ArtifactKind> artifactKind(std::string_view tag) {
    if (tag == "dataObjectReference") {
        return ArtifactKind::dataObject;
    }
    if (tag == "dataStoreReference") {
        return ArtifactKind::dataStore;
    }
    if (tag == "textAnnotation") {
        return ArtifactKind::textAnnotation;
    }
    return tag == "group" ? std::optional(ArtifactKind::group) : std::nullopt;
}

bool isQuiet(std::string_view tag) {
    const std::string word = std::string(tag) + " ";
    const auto at = kQuiet.find(word);
    return at != std::string_view::npos && (at == 0 || kQuiet[at - 1] == ' ');
}

}  // namespace dienstweg::bpmn
