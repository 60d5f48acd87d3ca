#include "bpmn/import_file.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/slug.h"
#include "base/unicode.h"

namespace dienstweg::bpmn {
namespace {

std::string nameOf(const Definitions& definitions, std::uint32_t process, std::set<std::string>& taken) {
    std::string label = definitions.processes[process].name;
    for (const Participant& pool : definitions.participants) {
        if (pool.process == process && !pool.name.empty()) {
            label = pool.name;
        }
    }
    const std::string wanted = nameFrom(label).empty() ? "Prozess" : nameFrom(label);
    std::string name = wanted;
    for (int again = 2; !taken.insert(nameKey(name)).second; ++again) {
        name = wanted + "-" + std::to_string(again);
    }
    return name;
}

/// What stands beside the flow has no place in the text yet.
void addLosses(const Definitions& definitions, std::vector<Loss>& losses) {
    constexpr auto kTags = std::to_array<const char*>(
        {"dataObjectReference", "dataInput", "dataOutput", "dataStoreReference", "textAnnotation", "group"});
    for (const Artifact& it : definitions.artifacts) {
        losses.push_back({kTags[static_cast<std::size_t>(it.kind)], it.id, it.name.empty() ? it.text : it.name});
    }
    for (const MessageFlow& it : definitions.messages) {
        losses.push_back({"messageFlow", it.id, it.name});
    }
    for (const Association& it : definitions.associations) {
        losses.push_back({"association", it.id, it.name});
    }
}

}  // namespace

ImportedFile importFile(const Definitions& definitions, ImportedParties& parties, std::set<std::string>& taken) {
    ImportedFile made;
    const PartyNames names = parties.add(definitions);
    for (std::uint32_t process = 0; process < definitions.processes.size(); ++process) {
        const bool isEmpty =
            std::ranges::none_of(definitions.nodes, [&](const FlowNode& node) { return node.process == process; });
        if (isEmpty) {
            continue;
        }
        ImportedProcess one = importProcess(definitions, process, names, nameOf(definitions, process, taken));
        made.processes.push_back(std::move(one.draft));
        std::ranges::move(one.losses, std::back_inserter(made.losses));
        made.jumps += one.jumps;
    }
    addLosses(definitions, made.losses);
    return made;
}

}  // namespace dienstweg::bpmn
