// Is the flow graph of one BPMN file that of another? By kinds, names, lanes, ways and messages; ids count for nothing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bpmn/definitions.h"

namespace dienstweg::testing {

/// Everything that is compared, as text at nodes and ways.
struct PlainGraph {
    struct Way {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        std::string what;  ///< a flow with its words if it leaves a gateway, a host, what is around
    };
    std::vector<std::string> nodes;
    std::vector<Way> ways;
};

/// Of one process. Lanes by their path without what is called as the pool, and a unit's own lane as the unit; messages
/// by the pool at their other end.
PlainGraph plainGraph(const bpmn::Definitions& definitions, std::uint32_t process);

/// Empty if there is a one-to-one relation under which all nodes and ways are equal; else the first thing that shows
/// that there is none. Sound: equal only if the relation was found and looked up.
std::string difference(const PlainGraph& a, const PlainGraph& b);

}  // namespace dienstweg::testing
