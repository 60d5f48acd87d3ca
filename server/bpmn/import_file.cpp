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

namespace dienstweg::bpmn {

ImportedFile importFile(Definitions definitions, ImportedParties& parties, UniqueNames& processNames,
                        Spelling spelling) {
    ImportedFile made;
    std::optional<Carried> carried = carriedBy(definitions);
    if (carried) {
        made.ours = carried->isUnchanged ? ImportedFile::Ours::unchanged : ImportedFile::Ours::changed;
        parties.add(carried->declarations);
        if (carried->isUnchanged) {
            carried->process.name = processNames.take(carried->process.name, "Prozess");
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
    const FlowView view = flowView(definitions);
    const PartyNames names = parties.add(definitions);
    for (std::uint32_t process = 0; process < definitions.processes.size(); ++process) {
        if (!isFilled[process]) {
            continue;
        }
        const std::uint32_t pool = view.poolOf[process];
        const std::string& label = carried ? carried->process.name
                                   : pool == kNone || nameFrom(oneLine(definitions.participants[pool].name)).empty()
                                       ? definitions.processes[process].name
                                       : definitions.participants[pool].name;
        ImportedProcess one =
            importProcess(definitions, view, process, names, processNames.take(label, "Prozess"), spelling);
        made.processes.push_back(std::move(one.draft));
        std::ranges::move(one.losses, std::back_inserter(made.losses));
        made.jumps += one.jumps;
    }
    addFileLosses(definitions, view, made.losses);
    return made;
}

}  // namespace dienstweg::bpmn
