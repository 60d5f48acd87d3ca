// The process of an exported model: its facts, and its statements in their order, each with what is in it.
#pragma once

#include "commands/model_json_values.h"

namespace dienstweg::model_json {

/// `path` is the process's file, as the document shows it.
Json processOf(const Model& model, ProcessId process, std::string_view path);

}  // namespace dienstweg::model_json
