// The little signs inside of events and gateways, as BPMN draws them, as paths of SVG.
#pragma once

#include "bpmn/definitions.h"

namespace dienstweg::bpmn {

struct Sign {
    const char* path = "";  ///< in a square of 24 × 24 units around 0, 0; empty: none
    bool filled = false;
};

/// Of events that catch they are drawn in outline, of those that throw filled.
/// Source: BPMN 2.0, tables 10.93 and 10.89 (events), figure 10.104 and following (gateways).
Sign signOf(EventKind kind, bool throws);
Sign signOf(NodeKind gateway);

}  // namespace dienstweg::bpmn
