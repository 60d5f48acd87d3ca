// A process of a BPMN file as text of our language: structure where the flow has it, named jumps where it has not.
//
// An import invents nothing: who has the case is said by the lanes, that it changes hands by the flows that cross them;
// by when and how is not said there, and so is missing here, for the checker to tell.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "bpmn/definitions.h"
#include "bpmn/flow_view.h"
#include "bpmn/import_losses.h"
#include "bpmn/import_parties.h"
#include "syntax/draft.h"
#include "syntax/printer.h"

namespace dienstweg::bpmn {

struct ImportedProcess {
    Draft draft;
    std::vector<Loss> losses;
    std::size_t jumps = 0;
};

/// `name` is the process's in the language; unique among its like.
ImportedProcess importProcess(const Definitions& definitions, const FlowView& view, std::uint32_t process,
                              const PartyNames& parties, const std::string& name, Spelling spelling);

}  // namespace dienstweg::bpmn
