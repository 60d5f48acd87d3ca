#include "bpmn/import_file.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "base/slug.h"
#include "bpmn/carried_text.h"
#include "bpmn/flow_view.h"
#include "bpmn/import_process.h"
#include "syntax/label_name.h"

namespace dienstweg::bpmn {

namespace {

/// Messages go to pools; a process that has none and exchanges some gets one without a name.
void addPools(Definitions& definitions) {
    std::vector<bool> hasPool(definitions.processes.size(), false);
    for (const Participant& pool : definitions.participants) {
        if (pool.process != kNone) {
            hasPool[pool.process] = true;
        }
    }
    for (const MessageFlow& message : definitions.messages) {
        for (const End& end : {message.from, message.to}) {
            const std::uint32_t process = end.kind == End::Kind::node ? definitions.nodes[end.index].process : kNone;
            if (process != kNone && !hasPool[process]) {
                hasPool[process] = true;
                definitions.participants.push_back({{}, process});
            }
        }
    }
}

}  // namespace

ImportedFile importFile(Definitions definitions, ImportedParties& parties, UniqueNames& processNames,
                        Spelling spelling) {
    ImportedFile made;
    const NamelessWords nameless = namelessWords(spelling);
    std::optional<Carried> carried = carriedBy(definitions);
    if (carried) {
        made.ours = carried->isUnchanged ? ImportedFile::Ours::unchanged : ImportedFile::Ours::changed;
        parties.add(carried->declarations);
        if (carried->isUnchanged) {
            carried->process.name = processNames.take(carried->process.name, nameless.process);
            made.processes.push_back(std::move(carried->process));
            return made;
        }
    }
    std::vector<bool> isFilled(definitions.processes.size(), false);
    for (const FlowNode& node : definitions.nodes) {
        isFilled[node.process] = true;
    }
    for (Participant& pool : definitions.participants) {
        if (pool.process != kNone && !isFilled[pool.process]) {
            pool.process = kNone;
        }
    }
    addPools(definitions);
    const FlowView view = flowView(definitions);
    const PartyNames names = parties.add(definitions, view, spelling);
    for (std::uint32_t process = 0; process < definitions.processes.size(); ++process) {
        if (!isFilled[process]) {
            continue;
        }
        const std::uint32_t pool = view.poolOf[process];
        const std::string& label = carried ? carried->process.name
                                   : pool == kNone || nameFor(definitions.participants[pool].name).empty()
                                       ? definitions.processes[process].name
                                       : definitions.participants[pool].name;
        ImportedProcess one =
            importProcess(definitions, view, process, names, processNames.take(label, nameless.process), spelling);
        made.processes.push_back(std::move(one.draft));
        std::ranges::move(one.losses, std::back_inserter(made.losses));
        made.jumps += one.jumps;
    }
    addFileLosses(definitions, view, made.losses);
    return made;
}

}  // namespace dienstweg::bpmn
