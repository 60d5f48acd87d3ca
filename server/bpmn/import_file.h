// A BPMN file as text of our language: all its processes, and a list of what the text does not say.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "bpmn/import_parties.h"
#include "bpmn/read_xml.h"

namespace dienstweg::bpmn {

struct ImportedFile {
    std::vector<Draft> processes;
    std::vector<Loss> losses;  ///< of processes and of the file as a whole
    std::size_t jumps = 0;
};

/// `parties` and `taken` (keys of process names) are those of all files that are imported together.
ImportedFile importFile(const Definitions& definitions, ImportedParties& parties, std::set<std::string>& taken);

}  // namespace dienstweg::bpmn
