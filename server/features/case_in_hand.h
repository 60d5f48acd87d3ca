// Whether it is beyond doubt who has the case at a node, so that nothing has to say it there.
#pragma once

#include "model/custody.h"

namespace dienstweg {

/// Is the case, whenever the node is reached, with this party and no other?
bool isWith(const Custody& custody, NodeId node, PartyId party);

/// Does a section say for this node who answers, if nobody else does?
bool takesFromSection(const Node& node);

}  // namespace dienstweg
