// A process of ours as BPMN: its flow graph in BPMN's terms, with lanes, pools and everything that BPMN has no word for
// in extension elements. docs/bpmn.md tells what becomes what.
#pragma once

#include "bpmn/definitions.h"
#include "model/model.h"

namespace dienstweg::bpmn {

/// The namespace of our extension elements.
inline constexpr const char* kNamespace = "urn:dienstweg:bpmn:1";

/// Without places for anything (place.h gives them). All ids are unique NCNames, and survive changes of others.
Definitions exportProcess(const Model& model, ProcessId process);

}  // namespace dienstweg::bpmn
