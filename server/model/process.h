// A process as the checks see it: its facts, its statements and its flow.
#pragma once

#include <string>
#include <vector>

#include "model/flow_graph.h"
#include "model/place.h"

namespace dienstweg {

using ProcessId = std::uint32_t;

struct Process {
    std::string name = {};  ///< without one, the label
    std::string key = {};   ///< nameKey(name)
    std::string label = {};
    Place place = {};  ///< of its name, else of its keyword
    FileId file = 0;
    ItemId item = kNone;
    std::vector<ItemId> triggers = {};
    std::vector<ItemId> results = {};
    std::vector<ItemId> statements = {};  ///< all of them, nested ones too, in the order of the text
    Range uses = {};                      ///< of names, in the uses of its file
    PartyId owner = kNone;                ///< the first that resolved
    FlowGraph graph;
};

}  // namespace dienstweg
