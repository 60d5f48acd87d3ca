// The names that BPMN's XML has for its elements. Source: BPMN20.xsd.
#pragma once

#include <optional>
#include <string_view>

#include "bpmn/definitions.h"

namespace dienstweg::bpmn {

std::string_view tagOf(NodeKind kind);
std::optional<NodeKind> nodeKind(std::string_view tag);

/// Empty for those that have no definition of their own: none, multiple, parallelMultiple.
std::string_view definitionTagOf(EventKind kind);
std::optional<EventKind> eventKind(std::string_view tag);

std::optional<ArtifactKind> artifactKind(std::string_view tag);

/// May be passed over without a word: it stands in no picture, or is read together with the element around it.
bool isQuiet(std::string_view tag);

}  // namespace dienstweg::bpmn
