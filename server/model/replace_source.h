// A new text of one file in a model that is there already: what an editor needs at every keystroke.
//
// What the file declares, and every number that others know it by, is right at once. What names in other files mean may
// be something else now; those files are told, and wait until somebody has the time (`resolveAgain`): when the one role
// is renamed that ten thousand processes name, that takes longer than anybody who types may wait.
#pragma once

#include <span>
#include <vector>

#include "model/model.h"

namespace dienstweg {

struct Replaced {
    /// The text of what is declared is another one, or other processes are there: rules may find something else in any
    /// file, though names mean the same.
    bool declaresOther = false;
    /// In these files, in their order, names may mean something else now. Until `resolveAgain` a name there means what
    /// it meant before, or nothing, if that is not declared any more.
    std::vector<FileId> stale = {};
    /// Which processes were those of the file, and how many it has now, in the same place.
    ProcessId firstProcess = 0;
    std::size_t processesBefore = 0;
    std::size_t processesNow = 0;
};

/// When this was done, and `resolveAgain` for all that are stale, the model is what `buildModel` makes of the new
/// texts.
Replaced replaceSource(Model& model, FileId file, Source source);

/// What the names in the files mean, by what is declared now, with all that follows from it.
void resolveAgain(Model& model, std::span<const FileId> files);

}  // namespace dienstweg
