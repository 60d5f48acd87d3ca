// Where the elements of a file stand in its picture (BPMN's diagram interchange).
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "bpmn/definitions.h"

namespace dienstweg::bpmn {

/// Fills the places of what `endOf` finds by its id. `badNumber` is told of coordinates that are no usable number; what
/// has one has no place.
void readDiagram(pugi::xml_node diagram, const std::function<End(const std::string&)>& endOf, Definitions& definitions,
                 const std::function<void(pugi::xml_node, std::string_view)>& badNumber);

}  // namespace dienstweg::bpmn
