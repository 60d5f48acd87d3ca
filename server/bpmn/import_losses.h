// What a text does not say of a BPMN file that it was made of.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bpmn/definitions.h"
#include "bpmn/flow_view.h"

namespace dienstweg::bpmn {

struct Loss {
    std::string element;  ///< its tag, or that of the part of it that is not said
    std::string id;
    std::string name;
    std::uint32_t line = 0;  ///< where it begins in the file
};

/// Of one process: the nodes that are not told, and what the others and the flows say beyond the text. `isTold` by
/// node.
void addLosses(const Definitions& definitions, const FlowView& view, std::uint32_t process,
               const std::vector<bool>& isTold, std::vector<Loss>& losses);
/// Of the file as a whole: what stands beside the flows.
void addFileLosses(const Definitions& definitions, const FlowView& view, std::vector<Loss>& losses);

}  // namespace dienstweg::bpmn
