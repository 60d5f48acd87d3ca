#include "model/model.h"

#include "base/parallel.h"
#include "model/build_names.h"
#include "model/collect.h"
#include "model/link.h"
#include "model/uses.h"

namespace dienstweg {

Model buildNames(std::vector<SourceFile> files) {
    Model model;
    model.files = std::move(files);
    for (FileId file = 0; file < model.files.size(); ++file) {
        collect(model, file, model.source(file));
    }
    indexByUnit(model);
    collectUses(model);
    for (FileId file = 0; file < model.files.size(); ++file) {
        linkDeclarations(model, file);
    }
    return model;
}

Model buildModel(std::vector<SourceFile> files) {
    Model model = buildNames(std::move(files));
    inParallel(model.processes.size(),
               [&](std::size_t process) { linkProcess(model, static_cast<ProcessId>(process)); });
    return model;
}

}  // namespace dienstweg
