// BPMN 2.0 XML of a file as data, in the order that OMG's schema (BPMN20.xsd) demands.
#pragma once

#include <string>

#include "bpmn/definitions.h"

namespace dienstweg::bpmn {

/// UTF-8 with an XML declaration. The same data give the same bytes. Places are written where there are any.
std::string writeXml(const Definitions& definitions);

}  // namespace dienstweg::bpmn
