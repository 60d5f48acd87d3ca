// A BPMN 2.0 file as data: what the reader makes of XML, and the writer XML of.
//
// It holds what BPMN says and nothing of our language: export makes it of a model, import makes a text of it, and two
// files are compared by it. Names are those of the standard (OMG formal/2011-01-03). Everything refers to everything by
// index; ids are kept as they are written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dienstweg::bpmn {

inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// In the file's own units, which are pixels in all tools; may be negative, never NaN or infinite.
struct Bounds {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};
struct Waypoint {
    double x = 0;
    double y = 0;
};

/// A fact of ours that BPMN has no place for: an element of our namespace in extensionElements, with text.
struct Extension {
    std::string name;  ///< without prefix
    std::string text;
};

/// What every element of BPMN may have.
struct Element {
    std::string id;
    std::string name;  ///< line breaks are kept
    std::string documentation;
    std::vector<Extension> extensions;
    std::uint32_t line = 0;      ///< where it begins in the file that it was read from, counted from 1; 0: it was made
    std::uint32_t item = kNone;  ///< of what was exported: the item of the process's text that it says (ItemId)
};

enum class NodeKind : std::uint8_t {
    startEvent,
    endEvent,
    intermediateCatchEvent,
    intermediateThrowEvent,
    boundaryEvent,
    task,
    userTask,
    manualTask,
    serviceTask,
    businessRuleTask,
    scriptTask,
    sendTask,
    receiveTask,
    callActivity,
    subProcess,
    transaction,
    adHocSubProcess,
    exclusiveGateway,
    inclusiveGateway,
    parallelGateway,
    eventBasedGateway,
    complexGateway,
};

enum class EventKind : std::uint8_t {
    none,
    message,
    timer,
    conditional,
    signal,
    error,
    escalation,
    compensation,
    link,
    cancel,
    terminate,
    multiple,
    parallelMultiple,
};

enum class LoopKind : std::uint8_t { none, standard, parallel, sequential };

struct FlowNode : Element {
    NodeKind kind = NodeKind::task;
    EventKind event = EventKind::none;
    std::string eventText = {};     ///< the timer's time, the condition, the name of message, signal, error or link
    bool interrupting = true;       ///< boundary events, starts of event sub-processes
    bool triggeredByEvent = false;  ///< an event sub-process
    bool forCompensation = false;
    bool instantiate = false;  ///< receive tasks, event-based gateways
    LoopKind loop = LoopKind::none;
    std::string calledElement = {};
    std::uint32_t process = kNone;
    std::uint32_t parent = kNone;     ///< the sub-process around it
    std::uint32_t host = kNone;       ///< boundary events: the node they are attached to
    std::uint32_t lane = kNone;       ///< the innermost lane
    std::uint32_t graphNode = kNone;  ///< of what was exported: the node of the flow graph (NodeId)
    bool expanded = true;             ///< sub-processes: as the diagram shows it
    std::optional<Bounds> bounds = {};
    std::optional<Bounds> label = {};
};

struct SequenceFlow : Element {
    std::uint32_t from = kNone;
    std::uint32_t to = kNone;
    std::string condition = {};
    bool isDefault = false;      ///< of the node it leaves
    std::uint32_t edge = kNone;  ///< of what was exported: the edge of the flow graph with which it begins (EdgeId)
    std::vector<Waypoint> way = {};
    std::optional<Bounds> label = {};
};

struct Lane : Element {
    std::uint32_t process = kNone;
    std::uint32_t parent = kNone;  ///< the lane around it
    std::uint32_t party = kNone;   ///< of what was exported: who that is (PartyId)
    std::optional<Bounds> bounds = {};
};

struct Process : Element {
    bool executable = false;
};

struct Participant : Element {
    std::uint32_t process = kNone;  ///< kNone: a black box
    bool multiple = false;
    bool horizontal = true;
    std::uint32_t party = kNone;  ///< of what was exported, outside: who that is (PartyId)
    std::optional<Bounds> bounds = {};
};

enum class ArtifactKind : std::uint8_t { dataObject, dataInput, dataOutput, dataStore, textAnnotation, group };

struct Artifact : Element {
    ArtifactKind kind = ArtifactKind::dataObject;
    std::string text = {};  ///< of an annotation; the category of a group; the state of a data object
    bool collection = false;
    std::string object = {};        ///< of what was exported: the id of the data object that this is a picture of
    std::uint32_t process = kNone;  ///< kNone: it stands in the collaboration
    std::uint32_t parent = kNone;   ///< the sub-process around it
    std::optional<Bounds> bounds = {};
    std::optional<Bounds> label = {};
};

/// One end of a message flow or an association.
struct End {
    enum class Kind : std::uint8_t { nothing, node, participant, artifact, sequenceFlow, messageFlow, lane };
    Kind kind = Kind::nothing;
    std::uint32_t index = kNone;
};

struct MessageFlow : Element {
    End from;
    End to;
    std::vector<Waypoint> way = {};
    std::optional<Bounds> label = {};
};

enum class AssociationKind : std::uint8_t { association, dataInput, dataOutput };

struct Association : Element {
    AssociationKind kind = AssociationKind::association;
    End from;
    End to;
    bool directed = false;
    std::vector<Waypoint> way = {};
};

struct Definitions : Element {
    std::string targetNamespace = {};
    std::string exporter = {};
    std::string exporterVersion = {};
    std::string collaborationId = {};  ///< empty: there is none
    std::vector<Process> processes = {};
    std::vector<Participant> participants = {};
    std::vector<Lane> lanes = {};
    std::vector<FlowNode> nodes = {};
    std::vector<SequenceFlow> flows = {};
    std::vector<MessageFlow> messages = {};
    std::vector<Artifact> artifacts = {};
    std::vector<Association> associations = {};
};

}  // namespace dienstweg::bpmn
