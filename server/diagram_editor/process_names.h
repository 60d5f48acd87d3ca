// How a diagram calls the processes of a file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace dienstweg {

/// In the order of the text.
std::vector<ProcessId> processesIn(const Model& model, FileId file);
/// Its name (its label, if it has none); "…#2" for the second of that name in its file. Stays the same while the name
/// does.
std::string keyOfProcess(const Model& model, ProcessId id);
/// kNone: the file has none of that key.
ProcessId processOfKey(const Model& model, FileId file, std::string_view key);
/// As people call it: its label, else its name.
std::string titleOfProcess(const Model& model, ProcessId id);

}  // namespace dienstweg
