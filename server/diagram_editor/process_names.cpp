#include "diagram_editor/process_names.h"

#include <algorithm>

namespace dienstweg {

std::vector<ProcessId> processesIn(const Model& model, FileId file) {
    std::vector<ProcessId> found;
    for (ProcessId id = 0; id < model.processes.size(); ++id) {
        if (model.processes[id].file == file) {
            found.push_back(id);
        }
    }
    std::ranges::sort(found, {}, [&](ProcessId id) { return model.processes[id].item; });
    return found;
}

std::string keyOfProcess(const Model& model, ProcessId id) {
    const Process& process = model.processes[id];
    int before = 0;
    for (const ProcessId other : processesIn(model, process.file)) {
        if (other == id) {
            break;
        }
        before += model.processes[other].name == process.name ? 1 : 0;
    }
    return before == 0 ? process.name : process.name + "#" + std::to_string(before + 1);
}

ProcessId processOfKey(const Model& model, FileId file, std::string_view key) {
    for (const ProcessId id : processesIn(model, file)) {
        if (keyOfProcess(model, id) == key) {
            return id;
        }
    }
    return kNone;
}

std::string titleOfProcess(const Model& model, ProcessId id) {
    const Process& process = model.processes[id];
    return process.label.empty() ? process.name : process.label;
}

}  // namespace dienstweg
