// A process of a BPMN file as text of our language: structure where the flow has it, named jumps where it has not.
//
// An import invents nothing: who has the case is said by the lanes, that it changes hands by the flows that cross them;
// by when and how is not said there, and so is missing here, for the checker to tell.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "bpmn/definitions.h"
#include "syntax/draft.h"

namespace dienstweg::bpmn {

/// How parties are called in the text, by lane, by participant and, where its pool is one, by process; empty: nobody.
struct PartyNames {
    std::vector<std::string> ofProcess;
    std::vector<std::string> ofLane;         ///< "Steueramt.Leitung"
    std::vector<std::string> ofParticipant;  ///< of black boxes
};

/// Something that the text does not say.
struct Loss {
    std::string element;  ///< its tag
    std::string id;
    std::string name;
};

struct ImportedProcess {
    Draft draft;
    std::vector<Loss> losses;
    std::size_t jumps = 0;
};

/// `name` is the process's in the language; unique among its like.
ImportedProcess importProcess(const Definitions& definitions, std::uint32_t process, const PartyNames& parties,
                              const std::string& name);

}  // namespace dienstweg::bpmn
