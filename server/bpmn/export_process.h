// A process of ours as BPMN: its flow graph in BPMN's terms, with lanes, pools and everything that BPMN has no word for
// in extension elements. docs/bpmn.md tells what becomes what.
#pragma once

#include <cstdint>
#include <span>

#include "bpmn/definitions.h"
#include "model/model.h"

namespace dienstweg::bpmn {

/// The namespace of our extension elements.
inline constexpr const char* kNamespace = "urn:dienstweg:bpmn:1";

/// What is drawn beyond what the text names.
enum class Drawn : std::uint8_t {
    completed,  ///< a gateway wherever ways meet or part, an end where a way stops: what modellers expect
    asWritten,  ///< nothing: what was imported comes back as it was
};

/// Whether documents and systems stand beside the tasks.
enum class DocumentsAre : std::uint8_t { left, drawn };

/// Without places for anything (place.h gives them). All ids are unique NCNames, and survive changes of others.
/// `alsoLanes` get a lane though they may do nothing in the process.
Definitions exportProcess(const Model& model, ProcessId process, Drawn drawn = Drawn::completed,
                          DocumentsAre documents = DocumentsAre::left, std::span<const PartyId> alsoLanes = {});

}  // namespace dienstweg::bpmn
