// A process as the checks see it: its facts, its statements and its flow.
#pragma once

#include <string>
#include <vector>

#include "model/flow_graph.h"
#include "model/place.h"

namespace dienstweg {

using ProcessId = std::uint32_t;

/// Of how many statements somebody is the one that answers for them.
struct WorkOf {
    PartyId party = kNone;
    std::uint32_t statements = 0;
    friend bool operator==(const WorkOf&, const WorkOf&) = default;
};

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
    std::vector<WorkOf> work;       ///< read off the graph, by party; so that asking all processes is quick
    bool handsToProcesses = false;  ///< likewise: it gives its case to other processes
};

/// Reads `work` and `handsToProcesses` off the graph.
void summarise(Process& process);

}  // namespace dienstweg
