// A BPMN file as text of our language: all its processes, and a list of what the text does not say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "bpmn/import_losses.h"
#include "bpmn/import_names.h"
#include "bpmn/import_parties.h"
#include "syntax/printer.h"

namespace dienstweg::bpmn {

struct ImportedFile {
    std::vector<Draft> processes;
    std::vector<Loss> losses;  ///< of processes and of the file as a whole
    std::size_t jumps = 0;
    /// A file of ours: is it as it was exported, so that its text was taken as it is, or was it changed since?
    enum class Ours : std::uint8_t { no, unchanged, changed };
    Ours ours = Ours::no;
};

/// `parties` and `processNames` are those of all files that are imported together, and of what is there already. A
/// process without anything in it makes its pool a party outside.
ImportedFile importFile(Definitions definitions, ImportedParties& parties, UniqueNames& processNames,
                        Spelling spelling);

}  // namespace dienstweg::bpmn
