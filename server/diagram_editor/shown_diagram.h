// A process as an editor's diagram shows it: BPMN with places, what of the text each element says, and what is found
// wrong with it. Data for whoever draws; nothing here knows the protocol.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bpmn/definitions.h"
#include "bpmn/place.h"
#include "checks/finding.h"
#include "model/custody.h"
#include "model/model.h"

namespace dienstweg {

/// What can be done with an element of the diagram; whatever is not listed for it cannot be said in the language.
enum class Ability : std::uint8_t {
    rename,
    assign,
    move,
    append,
    insert,
    remove,
    copy,
    connect,
    redirect,
    facts,
    moveLane
};

/// What a handoff says, as it stands in the text; empty where that is silent.
struct ShownHandoff {
    std::string object;
    std::string channel;
    std::string deadline;
    bool isConfirmed = false;
    bool hasMediaBreak = false;
};

/// Which part of the picture an element is.
enum class Part : std::uint8_t { node, flow, lane, pool, message };

struct ShownElement {
    std::string id;  ///< in the BPMN
    Part part = Part::node;
    std::uint32_t index = 0;  ///< of that part, in the definitions
    FileId file = 0;
    ItemId item = kNone;  ///< what it says; of a flow without words of its own: the statement that it leaves
    Span whole;           ///< of the item
    Span name;            ///< what to point at
    NodeId node = kNone;  ///< of a node: that of the flow graph
    EdgeId edge = kNone;  ///< of a flow: that with which it begins
    std::vector<Ability> can;
    std::optional<ShownHandoff> handoff;
    std::vector<PartyId> holders;  ///< who may have the case when it is reached
    PartyId party = kNone;         ///< of a lane or a pool outside; of a node: in whose lane it stands
    ProcessId calls = kNone;       ///< a process that is called or handed over to
};

/// A finding at its element.
struct ShownFinding {
    const Finding* finding = nullptr;
    std::string element;
    std::vector<std::string> missingHandoff;  ///< the flows on which a handoff ought to be
};

struct ShownDiagram {
    bpmn::Definitions definitions;
    bpmn::Pictures pictures;  ///< to be given to `showDiagram` the next time
    std::vector<ShownElement> elements;
    std::vector<ShownFinding> findings;

    /// nullptr where there is none.
    [[nodiscard]] const ShownElement* find(std::string_view id) const;
};

/// `findings` are those of the process's file and must live as long as the result. What was shown before stays where it
/// was (bpmn/place.h). `alsoLanes` are shown though they may do nothing yet.
ShownDiagram showDiagram(const Model& model, ProcessId process, std::span<const Finding> findings,
                         const bpmn::Pictures& before, std::span<const PartyId> alsoLanes = {});

}  // namespace dienstweg
